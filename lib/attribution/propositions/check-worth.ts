import { OPINION } from '@/lib/attribution/lexicon/opinion'
import { STATES } from '@/lib/attribution/lexicon/places'
import type { Statement } from '@/lib/attribution/model'
import { denies } from '@/lib/attribution/reach'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Unit } from './units'

/** What speaks for checking a proposition, and against it, in the order they are told. */
export const WORTH_REASONS = [
  'numbers',
  'named',
  'whenOrWhere',
  'pastEvent',
  'denied',
  'unnamedSources',
  'hedged',
  'headline',
  'opinion',
  'question',
  'future',
  'noComment',
  'vague',
] as const
export type WorthReason = (typeof WORTH_REASONS)[number]

export type CheckWorth = {
  /** From 0 to 1; an order to look at things in, and no judgement of them. */
  readonly score: number
  readonly reasons: readonly WorthReason[]
}

/**
 * What each reason adds. After the features found to tell sentences worth checking in ClaimBuster (Hassan and others,
 * 2017): numbers, names, past tense, against opinion and what cannot be checked yet. Set by hand, so that a person can
 * follow them; what only an article shows, that a thing is denied or rests on the unnamed, is added.
 */
const WEIGHTS: Readonly<Record<WorthReason, number>> = {
  numbers: 0.15,
  named: 0.15,
  whenOrWhere: 0.05,
  pastEvent: 0.15,
  denied: 0.2,
  unnamedSources: 0.1,
  hedged: 0.05,
  headline: 0.15,
  opinion: -0.2,
  question: -0.2,
  future: -0.1,
  noComment: -0.3,
  vague: -0.2,
}
const BASE = 0.2

export function scoreOf(reasons: readonly WorthReason[]): number {
  const total = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], BASE)
  return Math.round(Math.min(1, Math.max(0, total)) * 100) / 100
}

/** The check-worthiness of a group of units, of which at least one is a statement. */
export function checkWorth(
  reading: Reading,
  units: readonly Unit[],
  statements: readonly Statement[],
  wording: string,
): CheckWorth {
  const said = units
    .map(({ statement }) => (statement === null ? undefined : statements[statement]))
    .filter((one) => one !== undefined)
  const told = said.filter(({ stance }) => stance === 'ASSERTS' || stance === 'CONFIRMS')
  const noComment = said.every(({ stance }) => stance === 'NO_COMMENT')
  const future = units.some((unit) => unit.future)
  const opinion = units.every((unit) => some(reading, unit, OPINION))
  const is: Record<WorthReason, boolean> = {
    numbers: units.some((unit) => unit.numbers.size > 0),
    named: units.some((unit) => [...unit.names].some((name) => !STATES.has(name))),
    whenOrWhere: units.some(
      (unit) => unit.dates.size > 0 || [...unit.names].some((name) => STATES.has(name)),
    ),
    pastEvent: !future && !opinion && !noComment && units.some((unit) => unit.past && !unit.question),
    denied: said.some(({ stance }) => denies(stance)),
    unnamedSources: told.length > 0 && told.every(({ source }) => source.naming !== 'NAMED'),
    hedged: said.some(({ hedges }) => hedges.length > 0),
    headline: units.some((unit) => unit.heading),
    opinion,
    question: units.every((unit) => unit.question),
    future,
    noComment,
    vague: !noComment && (POINTING.test(wording) || units.every(({ terms }) => terms.length < 2)),
  }
  const reasons = WORTH_REASONS.filter((reason) => is[reason])
  return { score: scoreOf(reasons), reasons }
}

function some(reading: Reading, { slices }: Unit, words: ReadonlySet<string>): boolean {
  return slices.some(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (words.has(lowerAt(reading, at))) return true
    return false
  })
}

/** Words that point to others: "it was a surprise", "they knew". */
const POINTING =
  /^(it|this|that|these|those|they|he|she|such|it['’]s|that['’]s|his|her|their|its)\b(?! [a-z]+ that)/iu
