import { allows, type Role } from '@/lib/access/permissions'
import { isBlank } from '@/lib/core/text'
import type { PolicyCase } from './case'
import type { PolicyResult, RuleId } from './model'
import { RULES } from './rules'

/** A named exception: somebody with the right to do so lets findings of one rule pass for one claim, and says why. */
export type Waiver = {
  readonly ruleId: RuleId
  readonly claimId: string
  /** The wording it was signed for. */
  readonly claimVersion: number
  /** How often the claim had been decided and opened again. */
  readonly round: number
  readonly byId: string
  /** The role they signed in. */
  readonly role: Role
  readonly reason: string
  readonly at: string
  /** Fingerprints of the findings it was signed for. Whatever is found later needs another. */
  readonly covers: readonly string[]
}

/** Why a waiver does not count, as a code under `problems`. */
export type WaiverRefusal = 'waiverNever' | 'forbidden' | 'waiverOwnClaim' | 'waiverOwnDecision' | 'empty'

/** A case as far as signing is concerned: who has a part in the claim, and what a signature is for. */
export type Signing = Pick<PolicyCase, 'claim' | 'reviewers'> & {
  readonly candidate: Pick<NonNullable<PolicyCase['candidate']>, 'deciderId'> | null
}

/**
 * Whether somebody may sign, or their signature still counts: never for who wrote the claim, nor for who decides it or
 * gave a review that the verdict rests on. Null when nothing is in the way.
 */
export function waiverRefusal(
  { ruleId, byId, role, reason }: Pick<Waiver, 'ruleId' | 'byId' | 'role' | 'reason'>,
  { claim, candidate, reviewers }: Signing,
): WaiverRefusal | null {
  const permission = RULES[ruleId].waiver
  if (permission === null) return 'waiverNever'
  if (!allows(role, permission)) return 'forbidden'
  if (claim.writers.includes(byId)) return 'waiverOwnClaim'
  if (candidate?.deciderId === byId || reviewers.includes(byId)) return 'waiverOwnDecision'
  return isBlank(reason) ? 'empty' : null
}

/** Whether somebody may take a signature back: whoever gave it, or who may sign any. */
export function mayWithdraw(
  { actorId, role }: { readonly actorId: string; readonly role: Role },
  { byId }: Pick<Waiver, 'byId'>,
): boolean {
  return byId === actorId || allows(role, 'waiver.sign-senior')
}

/** Why a signature has lapsed: the claim says something else now, or was decided since and opened again. */
export const LAPSES = ['REWORDED', 'REOPENED'] as const
export type Lapse = (typeof LAPSES)[number]

/** Whoever signed did so for one wording, until the claim was decided. Null while it is still that. */
export function lapseOf(
  { claimVersion, round }: Pick<Waiver, 'claimVersion' | 'round'>,
  { claim }: { readonly claim: Pick<PolicyCase['claim'], 'version' | 'round'> },
): Lapse | null {
  if (round !== claim.round) return 'REOPENED'
  return claimVersion === claim.version ? null : 'REWORDED'
}

/** Whether a waiver counts for the verdict a case is about, whatever its findings. */
export function counts(waiver: Omit<Waiver, 'at' | 'covers'>, of: Signing): boolean {
  return waiver.claimId === of.claim.id && lapseOf(waiver, of) === null && waiverRefusal(waiver, of) === null
}

/** What stops a verdict in spite of the waivers that count: results with the findings that none of these covers. */
export function blocking(
  results: readonly PolicyResult[],
  waivers: readonly Waiver[],
  of: Signing,
): readonly PolicyResult[] {
  const counting = waivers.filter((waiver) => counts(waiver, of))
  return results.flatMap((result) => {
    const covered = new Set(
      counting.filter(({ ruleId }) => ruleId === result.ruleId).flatMap(({ covers }) => covers),
    )
    const findings = result.findings.filter(
      ({ stops, fingerprint }) => stops.length > 0 && !covered.has(fingerprint),
    )
    if (findings.length === 0) return []
    const stops = result.stops.filter((verdict) => findings.some((one) => one.stops.includes(verdict)))
    return [{ ...result, findings, stops }]
  })
}
