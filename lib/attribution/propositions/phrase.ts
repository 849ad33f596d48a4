import type { Statement } from '@/lib/attribution/model'
import { sentence, WORDING_MAX, wordingOf } from '@/lib/attribution/wording'
import { squeeze } from '@/lib/core/text'
import type { Unit } from './units'
import { withNames } from './with-names'

/** What a headline, words partly quoted, words that point to others and words too long cost against the words of a version. */
const COST = { heading: 4, quoted: 3, pointing: 3, long: 2 }
const LONG = 220
/** What each word costs that no other version has: the proposition is what they share. Names, numbers and days make it fuller. */
const PER_OWN_TERM = 0.3
const PER_OWN_FACT = 0.3

/**
 * The words of a group as a claim: the fullest of its versions that stands by itself. A sentence of the body comes before
 * a clipped headline, reported words before quoted ones, and pronouns for the one who speaks become the name.
 */
export function phraseOf(text: string, units: readonly Unit[], statements: readonly Statement[]): string {
  const shared = sharedBy(units)
  const versions = units
    .map((unit) => ({ unit, words: wordsOf(text, unit, statements) }))
    .filter(({ words }) => words !== '')
  const rated = versions.map((version) => ({
    ...version,
    rating: rate(version.unit, version.words, shared, statements),
  }))
  const [best] = rated.sort((a, b) => b.rating - a.rating)
  return best?.words ?? ''
}

function sharedBy(units: readonly Unit[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { terms } of units) for (const term of terms) (seen.has(term) ? shared : seen).add(term)
  return units.length > 1 ? shared : seen
}

function rate(
  unit: Unit,
  words: string,
  shared: ReadonlySet<string>,
  statements: readonly Statement[],
): number {
  const mode = unit.statement === null ? 'INDIRECT' : statements[unit.statement]?.mode
  const isFact = (term: string) => unit.names.has(term) || unit.numbers.has(term) || unit.dates.has(term)
  const worth = (term: string) => (shared.has(term) ? 1 : isFact(term) ? PER_OWN_FACT : -PER_OWN_TERM)
  const full = unit.terms.reduce((sum, term) => sum + worth(term), 0)
  return (
    full -
    (unit.heading ? COST.heading : 0) -
    (mode === 'INDIRECT' ? 0 : COST.quoted) -
    (POINTING.test(words) ? COST.pointing : 0) -
    (words.length > LONG ? COST.long : 0)
  )
}

/** Words that point to others, and an infinitive, which leaves out who acts. */
const POINTING = /^(to|it|this|that|these|those|they|he|she|his|her|their|its)\b/i

function wordsOf(text: string, { statement: index, ranges }: Unit, statements: readonly Statement[]): string {
  const statement = index === null ? undefined : statements[index]
  if (!statement) return sentence(bare(text.slice(ranges[0]?.start, ranges[0]?.end)), WORDING_MAX)
  if (statement.denied) return sentence(bare(withNames(text, statement, [statement.denied])), WORDING_MAX)
  if (statement.mode !== 'INDIRECT' || statement.content.length === 0) return wordingOf(statement, text)
  return sentence(bare(withNames(text, statement, statement.content)), WORDING_MAX)
}

/** Without what only ties words to those before: "In a recent development, …", "However, …", "whether …". */
function bare(words: string): string {
  const short = squeeze(words)
    .replace(
      /^(?:in a (?:recent|new|further|surprising) (?:development|twist|move)|however|meanwhile|moreover|furthermore|in addition|also|still|instead),\s*/iu,
      '',
    )
    .replace(/^(?:and|but|that|whether|if|as to whether)\s+(?=\S)/u, '')
  return withoutHanging(short)
}

/** A mark that opens or closes a quote whose other end stands elsewhere is taken off. */
function withoutHanging(words: string): string {
  const opened = words.split('“').length
  const closed = words.split('”').length
  const straight = words.split('"').length - 1
  let kept = words
  if (opened > closed) kept = kept.replace('“', '')
  if (closed > opened) kept = kept.replace(/”(?!.*”)/su, '')
  if (straight % 2 === 1) kept = kept.startsWith('"') ? kept.slice(1) : kept.replace(/"(?!.*")/su, '')
  return kept.trim()
}
