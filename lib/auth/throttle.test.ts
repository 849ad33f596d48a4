import { describe, expect, it } from 'vitest'
import { WINDOW_MS, waitFor } from './throttle'

const start = new Date('2026-11-23T12:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)

describe('waitFor', () => {
  it('lets as many tries through as the limit says', () => {
    expect(waitFor({ failures: 8, windowStart: start }, 8, later(1))).toBe(0)
    expect(waitFor({ failures: 9, windowStart: start }, 8, later(1))).toBe(WINDOW_MS - 1)
  })
  it('ends with the window', () => {
    expect(waitFor({ failures: 99, windowStart: start }, 8, later(WINDOW_MS))).toBe(0)
  })
})
