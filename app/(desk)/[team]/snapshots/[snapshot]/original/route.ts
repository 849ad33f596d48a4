import { z } from 'zod'
import { attachmentHeaders, downloadName } from '@/lib/archive/download'
import { originalOf } from '@/lib/archive/original'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/** The bytes as they came, to keep; never shown as a page of ours. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }) => {
    const original = await originalOf(scope, snapshot)
    const headers = attachmentHeaders(downloadName(original), original)
    return new Response(await original.stream(), { headers })
  },
})
