import { describe, expect, it } from 'vitest'
import { CADENCES, endOf, lookAfterFailure, nextLook, RESTS_AFTER, type Running } from './schedule-model'

const at = new Date('2027-03-01T12:00:00Z')
const hours = (from: Date | null | undefined) => from && (from.getTime() - at.getTime()) / 3_600_000
const until = endOf(at)

describe('the next look at a page', () => {
  it('comes an hour, six hours or a day after the last one', () => {
    expect(CADENCES.map((every) => hours(nextLook({ every, until }, at)))).toEqual([1, 6, 24])
  })

  it('does not come when the schedule has ended by then', () => {
    expect(hours(until)).toBe(14 * 24)
    const lastHour = new Date(until.getTime() - 3_600_000)
    expect(nextLook({ every: 'HOURLY', until }, lastHour)).toBeNull()
    expect(nextLook({ every: 'HOURLY', until }, new Date(lastHour.getTime() - 1))).not.toBeNull()
  })
})

describe('after a failure', () => {
  const pauses = (running: Running) =>
    [1, 2, 3, 4].map((failures) => hours(lookAfterFailure(running, { failures, at, retryAfter: 0 }).dueAt))

  it('the pause doubles with each further one, up to two days', () => {
    expect(pauses({ every: 'HOURLY', until })).toEqual([2, 4, 8, 16])
    expect(pauses({ every: 'SIX_HOURLY', until })).toEqual([12, 24, 48, 48])
    expect(pauses({ every: 'DAILY', until })).toEqual([48, 48, 48, 48])
  })

  it('the page rests after the fifth in a row', () => {
    const next = (failures: number) =>
      lookAfterFailure({ every: 'HOURLY', until }, { failures, at, retryAfter: 0 })
    expect(next(RESTS_AFTER - 1).rests).toBe(false)
    expect(next(RESTS_AFTER)).toEqual({ dueAt: null, rests: true })
    expect(next(RESTS_AFTER + 1)).toEqual({ dueAt: null, rests: true })
  })

  it('a host that asks for longer is left alone for longer, and never for less', () => {
    const asked = (retryAfter: number) =>
      lookAfterFailure({ every: 'HOURLY', until }, { failures: 1, at, retryAfter }).dueAt
    expect(hours(asked(5 * 3600))).toBe(5)
    expect(hours(asked(72 * 3600))).toBe(72)
    expect(hours(asked(60))).toBe(2)
  })

  it('nothing comes after the end of the schedule', () => {
    const running: Running = { every: 'DAILY', until: new Date(at.getTime() + 3_600_000) }
    expect(lookAfterFailure(running, { failures: 1, at, retryAfter: 0 })).toEqual({
      dueAt: null,
      rests: false,
    })
  })
})
