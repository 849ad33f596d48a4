import { describe, expect, it } from 'vitest'
import { judged, table } from './table'

describe('table', () => {
  it('puts a rule below the head and numbers to the right', () => {
    expect(
      table([
        ['what', 'ms'],
        ['queue', '1'],
      ]),
    ).toBe('| what | ms |\n| :-- | --: |\n| queue | 1 |')
  })
})

describe('judged', () => {
  it('makes what misses stand out', () => {
    expect(judged(1.234, true)).toBe('1.23')
    expect(judged(3.5, false, 1)).toBe('**3.5**')
  })
})
