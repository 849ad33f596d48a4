import { may, type Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import type { Skip } from './panel'
import type { PutOff } from './put-off-view'
import { seesSkipOf } from './visibility'

type Reviewer = {
  readonly id: string
  readonly reviewed: boolean
  readonly snoozedUntil: Date | null
  readonly skip: Skip | null
}

/**
 * What somebody put off of a claim, as far as the reader is told: their own, and to those who hand claims out that of
 * others, unless they have a review of the same claim to give. Nothing of it once the review is in.
 */
export function putOffSeen(
  scope: Scope,
  reviewers: readonly Pick<Reviewer, 'id' | 'reviewed'>[],
  { id, reviewed, snoozedUntil, skip }: Reviewer,
): Partial<PutOff> {
  const memberId = scope.actorId
  if (reviewed || (id !== memberId && !may(scope, 'assignment.edit'))) return {}
  const blind = reviewers.some((one) => one.id === memberId && !one.reviewed)
  const aside = snoozedUntil && snoozedUntil.getTime() > now().getTime() ? snoozedUntil.toISOString() : null
  const told = skip && seesSkipOf({ memberId, blind }, id) ? { ...skip, at: skip.at.toISOString() } : null
  if (aside === null && told === null) return {}
  return { snoozedUntil: aside, skip: told }
}
