import curves from './curves.json' with { type: 'json' }
import { type Evidence, type Role, rolesOf, TAGGER_RULE, type Tagged } from './evidence'

/** From 0 to 1, that people would mark the statement at all, and each role in just these words. */
export type Chances = Readonly<Record<'statement' | Role, number>>

/** `a + b · logit(likelihood)`, and for a statement `c · logit` of its cue's as well: Platt scaling (Platt, 1999). */
export type Curve = readonly number[]

/** What was measured on texts that people marked, and is written by `npm run attribution:calibrate`. */
export type Curves = {
  /** By rule, where no tagger has read the text; `*` for a rule that was met too seldom. */
  readonly alone: Readonly<Record<string, Chances>>
  /** By rule, where the tagger has read the text and made nothing of the statement. */
  readonly unseen: Readonly<Record<string, Chances>>
  /** By situation, where the tagger has made the statement out. */
  readonly tagged: {
    readonly statement: Readonly<Record<string, Curve>>
    readonly role: Readonly<Record<Role, Readonly<Record<string, Curve>>>>
  }
}

/** As likely as not: for curves that were fitted to nothing. */
const EVEN: Chances = { statement: 0.5, source: 0.5, cue: 0.5, content: 0.5 }

/**
 * How likely a statement is one that people would mark, and each role's words are the very words they would mark, given
 * who found it. Pure; the chances of roles without words mean nothing.
 */
export function chancesOf(evidence: Evidence, measured: Curves = curves): Chances {
  const { rule, tagged, taggerRan } = evidence
  if (!tagged) {
    const table = taggerRan ? measured.unseen : measured.alone
    return table[rule] ?? table['*'] ?? EVEN
  }
  const { statement, role } = measured.tagged
  return {
    statement: chanceAt(statement[statementSituationOf(evidence)], statementInputs(tagged)),
    ...rolesOf((name) => chanceAt(role[name][roleSituationOf(evidence, name)], roleInputs(tagged, name))),
  }
}

/** Which curve holds for a statement that the tagger has made out: its own, or that of rule and tagger. */
export const statementSituationOf = ({ rule }: Evidence): string => (rule === TAGGER_RULE ? 'tagger' : 'both')

/** Which curve holds for a role. */
export function roleSituationOf({ rule, tagged }: Evidence, role: Role): string {
  const one = tagged?.[role]
  if (!one) return 'unseen'
  return rule === TAGGER_RULE ? 'alone' : one.whose
}

/** What a curve is applied to. */
export const statementInputs = (tagged: Tagged): number[] => [
  1,
  logit(tagged.content?.likelihood),
  logit(tagged.cue?.likelihood),
]
export const roleInputs = (tagged: Tagged, role: Role): number[] => [1, logit(tagged[role]?.likelihood)]

/** What a curve says; even without one. */
export const chanceAt = (curve: Curve | undefined, inputs: readonly number[]): number =>
  1 / (1 + Math.exp(-inputs.reduce((sum, x, i) => sum + x * (curve?.[i] ?? 0), 0)))

/** Even where the tagger has no words. */
const logit = (p: number | undefined): number => {
  if (p === undefined) return 0
  const held = Math.min(Math.max(p, 0.001), 0.999)
  return Math.log(held / (1 - held))
}
