import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { checkQuote } from '@/lib/archive/quote'
import { getText } from '@/lib/archive/service'
import { invalidField } from '@/lib/core/errors'

/**
 * The one place where pasted words stand in a document, other quotation marks, dashes and spaces aside.
 *
 * @throws not-found; invalid on `words` when they stand nowhere (`passageMissing`) or more than once (`passageRepeated`)
 */
export async function locatePassage(
  scope: Scope,
  { snapshotId, words }: { readonly snapshotId: string; readonly words: string },
): Promise<Range> {
  requirePermission(scope, 'desk.read')
  const snapshot = await getText(scope, snapshotId)
  const { ranges } = checkQuote(words, snapshot.text)
  const [only] = ranges
  if (!only) throw invalidField('words', 'passageMissing')
  if (ranges.length > 1) throw invalidField('words', 'passageRepeated', { count: ranges.length })
  return only
}
