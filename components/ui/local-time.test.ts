import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayToIso, isoToDay, isoToLocal, localToIso } from './local-time'

describe('moments in a box for local time', () => {
  it('come back as the same minute', () => {
    const minute = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (at) => {
        at.setUTCSeconds(0, 0)
        const local = isoToLocal(at.toISOString())
        expect(local).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
        expect(isoToLocal(localToIso(local))).toBe(local)
      }),
    )
  })

  it('are empty when there is none', () => {
    expect(isoToLocal(null)).toBe('')
    expect(isoToLocal('no date')).toBe('')
    expect(localToIso(' ')).toBe('')
  })

  it('are null when the box holds no moment', () => {
    expect(localToIso('2025-13-40T99:99')).toBeNull()
  })
})

describe('days in a box for dates', () => {
  it('come back as the same day, whichever end of it the moment is', () => {
    const noon = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(noon, fc.constantFrom('start', 'end'), (at, edge) => {
        const day = isoToLocal(at.toISOString()).slice(0, 10)
        expect(isoToDay(dayToIso(day, edge), edge)).toBe(day)
      }),
    )
  })

  it('begin before they are over', () => {
    const [begins, over] = [dayToIso('2026-03-29', 'start'), dayToIso('2026-03-29', 'end')]
    expect(Date.parse(over ?? '') - Date.parse(begins ?? '')).toBeGreaterThan(22 * 3_600_000)
  })

  it('are empty when there is none, and null when the box holds no day', () => {
    expect(isoToDay(null, 'end')).toBe('')
    expect(dayToIso('', 'end')).toBe('')
    expect(dayToIso('2025-13-40', 'end')).toBeNull()
  })
})
