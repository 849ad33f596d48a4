import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burnDown, type ClaimTurn } from './burn-down'

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour, minute))
const given = { deadline: at(18), now: at(15), today: at(0) }
const made = (count: number, hour = 9): ClaimTurn[] =>
  Array.from({ length: count }, (_, n) => ({ claimId: `c${n}`, at: at(hour), turn: 'made' }))
const decided = (from: number, to: number, hour: number): ClaimTurn[] =>
  Array.from({ length: to - from }, (_, n) => ({ claimId: `c${from + n}`, at: at(hour, n), turn: 'decided' }))

describe('the way of a story to its deadline', () => {
  it('counts what is open at each change, and what is decided', () => {
    const turns = [...made(3), ...decided(0, 1, 10), { claimId: 'c0', at: at(11), turn: 'again' as const }]
    const gone = { claimId: 'c1', at: at(12), turn: 'gone' as const }
    expect(burnDown([...turns, gone], given)).toMatchObject({
      total: 2,
      decided: 0,
      open: 2,
      isOver: false,
      points: [
        { at: at(9).toISOString(), open: 3 },
        { at: at(10).toISOString(), open: 2 },
        { at: at(11).toISOString(), open: 3 },
        { at: at(12).toISOString(), open: 2 },
      ],
    })
  })

  it('says nothing where there is no claim, or none is open', () => {
    expect(burnDown([], given)).toBeNull()
    expect(burnDown([...made(2), ...decided(0, 2, 10)], given)).toBeNull()
    expect(burnDown([...made(1), { claimId: 'c0', at: at(10), turn: 'gone' }], given)).toBeNull()
  })

  it('takes the pace from when work began today, and rounds what stays open up', () => {
    // Six hours, 12 decided: two an hour, six more in the three hours left.
    expect(burnDown([...made(30), ...decided(0, 12, 12)], given)).toMatchObject({
      total: 30,
      decided: 12,
      pace: { since: at(9).toISOString(), decided: 12, openThen: 12, doneBy: null },
    })
    expect(burnDown([...made(20), ...decided(0, 7, 12)], given)?.pace?.openThen).toBe(10)
  })

  it('says by when the last would be decided where that is before the deadline', () => {
    const { pace } = burnDown([...made(16), ...decided(0, 12, 12)], given) ?? {}
    expect(pace).toMatchObject({ openThen: 0, doneBy: at(17).toISOString() })
  })

  it.each([
    ['two decisions', [...made(9), ...decided(0, 2, 10)], given],
    ['half an hour', [...made(9, 14), ...decided(0, 4, 14)], { ...given, now: at(14, 30) }],
    ['a deadline that has passed', [...made(9), ...decided(0, 4, 10)], { ...given, now: at(19) }],
    ['a night before the deadline', [...made(9), ...decided(0, 4, 10)], { ...given, deadline: at(40) }],
    ['decisions of another day', [...made(9), ...decided(0, 4, 10)], { ...given, today: at(14) }],
  ])('calls nothing a pace after %s', (_, turns, when) => {
    expect(burnDown(turns, when)?.pace).toBeNull()
  })

  it('does not count what was decided and opened again', () => {
    const again = decided(0, 10, 13).map((one) => ({ ...one, at: at(14), turn: 'again' as const }))
    expect(burnDown([...made(12), ...decided(0, 10, 10), ...again], given)?.pace).toBeNull()
  })

  it('says when the deadline has passed with claims open', () => {
    expect(burnDown(made(2), { ...given, now: at(18) })).toMatchObject({ isOver: true, open: 2 })
  })

  it('keeps a line of at most sixty points that ends with what is open, whatever happened', () => {
    const turn = fc.record({
      claimId: fc.integer({ min: 0, max: 40 }).map((n) => `c${n}`),
      at: fc.integer({ min: 0, max: 900 }).map((minute) => at(0, minute)),
      turn: fc.constantFrom('made' as const, 'again' as const, 'decided' as const, 'gone' as const),
    })
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 300 }), (turns) => {
        const found = burnDown(turns, given)
        if (!found) return
        expect(found.points.length).toBeLessThanOrEqual(60)
        expect(found.points.at(-1)?.open).toBe(found.open)
        expect(found.points.every(({ open }) => open >= 0)).toBe(true)
        expect(found.pace?.openThen ?? 0).toBeLessThanOrEqual(found.open)
      }),
    )
  })
})
