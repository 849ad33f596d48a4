import { describe, expect, it } from 'vitest'
import type { Confidence, Statement } from '@/lib/attribution/model'
import { suggest } from '@/lib/attribution/suggest'
import { type Kept, type Refinement, refinedBy } from '@/lib/stories/refined'

const TEXT = 'The mayor said the quay was shut. Two officials denied that the ferry was unsafe.'
const [first, second] = suggest(TEXT)
if (!first || !second) throw new Error('two statements are told of')

const label = (group: number, size = 1) => ({ group, size, score: 0.5, reasons: [] })
const kept = (statement: Statement, ordinal: number): Kept => ({
  id: `row-${ordinal}`,
  ordinal,
  statement,
  proposition: label(ordinal),
})
/** “mayor said the quay”: what no rule would find. */
const learnt: Statement = {
  ...first,
  rule: 'tagger',
  cue: { start: 4, end: 9 },
  content: [{ start: 0, end: 3 }],
  tagged: true,
}
const told = (chance: number): Confidence => ({
  statement: chance,
  source: chance,
  cue: chance,
  content: chance,
})
/** Rows as they are after a refinement. */
const refined = (rows: readonly Kept[], { add, change }: Refinement): Kept[] =>
  [
    ...rows.map((row) => change.find(({ id }) => id === row.id) ?? row),
    ...add.map((one, i) => ({ id: `new-${i}`, ...one })),
  ].sort((a, b) => a.ordinal - b.ordinal)
const settled = refined(
  [kept(first, 0), kept(second, 1)],
  refinedBy(TEXT, [kept(first, 0), kept(second, 1)], []),
)

describe('refinedBy', () => {
  it('changes nothing where a closer reading finds the same, nor when it is done again', () => {
    expect(refinedBy(TEXT, settled, [first, second])).toEqual({ add: [], change: [] })
    const more = refined(settled, refinedBy(TEXT, settled, [learnt, first, second]))
    expect(refinedBy(TEXT, more, [learnt, first, second])).toEqual({ add: [], change: [] })
  })

  it('adds what is new in its place, and numbers what stands behind it anew', () => {
    const rows = refined(settled, refinedBy(TEXT, settled, [learnt, first, second]))
    expect(rows.map(({ id, ordinal }) => ({ id, ordinal }))).toEqual([
      { id: 'new-0', ordinal: 0 },
      { id: 'row-0', ordinal: 1 },
      { id: 'row-1', ordinal: 2 },
    ])
    expect(rows.map(({ proposition }) => proposition?.group)).toEqual([0, 1, 2])
  })

  it('leaves what is there its words, and tells by the other words how sure it is of each', () => {
    const before = { ...second, confidence: told(0.7) }
    const rows = [...settled.slice(0, 1), { ...kept(before, 1), id: 'row-1' }]
    const longer: Statement = {
      ...second,
      source: { ...second.source, range: { start: 34, end: 41 } },
      tagged: true,
      confidence: told(0.9),
    }
    const statement = refined(rows, refinedBy(TEXT, rows, [first, longer]))[1]?.statement
    expect(statement).toEqual({
      ...before,
      tagged: true,
      confidence: { statement: 0.9, source: 0.1, cue: 0.9, content: 0.9 },
    })
  })

  it('keeps what is found no more, and leaves out what was found in its place', () => {
    const instead: Statement = { ...second, rule: 'tagger', tagged: true }
    const rows = refined(settled, refinedBy(TEXT, settled, [learnt, first, instead]))
    expect(rows.map(({ id }) => id)).toEqual(['new-0', 'row-0', 'row-1'])
    expect(rows[2]?.statement).toEqual(second)
  })

  it('says anew what stands in what', () => {
    const whole: Statement = { ...learnt, cue: null, content: [{ start: 0, end: TEXT.length }] }
    const rows = refined(settled, refinedBy(TEXT, settled, [whole, first, second]))
    expect(rows.map(({ statement }) => statement.within)).toEqual([null, 0, 0])
  })

  it('gives each number once', () => {
    const rows = refined(settled, refinedBy(TEXT, settled, [learnt, first, second, learnt]))
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, i) => i))
  })
})
