import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { notFound } from '@/lib/core/errors'
import { inTime } from './in-time'
import { findStoryOfClaim } from './repository'
import { listAttributionsAsOf } from './view-repository'
import { findDated } from './when-repository'
import type { WhenView } from './when-view'

/**
 * When who said what about a claim, and when the desk learnt it; with `asOf`, what it knew at that moment.
 *
 * @param asked an ISO instant, or null for now; of a moment to come nobody knows anything, so that is now too
 * @throws not-found
 */
export async function getWhen(scope: Scope, claimId: string, asked: string | null): Promise<WhenView> {
  requirePermission(scope, 'desk.read')
  const isAhead = asked !== null && Date.parse(asked) > now().getTime()
  const asOf = isAhead ? null : asked
  if (!(await findStoryOfClaim(scope, claimId))) throw notFound()
  const [dated, known] = await Promise.all([
    findDated(scope, claimId, asOf),
    asOf === null ? null : listAttributionsAsOf(scope, claimId, asOf),
  ])
  return { asOf, ahead: isAhead ? asked : null, entries: inTime(dated, asOf), known }
}
