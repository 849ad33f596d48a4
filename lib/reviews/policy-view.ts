import type { Scope } from '@/lib/access/scope'
import type { Verdict } from '@/lib/claims/model'
import {
  type ClaimPolicyView,
  type PolicyResultView,
  toResultViews,
  type WaiverView,
} from '@/lib/policy/result-view'
import { listWaivers, type StoredWaiver } from '@/lib/policy/waiver-repository'
import type { ClaimChains } from '@/lib/provenance/chain-of-claim'
import type { ClaimHead } from './claim-page-repository'
import type { VerdictPolicy } from './kept-policy'
import { counted, type Panel } from './panel'
import { type Judging, readRules } from './policy-of-claim'
import { findKeptPolicy } from './review-repository'
import { type Eyes, seesEvidenceOf, seesSignatureOf } from './visibility'

/** Who looks, and what of them and the claim the rules ask for. */
type Looking = Pick<Judging, 'round' | 'writers'> & {
  readonly panel: Panel
  readonly eyes: Eyes
  /** Whether the person looking may settle the claim. */
  readonly decides: boolean
}

/**
 * Reads what the sourcing rules say of a claim: what its verdict was judged by once it is decided, the rules of today before.
 * What is answered shows it to whoever looks: whether they are blind has to be asked after all is read.
 */
export async function readPolicy(
  scope: Scope,
  { id, state, version, verdict, verdictId }: ClaimHead,
  chains: Promise<ClaimChains>,
): Promise<(looking: Looking) => ClaimPolicyView> {
  if (verdict !== null && verdictId !== null) {
    const kept = await findKeptPolicy(scope, verdictId)
    const view = toKeptView(verdict, kept, await listWaivers(scope, id))
    return () => view
  }
  const judge = await readRules(scope, { id, chains: await chains })
  return ({ panel, eyes, decides, ...about }) => {
    const reviewers = counted(panel).map(({ reviewerId }) => reviewerId)
    const judged = judge({
      ...{ ...about, version, reviewers, candidate: null },
      sees: (memberId) => seesEvidenceOf(eyes, memberId),
    })
    const waivers = judged.waivers.filter(({ byId }) => seesSignatureOf(eyes, byId))
    const seats = panel.map(({ reviewerId }) => reviewerId)
    const looking = { isLive: state !== 'WITHDRAWN', reviewers: seats, decides }
    return {
      ...{ version: judged.version, packVersion: judged.packVersion, decided: null },
      signaturesHidden: eyes.blind,
      ...toResultViews(scope, { ...judged, waivers }, looking),
    }
  }
}

/** What a verdict was judged by, which later rules and signatures change nothing of. */
function toKeptView(
  verdict: Verdict,
  kept: VerdictPolicy | null,
  waivers: readonly StoredWaiver[],
): ClaimPolicyView {
  const decided = { verdict, isKept: kept !== null }
  if (!kept) return { version: 0, packVersion: 0, decided, signaturesHidden: false, results: [], toDeny: [] }
  const signatures = new Map(waivers.map((waiver) => [waiver.id, waiver]))
  const results = kept.results.map(({ ruleId, severity, outcome, findings }): PolicyResultView => {
    const signed = kept.waivers.filter((waiver) => waiver.ruleId === ruleId)
    return {
      ...{ ruleId, severity, outcome, mend: null, stops: [], signer: null, signs: [] },
      findings: findings.map(({ code, params, side }) => ({ code, params, side, stops: [] })),
      waivers: signed.flatMap(({ id }) => toSignature(signatures.get(id))),
    }
  })
  return {
    version: kept.version,
    packVersion: kept.packVersion,
    decided,
    signaturesHidden: false,
    results,
    toDeny: [],
  }
}

function toSignature(waiver: StoredWaiver | undefined): WaiverView[] {
  if (!waiver) return []
  const { id, by, role, reason, at } = waiver
  return [{ id, by, role, reason, at: at.toISOString(), lapse: null, canWithdraw: false }]
}
