/** What leaves the server about the sourcing rules and one claim: plain data, instants as ISO 8601. Client-safe. */
import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import type { Verdict } from '@/lib/claims/model'
import type { PolicyCase, Side } from './case'
import type { Foreseen } from './every-verdict'
import type { Outcome, PolicyResult, RuleId, Severity } from './model'
import { signerOf } from './view'
import {
  blocking,
  counts,
  type Lapse,
  lapseOf,
  mayWithdraw,
  type Signing,
  type Waiver,
  waiverRefusal,
} from './waivers'

export type FindingView = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly side: Side | null
  /** The verdicts it stops in spite of what is signed. */
  readonly stops: readonly Verdict[]
}

export type WaiverView = {
  readonly id: string
  readonly by: string
  readonly role: Role
  readonly reason: string
  readonly at: string
  /** Why it counts no more, among it that whoever signed has a part in the claim by now; null while it does. */
  readonly lapse: Lapse | 'INVOLVED' | null
  readonly canWithdraw: boolean
}

export type PolicyResultView = {
  readonly ruleId: RuleId
  readonly severity: Severity
  readonly outcome: Outcome
  readonly findings: readonly FindingView[]
  /** What would mend it; null when it is too late for that. */
  readonly mend: string | null
  /** The verdicts it stops in spite of what is signed. */
  readonly stops: readonly Verdict[]
  /** The least role that may sign an exception; null where nobody may. */
  readonly signer: Role | null
  /** What the person looking can sign for, by fingerprints; empty when that is nothing. */
  readonly signs: readonly string[]
  readonly waivers: readonly WaiverView[]
}

export type ClaimPolicyView = {
  /** Of the team's settings; 0 for the pack as it comes. */
  readonly version: number
  readonly packVersion: number
  /** The verdict whose judging this was, and whether that is on record; null while none is in force. */
  readonly decided: { readonly verdict: Verdict; readonly isKept: boolean } | null
  /** Whether the person looking may not see yet what others signed; what is let pass stands here as though it were not. */
  readonly signaturesHidden: boolean
  readonly results: readonly PolicyResultView[]
  /** What is not met besides once it is denied, as long as nothing stands against it. */
  readonly toDeny: readonly PolicyResultView[]
}

type Signed = Omit<Waiver, 'at'> & { readonly id: string; readonly by: string; readonly at: Date }

type Judged = Foreseen & { readonly of: PolicyCase; readonly waivers: readonly Signed[] }

/** Whoever looks, and at what. */
type Looking = {
  /** Whether anything can be signed still. */
  readonly isLive: boolean
  /** Whoever is to review the claim: they decide it with the others, also before their review is in. */
  readonly reviewers: readonly string[]
  /** Whether the person looking may settle it, which no signature of their own lets pass. */
  readonly decides: boolean
}

export function toResultViews(
  scope: Scope,
  { of, results, toDeny, waivers }: Judged,
  { isLive, reviewers, decides }: Looking,
): Pick<ClaimPolicyView, 'results' | 'toDeny'> {
  const signable = { claim: of.claim, reviewers, candidate: null }
  const weighed = { ...signable, candidate: decides ? { deciderId: scope.actorId } : null }
  const signed = waivers.map((waiver) => ({ ...waiver, at: waiver.at.toISOString() }))
  const later = new Set(toDeny.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)))
  const isLater = ({ covers }: Pick<Waiver, 'covers'>) => covers.every((one) => later.has(one))
  const mine = { byId: scope.actorId, role: scope.role, reason: '…' }

  const viewsOf = (shown: readonly PolicyResult[], about: readonly (typeof signed)[number][]) => {
    const stopping = new Map(blocking(shown, about, weighed).map((result) => [result.ruleId, result]))
    return shown.map(({ ruleId, severity, outcome, findings, mend }): PolicyResultView => {
      const left = new Map(stopping.get(ruleId)?.findings.map((one) => [one.fingerprint, one.stops]))
      const canSign = isLive && waiverRefusal({ ...mine, ruleId }, signable) === null
      const ofRule = about.filter((waiver) => waiver.ruleId === ruleId)
      const own = new Set(
        ofRule
          .filter((waiver) => waiver.byId === scope.actorId && counts(waiver, signable))
          .flatMap(({ covers }) => covers),
      )
      return {
        ...{ ruleId, severity, outcome, mend },
        findings: findings.map(({ code, params, side, fingerprint }) => ({
          ...{ code, params, side, stops: left.get(fingerprint) ?? [] },
        })),
        stops: stopping.get(ruleId)?.stops ?? [],
        signer: signerOf(ruleId),
        signs: canSign ? [...left.keys()].filter((one) => !own.has(one)) : [],
        waivers: ofRule.map((waiver) => toWaiverView(waiver, weighed, isLive && mayWithdraw(scope, waiver))),
      }
    })
  }
  return {
    results: viewsOf(
      results,
      signed.filter((waiver) => !isLater(waiver)),
    ),
    toDeny: viewsOf(
      toDeny,
      signed.filter((waiver) => waiver.covers.some((one) => later.has(one))),
    ),
  }
}

function toWaiverView(
  waiver: Omit<Signed, 'at'> & { readonly at: string },
  weighed: Signing,
  mayTakeBack: boolean,
): WaiverView {
  const { id, by, role, reason, at } = waiver
  const lapse = lapseOf(waiver, weighed)
  const involved = waiverRefusal(waiver, weighed) === null ? null : ('INVOLVED' as const)
  return { id, by, role, reason, at, lapse: lapse ?? involved, canWithdraw: mayTakeBack && lapse === null }
}
