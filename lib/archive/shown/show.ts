/** The original of a capture as it can be looked at. The archived bytes are never changed for it. */
import type { Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { decodeLoosely } from '../legacy-codec'
import { type Original, originalOf } from '../original'
import { drawPage } from '../pdf/draw'
import { originalKind } from './original-kind'

/** An archived page in a copy that does nothing, as HTML. @throws not-found, also for what is no page; gone */
export async function showWebpage(scope: Scope, snapshotId: string): Promise<string> {
  const original = await originalOf(scope, snapshotId)
  if (original.mediaType !== 'text/html') throw notFound()
  // Loaded with the first page that is looked at.
  const { webpageToShow } = await import('./webpage')
  const copy = webpageToShow(decodeLoosely(await original.bytes(), original.charset))
  if (copy === null) throw notFound()
  return copy
}

/** The bytes of a picture that browsers show. @throws not-found, also for what is none; gone */
export async function showPicture(
  scope: Scope,
  snapshotId: string,
): Promise<Pick<Original, 'mediaType' | 'stream'>> {
  const original = await originalOf(scope, snapshotId)
  const { mediaType } = original
  const { shown } = originalKind({ mediaType, pages: null, notes: [] })
  if (shown !== 'picture') throw notFound()
  return original
}

/**
 * A page of a PDF as a PNG, counted from 1. One that nobody waits for any more when its turn comes is not drawn: pages are
 * asked for by the dozen, and whoever reads on leaves them behind.
 *
 * @throws not-found, also for a page that is not there or cannot be drawn; gone
 */
export async function showPdfPage(
  scope: Scope,
  { snapshotId, page, signal }: { snapshotId: string; page: number; signal: AbortSignal },
): Promise<Uint8Array<ArrayBuffer>> {
  const original = await originalOf(scope, snapshotId)
  if (original.mediaType !== 'application/pdf') throw notFound()
  const drawn = await drawPage(() => {
    if (signal.aborted) throw notFound()
    return original.bytes()
  }, page)
  if (drawn === null || 'fault' in drawn) throw notFound()
  return drawn.png
}
