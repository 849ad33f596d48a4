import type { Scope } from '@/lib/access/scope'
import { listDocuments } from '@/lib/archive/service'
import type { Verdict } from '@/lib/claims/model'
import type { Tx } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { DEFAULT_PACK } from '@/lib/policy/pack'
import { refusalOf } from '@/lib/policy/refusal'
import { blocking, counts, type Waiver } from '@/lib/policy/waivers'
import { chainsOfClaim } from '@/lib/provenance/chain-of-claim'
import { type VerdictPolicy, verdictPolicy } from './kept-policy'
import type { OpenClaim } from './open-claim'
import { type JudgedClaim, judgeClaim } from './policy-of-claim'
import { findRound } from './review-repository'

type Signed = Waiver & { readonly id: string }
type Proposed = {
  readonly verdict: Verdict
  readonly decidedAt: Date
  /** Who gave the reviews it rests on, once for each. */
  readonly reviewers: readonly string[]
}

/**
 * Refuses a verdict that a sourcing rule stops and nobody has signed for; answers what it is judged by otherwise.
 *
 * @throws rule `policyStops`
 */
export async function demandPolicy(
  scope: Scope,
  { claim }: OpenClaim,
  { verdict, decidedAt, reviewers }: Proposed,
  tx: Tx,
): Promise<VerdictPolicy> {
  const documents = await listDocuments(scope, claim.storyId, tx)
  const judged = await judgeClaim(
    scope,
    {
      ...{ id: claim.id, version: claim.version },
      round: await findRound(scope, claim.id, tx),
      writers: [...new Set([claim.authorId, claim.wordedById])],
      reviewers,
      candidate: { verdict, deciderId: scope.actorId, at: decidedAt.toISOString() },
      chains: await chainsOfClaim(scope, { claimId: claim.id, storyId: claim.storyId, documents }, tx),
      sees: () => true,
    },
    tx,
  )
  const signed = judged.waivers.map((waiver) => ({ ...waiver, at: waiver.at.toISOString() }))
  const refusal = refusalOf(blocking(judged.results, signed, judged.of), verdict)
  if (refusal) throw refused(refusal.code, refusal.params)
  return toRecord(judged, signed)
}

/** With the signatures that count, of what they were signed for and is found still. */
function toRecord({ of, results, version, packVersion }: JudgedClaim, signed: readonly Signed[]) {
  const found = new Set(results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)))
  const waivers = signed.filter((waiver) => counts(waiver, of) && waiver.covers.some((one) => found.has(one)))
  return verdictPolicy.parse({ packId: DEFAULT_PACK.id, packVersion, version, results, waivers })
}
