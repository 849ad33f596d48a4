/** The words of the sourcing rules. Pure and safe for the browser. */
import type { Permission } from '@/lib/access/permissions'
import type { Verdict } from '@/lib/claims/model'
import type { PolicyCase, Side } from './case'

/** Every rule, in the order in which they are shown. */
export const RULE_IDS = [
  'unattributed',
  'plural-of-one',
  'two-faced',
  'single-origin',
  'unnamed-only',
  'unnamed-opinion',
  'unnamed-unjustified',
  'anonymity-reason',
  'bare-description',
  'identity-unattested',
  'comment-and-leak',
  'detached-attribution',
  'secondary-only',
  'no-primary',
  'unarchived',
  'one-sided-search',
  'quote-altered',
  'circular',
  'drift',
  'no-reply-sought',
  'self-review',
  'silent-correction',
  'balance',
] as const
export type RuleId = (typeof RULE_IDS)[number]

export const SEVERITIES = ['BLOCK', 'WARN', 'INFO'] as const
/** What a failed rule does: it stops the verdict, it warns, or it merely says so. */
export type Severity = (typeof SEVERITIES)[number]

export const SETTINGS = [...SEVERITIES, 'OFF'] as const
/** What a team makes of a rule. */
export type Setting = (typeof SETTINGS)[number]

export type Outcome = 'PASS' | 'FAIL' | 'NOT_APPLICABLE'

/** One thing a rule found wrong. `code` is the key of its sentence under `policy.rules.<rule>.finding`. */
export type Finding = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** The side of the claim that it weakens; null where it is about the claim as a whole. */
  readonly side: Side | null
  readonly attributionIds?: readonly string[]
  readonly evidenceIds?: readonly string[]
  /** What else it is about, by whatever tells one from another: origins, sources, members, verdicts. */
  readonly subjects?: readonly string[]
}

/** `mend` is the key of a sentence under `policy.rules.<rule>.mend`. */
export type Checked = {
  readonly outcome: Outcome
  readonly findings: readonly Finding[]
  readonly mend: string
}

export type Rule = {
  readonly id: RuleId
  readonly severity: Severity
  /** What a team may make of it. */
  readonly settings: readonly Setting[]
  /**
   * `FOUNDATION` asks whether what the verdict takes to be so is well founded, so it never stops a desk from saying that
   * it does not know. `CONDUCT` is about how the desk works and stops any verdict. `NOTE` stops none.
   */
  readonly kind: 'FOUNDATION' | 'CONDUCT' | 'NOTE'
  /** What someone must be allowed to do to sign an exception; null where nobody may. */
  readonly waiver: Permission | null
  readonly check: (of: PolicyCase) => Checked
}

/** A finding as it came out for one claim under one pack. */
export type JudgedFinding = Finding & {
  /** The same for the same finding, whenever and in whatever order it was found. */
  readonly fingerprint: string
  /** The verdicts that it stops; of those proposed, if one is. */
  readonly stops: readonly Verdict[]
}

/** One rule's result on one claim. */
export type PolicyResult = {
  readonly ruleId: RuleId
  readonly severity: Severity
  readonly outcome: Outcome
  readonly findings: readonly JudgedFinding[]
  readonly mend: string
  /** The verdicts that any of its findings stops. */
  readonly stops: readonly Verdict[]
}
