import { OUTLET_NAMES } from '@/lib/attribution/lexicon/outlets'
import type { FoundCue, Phrasebook } from '@/lib/attribution/phrasebook'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Token } from '@/lib/attribution/tokens'

/** Words of one name; a longer run of capitals is a headline. */
const LONGEST_NAME = 6

/**
 * The name that follows a cue, as far as its capitals leave no doubt.
 *   dijo |Ana Ruiz|, alcaldesa …
 *   a déclaré la maire |Ana Ruiz|.
 */
export function nameAfter(reading: Reading, book: Phrasebook, cue: FoundCue): Slice | null {
  const at = cue.slice.to
  if (book.tongue.names?.several?.test(lowerAt(reading, at - 1))) return null
  const article = book.articles.has(lowerAt(reading, at)) && !reading.tokens[at]?.capital
  if (!article) return settled(reading, book, { from: at, to: runEnd(reading, book, at) }, 1)
  const noun = reading.tokens[at + 1]
  if (noun?.kind !== 'WORD' || noun.capital || book.joins.has(noun.lower)) return null
  return settled(reading, book, { from: at + 2, to: runEnd(reading, book, at + 2) }, 2)
}

/** The name that ends before a token and begins its sentence: "|Ana Ruiz| dijo: …". One word there may be any word. */
export function nameBefore(reading: Reading, book: Phrasebook, end: number): Slice | null {
  const from = runStart(reading, book, end)
  if (!startsSentence(reading, from) || book.noNames.has(lowerAt(reading, from))) return null
  return settled(reading, book, { from, to: end }, 2)
}

/** The name between a cue and a token, when it is all that stands there: "dijo |Ana Ruiz|: …". */
export function nameBetween(reading: Reading, book: Phrasebook, cue: FoundCue, end: number): Slice | null {
  const name = nameAfter(reading, book, cue)
  return name && name.to === end ? name : null
}

function settled(reading: Reading, book: Phrasebook, run: Slice, fewest: number): Slice | null {
  const { names } = book.tongue
  const tokens = reading.tokens.slice(run.from, run.to)
  const capitals = tokens.filter(isName)
  const last = tokens.at(-1)
  if (!names || !last || capitals.length < fewest) return null
  if (names.inflected && !capitals.every(isCyrillic)) return null
  if (names.inflected?.test(last.lower)) return null
  // "sagte Weber Reuters", "sagte Weber Journalisten": the hearer stands behind the speaker.
  if (book.noNames.has(last.lower)) return null
  const told = capitals.length > 1 && capitals.some((one) => isAcronym(one) || OUTLET_NAMES.has(one.lower))
  return told ? null : run
}

/** A capital, and no ending of another case hung on it: "Ruiz’in". */
const isName = (token: Token | undefined): boolean =>
  token?.kind === 'WORD' && token.capital && !/['’]\p{Ll}/u.test(token.text)
const isCyrillic = ({ text }: Token): boolean =>
  /^[\p{Script=Cyrillic}'’-]+$/u.test(text) && !isAcronymText(text)
const isAcronymText = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text)
const isAcronym = ({ text }: Token): boolean => isAcronymText(text)

/** Articles inside a name stand behind a word that ties it: "von der", "de la". Alone they begin something else. */
const ARTICLES = new Set(['la', 'le', 'las', 'los', 'les', 'der', 'den', 'dem'])

function joins(reading: Reading, book: Phrasebook, at: number): boolean {
  const lower = lowerAt(reading, at)
  return book.joins.has(lower) || (ARTICLES.has(lower) && book.joins.has(lowerAt(reading, at - 1)))
}

/** The end of the run of capitals that starts here, words that tie names inside it. */
function runEnd(reading: Reading, book: Phrasebook, from: number): number {
  let to = from
  for (let at = from; at < from + LONGEST_NAME; at += 1) {
    const token = reading.tokens[at]
    if (isQuoted(reading, at) || reading.paragraphs[at] !== reading.paragraphs[from]) break
    if (isName(token)) to = at + 1
    else if (at === from || token?.kind !== 'WORD' || !joins(reading, book, at)) break
  }
  return to
}

function runStart(reading: Reading, book: Phrasebook, end: number): number {
  let from = end
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_NAME); at -= 1) {
    const token = reading.tokens[at]
    if (isQuoted(reading, at) || reading.paragraphs[at] !== reading.paragraphs[end - 1]) break
    if (isName(token)) from = at
    else if (at === end - 1 || token?.kind !== 'WORD' || !joins(reading, book, at)) break
  }
  return from
}

/** Whether a token is the first of its paragraph, or stands behind the end of a sentence. */
export function startsSentence(reading: Reading, at: number): boolean {
  if (at <= 0 || reading.paragraphs[at] !== reading.paragraphs[at - 1]) return true
  const before = reading.tokens[at - 1]
  const last = isQuoted(reading, at - 1) ? reading.tokens[at - 2] : before
  return last !== undefined && /^(?:\.+|[!?…؟۔:])$/u.test(last.text)
}
