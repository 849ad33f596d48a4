import { z } from 'zod'
import { originalOf } from '@/lib/archive/original'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'
import { handOut } from '../hand-out'

/** The bytes as they came, to keep; never shown as a page of ours. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }, _url, request) =>
    handOut(await originalOf(scope, snapshot), { scope, snapshot, request }),
})
