import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepShown, NOTHING, type Selection, type SelectionEvent, select, targets } from './selection'

const ids = ['a', 'b', 'c', 'd', 'e']
const run = (events: readonly SelectionEvent[], from: Selection = NOTHING, rows = ids) =>
  events.reduce((before, event) => select(before, event, rows), from)
const down: SelectionEvent = { kind: 'move', by: 1 }
const up: SelectionEvent = { kind: 'move', by: -1 }

describe('moving', () => {
  it('enters at the end it comes from and stops at the edges', () => {
    expect(run([down]).at).toBe('a')
    expect(run([up]).at).toBe('e')
    expect(run([down, down, up]).at).toBe('a')
    expect(run([down, up, up]).at).toBe('a')
    expect(run([up, down]).at).toBe('e')
  })

  it('begins again when the row it was at has left the list', () => {
    expect(run([down], { ...NOTHING, at: 'gone' }).at).toBe('a')
  })

  it('goes nowhere in an empty list or to a row that is not shown', () => {
    expect(run([down, { kind: 'toggle' }], NOTHING, [])).toEqual(NOTHING)
    expect(run([{ kind: 'go', id: 'z' }]).at).toBeNull()
  })
})

describe('ticking', () => {
  it('ticks and unticks the row one is at', () => {
    expect([...run([down, { kind: 'toggle' }]).picked]).toEqual(['a'])
    expect(run([down, { kind: 'toggle' }, { kind: 'toggle' }]).picked.size).toBe(0)
  })

  it('extends from the last ticked row, either way, and keeps what was ticked before', () => {
    const first = run([
      { kind: 'toggle', id: 'a' },
      { kind: 'toggle', id: 'c' },
      { kind: 'extend', id: 'e' },
    ])
    expect(targets(first, ids)).toEqual(['a', 'c', 'd', 'e'])
    expect(targets(run([{ kind: 'extend', id: 'b' }], first), ids)).toEqual(ids)
  })

  it('extends from itself when nothing was ticked yet', () => {
    expect(targets(run([{ kind: 'go', id: 'd' }, { kind: 'extend' }]), ids)).toEqual(['d'])
  })

  it('ticks all and none', () => {
    expect(targets(run([{ kind: 'all' }]), ids)).toEqual(ids)
    expect(run([{ kind: 'all' }, { kind: 'none' }]).picked.size).toBe(0)
  })
})

describe('what a command acts on', () => {
  it('is the row one is at while nothing is ticked', () => {
    expect(targets(run([down, down]), ids)).toEqual(['b'])
    expect(targets(NOTHING, ids)).toEqual([])
  })

  it('never holds a row that is not shown any more', () => {
    const before = run([{ kind: 'all' }, { kind: 'go', id: 'c' }])
    expect(keepShown(before, ['a', 'b'])).toEqual({ at: null, anchor: 'a', picked: new Set(['a', 'b']) })
    expect(keepShown(before, ids)).toBe(before)
  })

  it('is always among the rows shown, whatever was pressed', () => {
    const event = fc.oneof(
      fc.constantFrom<SelectionEvent>(down, up, { kind: 'toggle' }, { kind: 'extend' }, { kind: 'all' }),
      fc.record({ kind: fc.constantFrom('go', 'toggle', 'extend'), id: fc.constantFrom(...ids, 'z') }),
    ) as fc.Arbitrary<SelectionEvent>
    fc.assert(
      fc.property(fc.array(event), fc.subarray(ids), (events, shown) => {
        const after = keepShown(run(events), shown)
        expect(targets(after, shown).every((id) => shown.includes(id))).toBe(true)
        expect(targets(after, shown).length).toBe(
          after.picked.size > 0 ? after.picked.size : after.at === null ? 0 : 1,
        )
      }),
    )
  })
})
