import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'
import { denies } from '@/lib/attribution/reach'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { type Headings, headingsOf } from './headings'
import { type Meaning, meaningOf, REPORTING } from './meaning'
import { type Names, namesIn } from './names-in'
import { speaksOfSelf } from './with-names'

/** One place where a text says something: the words of a statement, or a sentence or headline of the writer's own. */
export type Unit = Meaning & {
  /** The index of the statement, or null for the writer's own words. */
  readonly statement: number | null
  readonly ranges: readonly Range[]
  readonly slices: readonly Slice[]
  readonly heading: boolean
}

/** Longer sentences of the writer's own say too much to be a version of one thing; in tokens. */
const LONGEST = 70
/** Tokens of a unit that are looked at. */
const REACH = 120

/**
 * What a text says, in reading order: of each statement what it attributes, or what it denies where its words show that;
 * and the sentences and headlines in which nobody else speaks.
 */
export function unitsOf(reading: Reading, statements: readonly Statement[]): Unit[] {
  const context = { reading, names: namesIn(reading), headings: headingsOf(reading) }
  const holders = new Set(statements.map((one) => one.within))
  const said = statements.map((one, index) => statementUnit(context, one, index, holders.has(index)))
  return [...said, ...ownSentences(context, statements)].sort((a, b) => startOf(a) - startOf(b))
}

type Context = { readonly reading: Reading; readonly names: Names; readonly headings: Headings }

const startOf = ({ ranges }: Unit): number => ranges[0]?.start ?? 0

function statementUnit(context: Context, one: Statement, index: number, holds: boolean): Unit {
  const { reading, names, headings } = context
  // A denial without words that show what it denies is a proposition of its own: what it is told by is not what it denies.
  const open = denies(one.stance) && one.denied === null
  const content = one.denied ? [one.denied] : one.content
  const ranges = content.length > 0 ? content : [one.range]
  const slices = ranges.map((range) => slice(reading, range))
  const first = slices[0]?.from ?? 0
  const heading = headings.has(reading.paragraphs[first] ?? -1)
  const meaning = meaningOf(reading, names, slices, {
    heading,
    speaker: speaksOfSelf(reading.text, one, ranges) ? one.source : null,
  })
  const alone = open || one.content.length === 0 || holds
  return { ...meaning, alone: meaning.alone || alone, statement: index, ranges, slices, heading }
}

function ownSentences({ reading, names, headings }: Context, statements: readonly Statement[]): Unit[] {
  const taken = statements.map(({ range }) => range).sort((a, b) => a.start - b.start)
  const units: Unit[] = []
  let next = 0
  let reached = 0
  for (const sentence of reading.sentences) {
    const start = reading.tokens[sentence.from]?.start ?? 0
    const end = reading.tokens[sentence.to - 1]?.end ?? start
    for (let one = taken[next]; one && one.start < end; one = taken[next]) {
      reached = Math.max(reached, one.end)
      next += 1
    }
    if (reached > start || sentence.to - sentence.from > LONGEST) continue
    const heading = headings.has(reading.paragraphs[sentence.from] ?? -1)
    const meaning = meaningOf(reading, names, [sentence], { heading, speaker: null })
    const unsaid = !meaning.question && !meaning.alone && !reports(reading, sentence)
    if (unsaid)
      units.push({ ...meaning, statement: null, ranges: [{ start, end }], slices: [sentence], heading })
  }
  return units
}

/** Whether someone speaks in a sentence, or what is said is what it is about: then it does not say it itself. */
function reports(reading: Reading, { from, to }: Slice): boolean {
  for (let i = from; i < to; i += 1) if (REPORTING.has(reading.tokens[i]?.lower ?? '')) return true
  return false
}

/** The tokens that begin in a range, by halving: a statement knows its characters only. */
function slice(reading: Reading, { start, end }: Range): Slice {
  const from = firstFrom(reading, start)
  return { from, to: Math.min(firstFrom(reading, end), from + REACH) }
}

function firstFrom({ tokens }: Reading, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
