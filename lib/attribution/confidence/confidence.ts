import curves from './curves.json' with { type: 'json' }
import { type Evidence, type Role, TAGGER_RULE, type Tagged } from './evidence'

/** How often each of four things was right: that people marked the statement at all, and each role just so. */
export type Rates = Readonly<Record<'statement' | Role, number>>

/** `a + b · logit(likelihood)`, and for a statement `c · logit` of its cue's as well: Platt scaling (Platt, 1999). */
export type Curve = readonly number[]

/** What was measured on texts that people marked, and is written by `npm run attribution:calibrate`. */
export type Curves = {
  /** By rule, where no tagger has read the text; `*` for a rule that was met too seldom. */
  readonly alone: Readonly<Record<string, Rates>>
  /** By rule, where the tagger has read the text and made nothing of the statement. */
  readonly unseen: Readonly<Record<string, Rates>>
  readonly tagged: {
    readonly statement: Readonly<Record<string, Curve>>
    readonly role: Readonly<Record<Role, Readonly<Record<string, Curve>>>>
  }
}

/** For each role that has words, and for the statement. From 0 to 1. */
export type Chances = { readonly statement: number } & Readonly<Record<Role, number>>

/**
 * How likely a statement is one that people would mark, and each role's words are the very words they would mark, given
 * who found it. Pure; the chances of roles without words mean nothing.
 */
export function chancesOf(evidence: Evidence, measured: Curves = curves): Chances {
  const { rule, tagged, taggerRan } = evidence
  if (!tagged) {
    const table = taggerRan ? measured.unseen : measured.alone
    return table[rule] ?? table['*'] ?? { statement: 0.5, source: 0.5, cue: 0.5, content: 0.5 }
  }
  const statement = at(measured.tagged.statement[kindOf(rule)], statementInputs(tagged))
  const role = (name: Role) =>
    at(measured.tagged.role[name][situationOf(evidence, name)], roleInputs(tagged, name))
  return { statement, source: role('source'), cue: role('cue'), content: role('content') }
}

const kindOf = (rule: string) => (rule === TAGGER_RULE ? 'tagger' : 'both')

/** Which curve holds for a role. */
export function situationOf({ rule, tagged }: Evidence, role: Role): string {
  const one = tagged?.[role]
  if (!one) return 'unseen'
  return rule === TAGGER_RULE ? 'alone' : one.whose
}

export const statementSituationOf = ({ rule }: Evidence): string => kindOf(rule)

/** What a curve is applied to. */
export const statementInputs = (tagged: Tagged): number[] => [
  1,
  logit(tagged.content?.likelihood),
  logit(tagged.cue?.likelihood),
]
export const roleInputs = (tagged: Tagged, role: Role): number[] => [1, logit(tagged[role]?.likelihood)]

export const at = (curve: Curve | undefined, inputs: readonly number[]): number =>
  1 / (1 + Math.exp(-inputs.reduce((sum, x, i) => sum + x * (curve?.[i] ?? 0), 0)))

/** Even where the tagger has no words. */
const logit = (p: number | undefined): number => {
  if (p === undefined) return 0
  const held = Math.min(Math.max(p, 0.001), 0.999)
  return Math.log(held / (1 - held))
}
