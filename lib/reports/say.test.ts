import { describe, expect, it } from 'vitest'
import { writeInstant } from './say'

describe('writeInstant', () => {
  it('writes a moment in UTC and says so', () => {
    expect(writeInstant('2025-06-16T23:59:30.000Z')).toBe('16 June 2025, 23:59 UTC')
  })

  it('writes a day as a day', () => {
    expect(writeInstant('2025-06-16T00:00:00.000Z', 'DAY')).toBe('16 June 2025')
  })
})
