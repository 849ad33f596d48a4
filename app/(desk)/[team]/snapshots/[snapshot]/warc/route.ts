import { z } from 'zod'
import { warcOf } from '@/lib/archive/original'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'
import { handOut } from '../hand-out'

/** All that went over the wire for a page that was fetched, as a WARC file for other tools. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }, _url, request) =>
    handOut(await warcOf(scope, snapshot), { scope, snapshot, request }),
})
