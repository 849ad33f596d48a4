import type { Scope } from '@/lib/access/scope'
import { attachmentHeaders, downloadName } from '@/lib/archive/download'
import type { Original } from '@/lib/archive/original'
import { ProblemError } from '@/lib/core/errors'
import { asksForPage } from '@/lib/web/problem-page'

/**
 * Archived bytes as a file to keep. Where they are missing or altered a browser is led to the capture's own page, which says
 * so, and a program is told as ever.
 */
export async function handOut(
  original: Original,
  { scope, snapshot, request }: { scope: Scope; snapshot: string; request: Request },
): Promise<Response> {
  try {
    const type = original.mediaType === 'application/warc' ? 'application/warc' : undefined
    const headers = attachmentHeaders(downloadName(original), original, type)
    return new Response(await original.stream(), { headers })
  } catch (error) {
    if (!asksForPage(request) || !(error instanceof ProblemError) || error.problem.kind !== 'gone')
      throw error
    const location = `/${scope.teamSlug}/snapshots/${snapshot}`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  }
}
