import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { onlyPlaceOf } from '@/lib/archive/only-place'
import { getText } from '@/lib/archive/service'

/**
 * The one place where pasted words stand in a document, other quotation marks, dashes and spaces aside.
 *
 * @throws not-found; invalid on `words` as `onlyPlaceOf` says
 */
export async function locatePassage(
  scope: Scope,
  { snapshotId, words }: { readonly snapshotId: string; readonly words: string },
): Promise<Range> {
  requirePermission(scope, 'desk.read')
  const snapshot = await getText(scope, snapshotId)
  return onlyPlaceOf(words, snapshot.text)
}
