import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { checkQuote } from '@/lib/archive/quote'
import { findText } from '@/lib/archive/repository'
import { invalidField, notFound } from '@/lib/core/errors'
import { addEvidence } from './evidence'
import type { PassageInput } from './input'

/**
 * Adds evidence by its words: they must stand in the document in exactly one place, other quotation marks, dashes and
 * spaces aside. What is kept is the document's own wording.
 *
 * @throws invalid on `words` when they stand nowhere or more than once; whatever `addEvidence` throws
 */
export async function quotePassage(
  scope: Scope,
  { words, ...input }: PassageInput,
): Promise<{ evidenceId: string }> {
  requirePermission(scope, 'evidence.add')
  const snapshot = await findText(scope, input.snapshotId)
  if (!snapshot) throw notFound()
  const { ranges } = checkQuote(words, snapshot.text)
  const [only] = ranges
  if (!only) throw invalidField('words', 'passageMissing')
  if (ranges.length > 1) throw invalidField('words', 'passageRepeated', { count: ranges.length })
  return addEvidence(scope, { ...input, start: only.start, end: only.end })
}
