/** Where words stand that a person typed for a source or a cue. Pure. */
import type { Range } from '@/lib/archive/model'
import { hull } from './from-statement'

type Statement = { readonly contents: readonly Range[]; readonly range?: Range | null }

/**
 * The place of some words in the paragraphs of a statement, outside what it attributes: the one nearest to that, whatever
 * the white space between the words. Null where they do not stand, and where two places are equally near, for neither is
 * then known to be meant.
 */
export function placeOfWords(words: string, { contents, range }: Statement, text: string): Range | null {
  const whole = range ?? hull(contents)
  if (!whole || words === '') return null
  const near = contents.length > 0 ? contents : [whole]
  const [first, second] = standing(words, paragraphsOf(whole, text), text)
    .filter((place) => !contents.some((piece) => gapBetween(place, piece) < 0))
    .map((place) => ({ place, gap: Math.min(...near.map((piece) => Math.max(0, gapBetween(place, piece)))) }))
    .sort((a, b) => a.gap - b.gap)
  return first && first.gap !== second?.gap ? first.place : null
}

type Roles = { readonly sourceWords: string; readonly cue: string }
type Places = { readonly sourceRange?: Range | null; readonly cueRange?: Range | null }

/**
 * Where the source's and the cue's words stand, by what was said of them: a place that was given is taken, one whose
 * words nobody changed stays, and any other is looked for. A source keeps its place when its words stand nowhere else: a
 * fuller name tells who it is, and not that it stands elsewhere. A place that is undefined is left as it is stored.
 */
export function placesOfRoles(
  fields: Statement & Roles & Places,
  before: (Roles & Places) | null,
  text: string,
): Places {
  const { sourceWords, sourceRange, cue, cueRange } = fields
  const place = (words: string, wordsBefore: string | undefined, placeBefore: Range | null | undefined) =>
    words === wordsBefore ? placeBefore : placeOfWords(words, fields, text)
  const named = place(sourceWords, before?.sourceWords, before?.sourceRange)
  const kept = before ? before.sourceRange : null
  return {
    sourceRange: sourceRange === undefined ? (named ?? kept) : sourceRange,
    cueRange: cueRange === undefined ? place(cue, before?.cue, before?.cueRange) : cueRange,
  }
}

function paragraphsOf({ start, end }: Range, text: string): Range {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next }
}

/** How far apart two places are; negative when they share a character. */
function gapBetween(a: Range, b: Range): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

/** Every place in a part of a text where some words stand as whole words. */
function standing(words: string, part: Range, text: string): Range[] {
  const literal = words.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : ''
  const wanted = new RegExp(before + literal.join('\\s+') + after, 'gu')
  return [...text.slice(part.start, part.end).matchAll(wanted)].map(({ index, 0: found }) => ({
    start: part.start + index,
    end: part.start + index + found.length,
  }))
}
