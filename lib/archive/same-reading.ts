import { sha256Hex } from './digest'
import type { Capture } from './intake'

/** What a stored capture is told by. */
export type ReadBefore = {
  readonly digest: string
  readonly textDigest: string
  readonly mediaType: string
  readonly title: string
  readonly byline: string | null
  readonly publishedAt: Date | null
}

/** Pages that are put together at each visit: what their bytes say beside the text is no news. */
const PUT_TOGETHER: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

/**
 * What a page that was fetched again is beside the newest capture of it. `SAME_TEXT`: a web page that says the same to the
 * letter, its title, author and date included, in other bytes, as a page does that counts its visitors. Of whatever is a file of
 * its own every byte counts.
 */
export function readingBeside(
  before: ReadBefore,
  { bytes, text, byline, publishedAt, mediaType }: Capture,
  title: string,
): 'UNCHANGED' | 'SAME_TEXT' | 'CHANGED' {
  const sameText = before.textDigest === sha256Hex(new TextEncoder().encode(text))
  if (before.digest === sha256Hex(bytes) && sameText) return 'UNCHANGED'
  const published = publishedAt === null ? null : new Date(publishedAt).getTime()
  const same =
    sameText &&
    PUT_TOGETHER.has(mediaType) &&
    before.mediaType === mediaType &&
    before.title === title &&
    before.byline === byline &&
    (before.publishedAt?.getTime() ?? null) === published
  return same ? 'SAME_TEXT' : 'CHANGED'
}
