import type { Range } from '@/lib/archive/model'
import { charRange, type Reading, read } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Token } from '@/lib/attribution/tokens'
import { splitsPair } from '@/lib/core/text'
import type { DriftEnd, HopEnd, Told } from './model'

/** Code units on either side of a statement in which its paragraph may begin and end. */
const AROUND = 1_000

/** A statement made ready for being compared. Of its text the paragraph around it is read, however long the text is. */
export function hopEnd(text: string, { range, source, cue, content }: Told): HopEnd {
  // What names the speaker may stand anywhere before; then it is left out.
  const parts = [range, ...content]
  const passage = passageAround(text, {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  })
  const reading = read(text.slice(passage.start, passage.end))
  const slice = (part: Range) =>
    sliceOf(reading, { start: part.start - passage.start, end: part.end - passage.start })
  const somebody = source !== null && (source.range !== null || source.name !== '')
  const said = (content.length > 0 ? content : [range]).map(slice).filter((one) => one !== null)
  return {
    reading,
    at: passage.start,
    speaker: somebody ? source : null,
    source: source?.range ? slice(source.range) : null,
    cue: cue && slice(cue),
    content: said,
  }
}

function passageAround(text: string, { start, end }: Range): Range {
  const before = text.lastIndexOf('\n', start - 1)
  const behind = text.indexOf('\n', end)
  const from = Math.max(0, start - AROUND, start > 0 ? before + 1 : 0)
  const to = Math.min(text.length, end + AROUND, behind < 0 ? text.length : behind)
  return { start: splitsPair(text, from) ? from - 1 : from, end: splitsPair(text, to) ? to + 1 : to }
}

/** The tokens that a range has a part of; null for none. */
function sliceOf({ tokens }: Reading, { start, end }: Range): Slice | null {
  const from = firstOf(tokens, (token) => token.end > start)
  const to = firstOf(tokens, (token) => token.start >= end)
  return to > from ? { from, to } : null
}

/** By halving: what `is` true of one token is true of all behind it. */
function firstOf(tokens: readonly Token[], is: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const token = tokens[middle]
    if (token && !is(token)) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a slice, as an end of a finding. */
export function endAt({ reading, at }: HopEnd, slice: Slice): DriftEnd | null {
  const range = charRange(reading, slice)
  return (
    range && {
      start: at + range.start,
      end: at + range.end,
      words: reading.text.slice(range.start, range.end),
    }
  )
}

/** Cue and content, where what is said and how it is said stand. */
export const saidIn = ({ cue, content }: HopEnd): Slice[] => (cue ? [cue, ...content] : [...content])

/** The words that stand for what is said as a whole: its first ones. */
export const wholeOf = ({ content, cue, source }: HopEnd): Slice | null => content[0] ?? cue ?? source
