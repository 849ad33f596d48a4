import { allows } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { forbidden, invalidField, notFound } from '@/lib/core/errors'
import { type Colleague, holdColleagues } from './assignment-repository'

export const mayReview = ({ role }: Colleague) => allows(role, 'review.write')

/**
 * Those to whom claims are to be given, held as they are until the transaction ends.
 *
 * @param field where they were chosen
 * @throws not-found for one who is not the team's; invalid on `field` for one who left or may not review
 */
export async function demandReviewers(
  scope: Scope,
  ids: readonly string[],
  field: 'reviewerIds' | 'reviewerId',
  tx: Tx,
): Promise<readonly Colleague[]> {
  const found = await holdColleagues(scope, ids, tx)
  if (found.length < new Set(ids).size) throw notFound()
  const unfit = found.find((person) => person.removed || !mayReview(person))
  if (unfit) throw invalidField(field, 'notAReviewer', { name: unfit.name })
  return found
}

/** Whoever acts, held as they are: a member who may review. */
export async function holdMyself(scope: Scope, tx: Tx): Promise<Colleague> {
  const [me] = await holdColleagues(scope, [scope.actorId], tx)
  if (!me || me.removed) throw notFound()
  if (!mayReview(me)) throw forbidden()
  return me
}
