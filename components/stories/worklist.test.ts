import { describe, expect, it } from 'vitest'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import { statementOf } from '@/lib/testing/statements'
import { suggestionOf } from '@/lib/testing/suggestions'
import { neighbour, nextOpen, withStep, worklist } from './worklist'

const suggestion = (id: string, start: number, over: Partial<SuggestionView> = {}): SuggestionView => {
  const words = { start, end: start + 5 }
  return suggestionOf(id, statementOf('', [], { range: words, content: [words] }), {
    ordinal: start,
    ...over,
  })
}
const claim = (id: string, number: number, ...starts: number[]): ClaimListItem => ({
  id,
  number,
  text: id,
  state: 'OPEN',
  verdict: null,
  version: 1,
  dueAt: null,
  position: starts[0] ?? 0,
  madeOf: null,
  ranges: starts.map((start) => ({ start, end: start + 5 })),
  attributions: [],
  reviewers: [],
  newer: null,
})
const shape = (items: ReturnType<typeof worklist>) => items.map((item) => `${item.kind}:${item.id}`)

describe('worklist', () => {
  it('puts claims and suggestions into reading order', () => {
    expect(
      shape(worklist([suggestion('s1', 0), suggestion('s2', 40)], [claim('c1', 1, 20), claim('c2', 2)])),
    ).toEqual(['suggestion:s1', 'claim:c1', 'suggestion:s2', 'claim:c2'])
  })

  it('puts what is most worth checking first, what is worth the same in reading order, and the unknown last', () => {
    const worth = (score: number) => ({ proposition: { group: 0, size: 1, score, reasons: [] } })
    const found = [
      suggestion('none', 0),
      suggestion('low', 10, worth(0)),
      suggestion('high', 20, worth(0.8)),
      suggestion('middling', 30, worth(0.5)),
      suggestion('alike', 40, worth(0.8)),
    ]
    const byHand = claim('hand', 1, 5)
    const order = ['high', 'alike', 'middling', 'low', 'none', 'hand']
    const ids = (items: ReturnType<typeof worklist>) => items.map(({ id }) => id)
    expect(ids(worklist(found, [byHand], 'worth'))).toEqual(order)
    const accepted = withStep(found, { suggestionId: 'middling', to: 'ACCEPTED', claimId: 'c1' })
    const decided = withStep(accepted, { suggestionId: 'high', to: 'DISMISSED' })
    const made = { ...claim('c1', 2, 30), madeOf: 'middling' }
    expect(ids(worklist(decided, [byHand], 'worth'))).toEqual(order)
    expect(ids(worklist(decided, [byHand, made], 'worth'))).toEqual(order)
  })

  it('puts the doubtful lower among what is worth checking as much, and counts as sure what nobody measured', () => {
    const told = (id: string, start: number, score: number, statement: number | null) => {
      const one = suggestion(id, start, { proposition: { group: 0, size: 1, score, reasons: [] } })
      const confidence = statement === null ? null : { statement, source: null, cue: null, content: null }
      return { ...one, statement: { ...one.statement, confidence } }
    }
    const found = [
      told('doubtful', 0, 0.8, 0.5),
      told('sure', 10, 0.8, 0.9),
      told('old', 20, 0.8, null),
      told('less', 30, 0.5, 0.9),
    ]
    const items = worklist([...found, suggestion('unknown', 40)], [], 'worth')
    expect(items.map(({ id }) => id)).toEqual(['old', 'sure', 'less', 'doubtful', 'unknown'])
  })

  it('keeps the place and name of a suggestion that became a claim', () => {
    const made = (madeOf: string) => ({ ...claim('c1', 1, 12), madeOf })
    const before = [suggestion('s1', 0), suggestion('s2', 10), suggestion('s3', 20)]
    const after = withStep(before, { suggestionId: 's2', to: 'ACCEPTED', claimId: 'c1' })
    expect(worklist(before, []).map((item) => item.id)).toEqual(
      worklist(after, [made('s2')]).map((item) => item.id),
    )
    expect(shape(worklist(after, []))).toEqual(['suggestion:s1', 'settled:s2', 'suggestion:s3'])
    expect(shape(worklist(after, [made('s2')]))).toEqual(['suggestion:s1', 'claim:s2', 'suggestion:s3'])
  })

  it('shows a claim once, and where else it was added', () => {
    const both = [
      suggestion('s1', 0, { state: 'ACCEPTED', claimId: 'c1' }),
      suggestion('s2', 10, { state: 'ACCEPTED', claimId: 'c1' }),
    ]
    const items = worklist(both, [{ ...claim('c1', 7, 0), madeOf: 's1' }])
    expect(shape(items)).toEqual(['claim:s1', 'settled:s2'])
    expect(items[1]).toMatchObject({ how: 'merged', claimNumber: 7 })
  })

  it('leaves a claim where its own words stand, whatever was merged into it', () => {
    const merged = (id: string, start: number) => suggestion(id, start, { state: 'ACCEPTED', claimId: 'c1' })
    const byHand = worklist([merged('s1', 40), suggestion('s2', 20)], [claim('c1', 1, 10)])
    expect(shape(byHand)).toEqual(['claim:c1', 'suggestion:s2', 'settled:s1'])
    const taken = worklist([merged('s1', 0), merged('s2', 20)], [{ ...claim('c1', 1, 20), madeOf: 's2' }])
    expect(shape(taken)).toEqual(['settled:s1', 'claim:s2'])
  })

  it('leaves a line where a suggestion was dismissed', () => {
    expect(worklist([suggestion('s1', 0, { state: 'DISMISSED' })], [])[0]).toMatchObject({
      kind: 'settled',
      how: 'dismissed',
    })
  })
})

describe('a step that is not answered yet', () => {
  it('says why something was dismissed, and no more once it is open again', () => {
    const because = withStep([suggestion('s1', 0)], {
      suggestionId: 's1',
      to: 'DISMISSED',
      reason: 'WRONG_WORDS',
    })
    expect(because[0]).toMatchObject({ state: 'DISMISSED', dismissedFor: 'WRONG_WORDS' })
    expect(withStep(because, { suggestionId: 's1', to: 'OPEN' })[0]?.dismissedFor).toBeUndefined()
  })
})

describe('moving through it', () => {
  const items = worklist(
    [suggestion('s1', 0), suggestion('s2', 10, { state: 'DISMISSED' }), suggestion('s3', 20)],
    [claim('c1', 1, 30)],
  )
  it('steps and stays at the ends', () => {
    expect(neighbour(items, null, 1)).toBe('s1')
    expect(neighbour(items, null, -1)).toBe('c1')
    expect(neighbour(items, 's1', 1)).toBe('s2')
    expect(neighbour(items, 's1', -1)).toBe('s1')
    expect(neighbour(items, 'c1', 1)).toBe('c1')
    expect(neighbour([], null, 1)).toBeNull()
  })

  it('goes on to the next suggestion that is still open', () => {
    expect(nextOpen(items, 's1')).toBe('s3')
    expect(nextOpen(items, 's3')).toBe('s3')
  })
})
