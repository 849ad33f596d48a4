import { inflect } from '@/lib/attribution/lexicon/verbs'
import { DATE_WORDS, isAdverb } from '@/lib/attribution/lexicon/words'
import { cueAt, cueBefore, type Phrasebook } from '@/lib/attribution/phrasebook'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { type OutletName, placesOf } from './outlet-names'

/** `CITED`: as who reports something. `CREDITED`: as where the text comes from. */
export type Mention = { readonly at: Slice; readonly manner: 'CITED' | 'CREDITED' }

/** Places of a name that are looked at: a text that names an outlet more often does not cite it more. */
const LOOKED_AT = 40
/** Tokens between the word that cites and the outlet. */
const BEFORE_REACH = 6
const AFTER_REACH = 4
/** Tokens at either end of a text in which it may say where it comes from. */
const CREDIT_REACH = 60

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
const forms = (lemmas: string, ...which: ('PAST' | 'THIRD' | 'ING')[]): string =>
  lemmas
    .split(' ')
    .flatMap((lemma) => which.flatMap((form) => inflect(lemma)[form]))
    .join(' ')

/** "|citing| the Gazette": nothing but an article between. */
const DIRECTLY = set('told tells telling citing cites cited quoting per via')
/** "|seen| by Reuters", "in an |interview| with the Gazette" */
const HEARD = set(
  `${forms('report cite quote publish reveal broadcast disclose obtain review interview', 'PAST')}
  seen interview interviews interviewing speaking spoke speaks talking talked statement comments remarks wrote written writing said according
  report reports article story investigation`,
)
const LINKS = set('to by with in on for from of at')
/** "Reuters |reported|", "the Gazette |first wrote|" */
const REPORTS = set(
  `${forms('report say write reveal quote cite claim disclose broadcast publish learn confirm note', 'PAST', 'THIRD')} reporting quoting citing`,
)
/** "…, |reports| the Gazette" */
const INVERTED = set('reports reported say says said write writes wrote reveals revealed')
/** "a Reuters |report|", "the Gazette's |interview|" */
const REPORT_NOUNS = set('report reports story article interview investigation reporting account')
const AUXILIARY = set('has have had also first')
/** "Reuters said |it| would close an office": of itself. */
const ITSELF = set('it its')
const PHOTO = set('photo photos photograph image images picture video graphic illustration file')
const CREDITS = set('source sources credit by via from © copyright with')

/**
 * Where a text names an outlet as one it has something from, in order. Where it names it otherwise — a photograph's, its
 * reporter, in the news itself — it is left out.
 */
export function mentionsOf(
  reading: Reading,
  names: readonly OutletName[],
  book: Phrasebook | null = null,
): Mention[] {
  const mentions: Mention[] = []
  for (const at of placesOf(reading, names, LOOKED_AT)) {
    const manner = mannerOf(reading, at, book)
    if (manner) mentions.push({ at, manner })
  }
  return mentions
}

export function mannerOf(reading: Reading, at: Slice, book: Phrasebook | null): Mention['manner'] | null {
  if (isQuoted(reading, at.from) || isPhoto(reading, at)) return null
  if (isCited(reading, at) || (book && isCitedIn(reading, at, book))) return 'CITED'
  return isCredited(reading, at) ? 'CREDITED' : null
}

/** "Photo: Reuters" · "REUTERS/Ana Ruiz" */
function isPhoto(reading: Reading, { from, to }: Slice): boolean {
  if (lowerAt(reading, to) === '/') return true
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const lower = lowerAt(reading, at)
    if (PHOTO.has(lower)) return true
    if (lower === '.') return false
  }
  return false
}

/** The token before the name, its article and what describes it left out: "to |the news agency| Tass". */
function beforeName(reading: Reading, from: number): number {
  let at = from - 1
  while (
    /^(?:news|agency|newspaper|broadcaster|daily|weekly|magazine|wire|service|station|website|paper)$/.test(
      lowerAt(reading, at),
    )
  )
    at -= 1
  return /^(?:the|a|an)$/.test(lowerAt(reading, at)) ? at - 1 : at
}

function isCited(reading: Reading, name: Slice): boolean {
  const before = beforeName(reading, name.from)
  const lower = lowerAt(reading, before)
  if (DIRECTLY.has(lower) || (lower === 'to' && lowerAt(reading, before - 1) === 'according')) return true
  if (INVERTED.has(lower) && /^(?:,|["”’'»])$/.test(lowerAt(reading, before - 1))) return true
  return (LINKS.has(lower) && heardBefore(reading, before)) || reportsAfter(reading, name)
}

function heardBefore(reading: Reading, link: number): boolean {
  for (let at = link - 1; at >= Math.max(0, link - BEFORE_REACH); at -= 1) {
    if (reading.sentenceAt[at] !== reading.sentenceAt[link]) return false
    const lower = lowerAt(reading, at)
    if (HEARD.has(lower)) return true
    if (/^[,;:.]$/.test(lower)) return false
  }
  return false
}

function reportsAfter(reading: Reading, { from, to }: Slice): boolean {
  const sentence = reading.sentenceAt[from]
  if (REPORT_NOUNS.has(lowerAt(reading, to)) && reading.sentenceAt[to] === sentence) return true
  const owned = /['’]s?$/u.test(lowerAt(reading, to - 1))
  for (let at = to; at < to + AFTER_REACH && reading.sentenceAt[at] === sentence; at += 1) {
    const lower = lowerAt(reading, at)
    if (owned && REPORT_NOUNS.has(lower)) return true
    if (!owned && REPORTS.has(lower)) return !speaksOfItself(reading, at + 1)
    const passing = AUXILIARY.has(lower) || isAdverb(lower) || DATE_WORDS.has(lower) || lower === 'on'
    if (!owned && !passing) return false
  }
  return false
}

function speaksOfItself(reading: Reading, at: number): boolean {
  return ITSELF.has(lowerAt(reading, lowerAt(reading, at) === 'that' ? at + 1 : at))
}

/** The same with the cues of another language. */
function isCitedIn(reading: Reading, name: Slice, book: Phrasebook): boolean {
  const article = book.articles.has(lowerAt(reading, name.from - 1)) ? 1 : 0
  const ahead = cueBefore(reading, book, name.from - article)
  return ahead !== null || cueAt(reading, book, name.to) !== null
}

/** "(Reuters) –" at the front · "Source: Reuters" · "This article first appeared in the Gazette." at the end */
function isCredited(reading: Reading, { from, to }: Slice): boolean {
  const { length } = reading.tokens
  if (from > CREDIT_REACH && to < length - CREDIT_REACH) return false
  const before = lowerAt(reading, from - 1)
  const after = lowerAt(reading, to)
  if (before === '(' && after === ')') return true
  const near = beforeName(reading, from)
  const lower = lowerAt(reading, near)
  const mark = lower === ':' ? lowerAt(reading, near - 1) : lower
  const ends = reading.paragraphs[to] !== reading.paragraphs[from] || to === length || after === '.'
  if (CREDITS.has(mark) && ends) return true
  const opens = from === 0 || reading.paragraphs[from - 1] !== reading.paragraphs[from]
  if (opens && ends) return true
  const appeared = /^(?:appeared|published|printed)$/
  return LINKS.has(lower) && [1, 2, 3].some((back) => appeared.test(lowerAt(reading, near - back)))
}
