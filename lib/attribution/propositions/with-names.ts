import type { Range } from '@/lib/archive/model'
import { PEOPLE, PERSON_TITLES } from '@/lib/attribution/lexicon/people'
import type { Statement } from '@/lib/attribution/model'
import { shorten, squeeze } from '@/lib/core/text'

/** Pronouns for the one who speaks, in reported words. */
const PERSON = /(?<![\p{L}\p{N}'’])(he|she|him|his|her)(?![\p{L}\p{N}'’])/iu
const BODY = /^(it|its|they|their)(?![\p{L}\p{N}'’])/iu
/** A word behind "her" by which it is no "her car". */
const NO_OWNED =
  /^\s*(?:$|[^\p{L}\s]|(?:and|or|in|on|at|to|for|from|with|by|as|when|before|after|that|about|over|out|up|down)\b)/iu
/** Somebody named before the pronoun may be meant by it. */
const NAMED_BEFORE = /\p{Lu}\p{Ll}/u

/**
 * Words reported of somebody, with his name for the first pronoun, where that can only be him: he stands before them, and
 * nobody else is named between.
 *   Holt said |he would resign|                       Peter Holt would resign
 *   Netanyahu denied |conversations between him and Trump|   conversations between Netanyahu and Trump
 *   the council said |it would appeal|                the council would appeal
 */
export function withNames(text: string, statement: Statement, content: readonly Range[]): string {
  const words = wordsAt(text, content)
  const found = pronounIn(text, statement, words, content)
  const who = nameOf(statement.source.name)
  if (!who || !found) return words
  const [pronoun = ''] = found
  const behind = words.slice(found.index + pronoun.length)
  const owner = /^(his|its|their)$/i.test(pronoun) || (/^her$/i.test(pronoun) && !NO_OWNED.test(behind))
  return words.slice(0, found.index) + who + (owner ? '’s' : '') + behind
}

/** Whether words speak of the one they are reported of: by a pronoun, in the first person of a quote, or "denied |taking the money|". */
export function speaksOfSelf(text: string, statement: Statement, content: readonly Range[]): boolean {
  const words = wordsAt(text, content)
  if (statement.mode !== 'INDIRECT') return FIRST_PERSON.test(words)
  return (
    pronounIn(text, statement, words, content) !== null || (statement.denied !== null && DOING.test(words))
  )
}

const FIRST_PERSON = /^["“„«‘'\s]*(?:I|I['’]\w+|We|We['’]\w+|My|Our)\b/u
const DOING = /^\p{L}{2,}ing\b/u

const wordsAt = (text: string, content: readonly Range[]): string =>
  squeeze(content.map(({ start, end }) => text.slice(start, end)).join(' '))

/** The first pronoun of reported words, where it can only mean the one who speaks. */
function pronounIn(
  text: string,
  { source, cue, mode, outlets }: Statement,
  words: string,
  content: readonly Range[],
): RegExpExecArray | null {
  const start = content[0]?.start ?? 0
  if (mode !== 'INDIRECT' || !source.range || source.range.end > start) return null
  const known = [cue, ...outlets.map(({ range }) => range)].filter((range) => range !== null)
  if (NAMED_BEFORE.test(between(text, { start: source.range.end, end: start }, known))) return null
  const found = (source.kind === 'PERSON' ? PERSON : BODY).exec(words)
  return found && !NAMED_BEFORE.test(words.slice(1, found.index)) ? found : null
}

/** The words of a range without those that are known to be something else. */
function between(text: string, { start, end }: Range, known: readonly Range[]): string {
  const inside = known.filter((range) => range.start >= start && range.end <= end)
  return inside
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, range) => words.slice(0, range.start - start) + words.slice(range.end - start),
      text.slice(start, end),
    )
}

/** "Israeli Prime Minister Benjamin Netanyahu" is Benjamin Netanyahu; "the mayor" stays what he is called; "he" and "two officials" name nobody. */
function nameOf(name: string): string {
  const words = squeeze(name).split(' ')
  const title = words.findLastIndex(
    (word) => PERSON_TITLES.has(word.toLowerCase()) || PEOPLE.has(word.toLowerCase()),
  )
  const rest = words.slice(title + 1).join(' ')
  const own = rest !== '' && /^\p{Lu}/u.test(rest) ? rest : words.join(' ')
  const definite = /^the /iu.test(own) ? `the${own.slice(3)}` : own
  return /^(?:the |\p{Lu})/u.test(definite) && !/^(he|she|they|it|who)$/iu.test(definite)
    ? shorten(definite, 80)
    : ''
}
