import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoToLocal, localToIso } from './local-time'

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
