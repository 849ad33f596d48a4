/** The passage that a quote comes from although its words differ. Pure and safe for the browser. */
import { Budget } from '../align/likeness'
import { tokensOf } from '../align/tokens'
import { unitsOf } from '../align/units'
import { type WordChange, wordDifference } from '../align/word-difference'
import type { Range } from '../model'
import { hidesNegation } from './negation'
import { gapsOf, piecesOf } from './pieces'
import { otherCase, piecesIn } from './places'
import type { QuotedText } from './quoted-text'
import { vowelsClash, wordsAsRead } from './reading'

/** From here on (Dice, over the letters of the words they have in common in one order) a passage is the quote with other words. */
const ALTERED_FROM = 0.65
/** So much of it that nothing else needs to be looked for. */
const SURELY = 0.8
/** Words a quote must have for a likeness to say anything. */
const FEWEST_WORDS = 3
/** Sentences a quote may run over and still be looked for as one, and the closest passages that are looked at. */
const MOST_SENTENCES = 6
const CLOSEST = 8
/** Words put back at an edge where as many were replaced. */
const EDGE = 3

export type AlteredQuote = { readonly ranges: readonly Range[]; readonly difference: readonly WordChange[] }

type Passage = {
  readonly range: Range
  readonly difference: readonly WordChange[]
  readonly likeness: number
}

/**
 * Where the quote's words come from, cut to what answers it; null where nothing is alike enough. `old` in the difference
 * counts in the quote, `new` in the text; letters in brackets are free already. Of several that are as like the first is given: it is shown to be looked at, and
 * proves nothing.
 */
export function findAltered(quote: string, quoted: QuotedText): AlteredQuote | null {
  const find = finder(quote, quoted)
  const one = find({ start: 0, end: quote.length })
  if (one && one.likeness >= SURELY) return united([one])
  const parts = partsOf(quote).map((part) => verbatim(quote, quoted, part) ?? find(part))
  const sewn = parts.filter((part) => part !== null && part.likeness >= SURELY) as Passage[]
  if (sewn.length > 1 && sewn.length === parts.length) return united(sewn)
  return one && one.likeness >= ALTERED_FROM ? united([one]) : null
}

function united(passages: readonly Passage[]): AlteredQuote {
  return {
    ranges: passages.map(({ range }) => range),
    difference: passages.flatMap(({ difference }) => difference),
  }
}

/** The pieces of a quote, cut where its sentences end; those of a word or two are nobody's. */
function partsOf(quote: string): Range[] {
  return piecesOf(quote)
    .flatMap(({ start, end }) => {
      const { starts, ends } = unitsOf(quote.slice(start, end))
      return [...starts].map((from, at) => ({ start: start + from, end: start + (ends[at] ?? 0) }))
    })
    .filter(({ start, end }) => countWords(quote.slice(start, end)) >= FEWEST_WORDS)
}

function verbatim(quote: string, { text, read }: QuotedText, part: Range): Passage | null {
  const words = quote.slice(part.start, part.end)
  const [range] = piecesIn([words.replace(/[.!?…。]$/u, '')], read) ?? []
  if (!range) return null
  const same: WordChange = { kind: 'SAME', text: text.slice(range.start, range.end), old: part, new: range }
  return { range, difference: [same], likeness: 1 }
}

/** Looks for parts of one quote in one text. */
function finder(quote: string, { text, index }: QuotedText): (part: Range) => Passage | null {
  const { count, starts, ends } = index.units
  const budget = new Budget()
  const gaps = gapsOf(quote)
  const bare = withoutGaps(quote)
  const few = count <= 40 ? Array.from({ length: count }, (_, at) => at) : []
  return (part) => {
    const words = wordsAsRead(bare.slice(part.start, part.end)).flatMap(({ key, isWord }) =>
      isWord ? [key] : [],
    )
    if (words.length < FEWEST_WORDS) return null
    const near = budget.nearest(index, [...few, ...index.sharing(words)], words) ?? []
    const sentences = Math.min(MOST_SENTENCES, unitsOf(bare.slice(part.start, part.end)).count)
    let best: Passage | null = null
    for (const { first, last } of windowsOf(
      near.slice(0, CLOSEST).map(({ at }) => at),
      sentences,
      count,
    )) {
      const range = { start: starts[first] ?? 0, end: ends[last] ?? 0 }
      const found = answering({ quote: bare, part, gaps }, text, range)
      if (found && found.likeness > (best?.likeness ?? 0)) best = found
    }
    return best
  }
}

/** As many sentences as the quote has, or one more, with each of these among them. */
function windowsOf(near: readonly number[], sentences: number, count: number) {
  const windows = new Map<string, { first: number; last: number }>()
  for (const at of near)
    for (const size of [sentences, sentences + 1])
      for (let first = Math.max(0, at - size + 1); first <= at && first + size <= count; first += 1)
        windows.set(`${first}-${size}`, { first, last: first + size - 1 })
  if (windows.size === 0 && count > 0) windows.set('all', { first: 0, last: count - 1 })
  return windows.values()
}

/** Blanks in the place of what an editor put, so that every place stays. */
function withoutGaps(quote: string): string {
  return gapsOf(quote).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    quote,
  )
}

type Asked = { readonly quote: string; readonly part: Range; readonly gaps: readonly Range[] }

/** The stretch of a window from the first word that the quote shares to the last, and how like the quote it is. */
function answering({ quote, part, gaps }: Asked, text: string, window: Range): Passage | null {
  const asked = { text: quote, range: part }
  const compare = (range: Range) => wordDifference(asked, { text, range }, wordsAsRead)
  const same = compare(window).filter((change) => change.kind === 'SAME' && weightOf(change.text) > 0)
  const [first, last] = [same[0], same.at(-1)]
  if (!first || !last) return null
  const core = { start: first.new.start, end: last.new.end }
  const told = excused(compare(core), quote, gaps)
  const kept = sum(told.filter(({ kind }) => kind === 'SAME'))
  const [gone, added] = (['DELETED', 'INSERTED'] as const).map((one) =>
    sum(told.filter(({ kind }) => kind === one)),
  )
  const likeness = (2 * kept) / (2 * kept + (gone ?? 0) + (added ?? 0))
  const range = widened(told, text, core, window)
  const difference = excused(compare(range), quote, gaps)
  return { range, difference, likeness }
}

const countWords = (words: string) => wordsAsRead(words).filter(({ isWord }) => isWord).length
/** A word weighs what it has letters: of two sentences that are built alike the short words are the same anyway. */
const weightOf = (words: string) =>
  wordsAsRead(words).reduce((all, { key, isWord }) => all + (isWord ? key.length : 0), 0)
const sum = (changes: readonly WordChange[]) => changes.reduce((all, { text }) => all + weightOf(text), 0)

/**
 * What stands where the quote says that it leaves words out or has others is no difference, unless it turns the sentence; nor is
 * another case of the letter that a piece begins with.
 */
function excused(difference: readonly WordChange[], quote: string, gaps: readonly Range[]): WordChange[] {
  return difference.flatMap((change, at) => {
    const [before, next] = [difference[at - 1], difference[at + 1]]
    const gap = gaps.find(
      ({ start, end }) => start >= change.old.end && end <= (next?.old.start ?? quote.length),
    )
    if (next && otherwiseBegun(change, next, before, gaps))
      return [{ ...next, kind: 'SAME', old: change.old }]
    if (before && otherwiseBegun(before, change, difference[at - 2], gaps)) return []
    if (change.kind !== 'INSERTED' || before?.kind === 'DELETED' || !gap || hidesNegation(change.text))
      return [change]
    return [{ ...change, kind: 'SAME', text: quote.slice(gap.start, gap.end), old: gap }]
  })
}

function otherwiseBegun(
  deleted: WordChange,
  inserted: WordChange,
  before: WordChange | undefined,
  gaps: readonly Range[],
): boolean {
  if (deleted.kind !== 'DELETED' || inserted.kind !== 'INSERTED') return false
  const begins = !before || gaps.some(({ start }) => start >= before.old.end && start < deleted.old.start)
  return begins && otherCase(deleted.text) === inserted.text
}

/** What became of a quote in a passage it is known to come from, also where only vowel marks differ. */
export function differenceIn(quote: string, text: string, range: Range): WordChange[] {
  const asked = { text: withoutGaps(quote), range: { start: 0, end: quote.length } }
  const read = vowelsClash(asked.text, text.slice(range.start, range.end)) ? tokensOf : wordsAsRead
  return excused(wordDifference(asked, { text, range }, read), quote, gapsOf(quote))
}

/** With the words that stand where the quote begins or ends with others. */
function widened(told: readonly WordChange[], text: string, core: Range, window: Range): Range {
  const [first, last] = [told[0], told.at(-1)]
  const before = first?.kind === 'DELETED' ? Math.min(EDGE, countWords(first.text)) : 0
  const after = last?.kind === 'DELETED' ? Math.min(EDGE, countWords(last.text)) : 0
  const lead = wordsAsRead(text.slice(window.start, core.start), window.start).filter(({ isWord }) => isWord)
  const tail = wordsAsRead(text.slice(core.end, window.end), core.end).filter(({ isWord }) => isWord)
  return {
    start: before > 0 ? (lead.at(-Math.min(before, lead.length))?.start ?? core.start) : core.start,
    end: after > 0 ? (tail[Math.min(after, tail.length) - 1]?.end ?? core.end) : core.end,
  }
}
