import { describe, expect, it } from 'vitest'
import { snoozeTime } from './snooze-times'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)

describe('when a claim that is put aside comes back', () => {
  it.each([
    [at(23, 9, 40), at(23, 12)],
    [at(23, 18, 5), at(23, 21)],
    [at(23, 19), null],
    [at(23, 23, 30), null],
  ])('later today, at %s', (now, then) => expect(snoozeTime('today', now)).toEqual(then))

  it.each([
    [at(23, 0, 5), at(24, 9)],
    [at(30, 23, 59), new Date(2026, 11, 1, 9)],
  ])('tomorrow morning, at %s', (now, then) => expect(snoozeTime('tomorrow', now)).toEqual(then))

  it.each([
    // The 23rd is a Monday.
    [at(23, 8), at(30, 9)],
    [at(24, 8), at(30, 9)],
    [at(29, 23), at(30, 9)],
  ])('next week, at %s', (now, then) => expect(snoozeTime('week', now)).toEqual(then))

  it('keeps the clock of the morning where the clocks change', () => {
    const back = snoozeTime('week', new Date(2026, 2, 27, 10))
    expect([back?.getDay(), back?.getHours()]).toEqual([1, 9])
  })
})
