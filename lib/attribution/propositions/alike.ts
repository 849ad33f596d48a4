import { oppositesOf } from './terms'
import type { Unit } from './units'

/** How much a term tells: the rarer in the text, the more (inverse document frequency, Spärck Jones 1972). */
export type Weigh = (term: string) => number

/** Of the shorter one's weight, and of both, the part that must be shared; few words must be shared wholly. */
const OF_SHORTER = 0.72
/** Where so many are shared, less of the shorter one's weight will do. */
const VERY_MANY = 6
const OF_SHORTER_WHERE_VERY_MANY = 0.64
const OF_BOTH = 0.5
/** Where this many terms are shared, one may say much besides: a headline and the sentence below it. */
const MANY = 4
const OF_BOTH_WHERE_MANY = 0.2

/**
 * Whether two units say the same, by the weight of the words they share (weighted Jaccard and overlap coefficients).
 * Precision comes first: what they say of their subject must be in both.
 */
export function sayAlike(a: Unit, b: Unit, weigh: Weigh): boolean {
  const other = new Set(b.terms)
  const common = a.terms.filter((term) => other.has(term))
  if (common.length < 2 || !says(a, b) || !says(b, a)) return false
  const [shared, left, right] = [sum(common, weigh), sum(a.terms, weigh), sum(b.terms, weigh)]
  const both = left + right - shared
  if (common.length === a.terms.length && common.length === b.terms.length) return true
  const part = common.length >= VERY_MANY ? OF_SHORTER_WHERE_VERY_MANY : OF_SHORTER
  if (common.length < 3 || shared < part * Math.min(left, right)) return false
  return shared >= (common.length >= MANY ? OF_BOTH_WHERE_MANY : OF_BOTH) * both
}

const sum = (terms: readonly string[], weigh: Weigh): number =>
  terms.reduce((total, term) => total + weigh(term), 0)

/** Whether what one says of its subject is a word of the other. */
const says = ({ predicate }: Unit, { terms }: Unit): boolean =>
  predicate === null || terms.includes(predicate)

/**
 * Whether two units cannot be versions of one proposition, however many words they share:
 *   12 and 14 drowned · on Monday and on Tuesday · was and was not · is to close and has closed
 *   opened and closed · Holt shot Ruiz and Ruiz shot Holt
 */
export function contradict(a: Unit, b: Unit): boolean {
  return (
    a.negated !== b.negated ||
    a.question !== b.question ||
    tenseApart(a, b) ||
    apart(a.numbers, b.numbers) ||
    apart(a.dates, b.dates) ||
    opposed(a, b) ||
    turned(a, b)
  )
}

/** Whether each has what the other has not. */
export function apart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !isIn(a, b) && !isIn(b, a)
}

export const isIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((one) => b.has(one))

/** A headline tells what is to come without saying so: "Bridge to close". */
const tenseApart = (a: Unit, b: Unit): boolean =>
  !a.heading && !b.heading && ((a.future && b.past) || (b.future && a.past))

function opposed(a: Unit, b: Unit): boolean {
  return a.terms.some((term) => {
    const opposites = oppositesOf(term)
    if (!opposites || b.terms.includes(term)) return false
    return b.terms.some((other) => opposites.has(other) && !a.terms.includes(other))
  })
}

/** The same words the other way round, where a passive does not turn them. */
function turned(a: Unit, b: Unit): boolean {
  if (a.passive !== b.passive) return false
  const inB = new Map(b.terms.map((term, place) => [term, place]))
  const places = a.terms.map((term) => inB.get(term)).filter((place) => place !== undefined)
  const [first, second] = places
  const last = places.at(-1)
  if (first === undefined || second === undefined || last === undefined) return false
  // The first shared word is the one who acts: where it stands last, another acts.
  return places.length >= 3
    ? first === Math.max(...places)
    : first > second && places.length === a.terms.length && a.terms.length === 2
}
