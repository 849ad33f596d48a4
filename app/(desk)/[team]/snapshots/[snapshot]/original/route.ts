import { z } from 'zod'
import { attachmentHeaders, downloadName } from '@/lib/archive/download'
import { originalOf } from '@/lib/archive/original'
import { ProblemError } from '@/lib/core/errors'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/**
 * The bytes as they came, to keep; never shown as a page of ours. Where they are missing or altered a browser is led to the
 * capture's own page, which says so, and a program is told as ever.
 */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }, _url, request) => {
    const original = await originalOf(scope, snapshot)
    try {
      const headers = attachmentHeaders(downloadName(original), original)
      return new Response(await original.stream(), { headers })
    } catch (error) {
      const isPage = request.headers.get('accept')?.includes('text/html')
      if (!isPage || !(error instanceof ProblemError) || error.problem.kind !== 'gone') throw error
      const location = `/${scope.teamSlug}/snapshots/${snapshot}`
      return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
    }
  },
})
