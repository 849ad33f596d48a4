import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { addEvidence } from './evidence'
import type { PassageInput } from './input'
import { locatePassage } from './locate-passage'

/**
 * Adds evidence by its words, which must stand in the document in exactly one place. What is kept is the document's
 * own wording.
 *
 * @throws whatever `locatePassage` and `addEvidence` throw
 */
export async function quotePassage(
  scope: Scope,
  { words, ...input }: PassageInput,
): Promise<{ evidenceId: string }> {
  requirePermission(scope, 'evidence.add')
  const { start, end } = await locatePassage(scope, { snapshotId: input.snapshotId, words })
  return addEvidence(scope, { ...input, start, end })
}
