import { z } from 'zod'
import { attachmentHeaders, downloadName } from '@/lib/archive/download'
import { getOriginal } from '@/lib/archive/service'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/** The bytes as they came, to keep; never shown as a page of ours. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }) => {
    const original = await getOriginal(scope, snapshot)
    const headers = attachmentHeaders(downloadName(original), original.digest)
    return new Response(new Uint8Array(original.bytes), { headers })
  },
})
