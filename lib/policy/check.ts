import { sha256Hex } from '@/lib/archive/digest'
import type { Verdict } from '@/lib/claims/model'
import { VERDICTS } from '@/lib/claims/model'
import { canonicalJson } from '@/lib/core/json'
import type { PolicyCase } from './case'
import type { Finding, JudgedFinding, PolicyResult, Rule, Severity } from './model'
import { RULE_IDS } from './model'
import type { PolicyPack } from './pack'
import { RULES } from './rules'

/** Each rule's result on a claim, in the order of the rules; those that a pack turns off are left out. Pure; server only. */
export function checkClaim(of: PolicyCase, pack: PolicyPack): readonly PolicyResult[] {
  return RULE_IDS.flatMap((id) => {
    const severity = pack.rules[id]
    return severity === 'OFF' ? [] : [resultOf(RULES[id], severity, of)]
  })
}

function resultOf(rule: Rule, severity: Severity, of: PolicyCase): PolicyResult {
  const { outcome, findings, mend } = rule.check(of)
  const judged = findings.map(
    (finding): JudgedFinding => ({
      ...finding,
      fingerprint: fingerprintOf(rule, finding),
      stops: severity === 'BLOCK' ? stoppedBy(rule, finding, of) : [],
    }),
  )
  const stops = VERDICTS.filter((verdict) => judged.some((finding) => finding.stops.includes(verdict)))
  return { ruleId: rule.id, severity, outcome, findings: judged, mend, stops }
}

/** The verdicts a finding stands in the way of. To find a claim unverified takes no side, so no weakness of one stops it. */
function stoppedBy({ kind }: Rule, { side }: Finding, { candidate }: PolicyCase): readonly Verdict[] {
  const all =
    kind === 'NOTE' ? [] : kind === 'CONDUCT' ? VERDICTS : side === null ? TAKE_SIDES : [TAKES[side]]
  return candidate ? all.filter((verdict) => verdict === candidate.verdict) : all
}

const TAKES = { FOR: 'CONFIRMED', AGAINST: 'DENIED' } as const
const TAKE_SIDES = ['CONFIRMED', 'DENIED'] as const

/** Everything that makes it this finding and no other, whatever the order in which it was found. */
function fingerprintOf({ id }: Rule, { code, params, side, ...about }: Finding): string {
  const [attributions, evidence, subjects] = [about.attributionIds, about.evidenceIds, about.subjects].map(
    (ids = []) => [...ids].sort(),
  )
  const told = canonicalJson([id, code, params, side, attributions ?? [], evidence ?? [], subjects ?? []])
  return sha256Hex(new TextEncoder().encode(told))
}
