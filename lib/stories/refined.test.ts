import { describe, expect, it } from 'vitest'
import type { Statement } from '@/lib/attribution/model'
import { suggest } from '@/lib/attribution/suggest'
import { type Kept, refinedBy } from '@/lib/stories/refined'

const TEXT = 'The mayor said the quay was shut. Two officials denied that the ferry was unsafe.'
const [first, second] = suggest(TEXT)
if (!first || !second) throw new Error('two statements are told of')
const label = (group: number, size = 1) => ({ group, size, score: 0.5, reasons: [] })

const kept = (statement: Statement, ordinal: number, parts: Partial<Kept> = {}): Kept => ({
  id: `row-${ordinal}`,
  ordinal,
  untouched: true,
  open: true,
  version: 1,
  statement,
  proposition: label(ordinal),
  ...parts,
})
const decided = { untouched: false, open: false, version: 2 }
const learnt: Statement = { ...first, rule: 'tagger', cue: { start: 4, end: 9 }, tagged: true }
const refined = (rows: readonly Kept[], ...statements: Statement[]) =>
  refinedBy(
    rows,
    statements,
    statements.map((_, i) => label(i)),
  )

describe('refinedBy', () => {
  it('changes nothing where a closer reading finds the same', () => {
    expect(refined([kept(first, 0), kept(second, 1)], first, second)).toEqual({
      add: [],
      change: [],
      remove: [],
    })
  })

  it('adds what is new in its place, and numbers what stands behind it anew without another version', () => {
    expect(refined([kept(first, 0), kept(second, 1)], learnt, first, second)).toEqual({
      add: [{ ordinal: 0, statement: learnt, proposition: label(0) }],
      change: [
        { id: 'row-0', ordinal: 1, version: 1, reworded: false, statement: first, proposition: label(1) },
        { id: 'row-1', ordinal: 2, version: 1, reworded: false, statement: second, proposition: label(2) },
      ],
      remove: [],
    })
  })

  it('gives what nobody has decided the likelier words, and another version, so that nobody decides on words unseen', () => {
    const longer = { ...second, source: { ...second.source, range: { start: 34, end: 41 } } }
    expect(refined([kept(first, 0), kept(second, 1)], first, longer).change).toEqual([
      { id: 'row-1', ordinal: 1, version: 2, reworded: true, statement: longer, proposition: label(1) },
    ])
  })

  it('takes another confidence over without calling it other words', () => {
    const surer = {
      ...first,
      tagged: true,
      confidence: { statement: 0.9, source: 0.9, cue: 0.9, content: 0.9 },
    }
    expect(refined([kept(first, 0)], surer).change).toMatchObject([
      { version: 1, reworded: false, statement: surer },
    ])
  })

  it('leaves what a person has decided its words, whatever is found now, but for what it stands in', () => {
    const other = { ...second, content: [{ start: 60, end: 80 }], within: 0 }
    const { change, remove } = refined([kept(first, 0), kept(second, 1, decided)], first, other)
    expect(remove).toEqual([])
    expect(change).toMatchObject([{ id: 'row-1', version: 2, statement: { ...second, within: 0 } }])
  })

  it('removes what is found no more, unless somebody has laid hands on it: that goes to the end, alone', () => {
    const rows = [kept(first, 0, decided), kept(second, 1)]
    expect(refined(rows, learnt)).toEqual({
      add: [{ ordinal: 0, statement: learnt, proposition: label(0) }],
      change: [
        { id: 'row-0', ordinal: 1, version: 2, reworded: false, statement: first, proposition: label(1) },
      ],
      remove: ['row-1'],
    })
    const taken = kept(first, 0, { untouched: false, version: 3 })
    expect(refined([taken], learnt).remove).toEqual([])
  })

  it('gives each number once, whatever meets', () => {
    const rows = [kept(first, 0), kept(second, 1, decided), kept({ ...second, rule: 'other' }, 2, decided)]
    const { add, change } = refined(rows, learnt, first, second, learnt)
    const numbers = [...add, ...change].map(({ ordinal }) => ordinal).sort()
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual([0, 1, 2, 3, 4])
  })
})
