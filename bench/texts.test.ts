import { describe, expect, it } from 'vitest'
import { corpus, textOf } from './texts'

const own = corpus('/nowhere')

describe('textOf', () => {
  it('makes a text of any length, the same each time', () => {
    const text = textOf(own, 50_000)
    expect(text.length).toBe(50_000)
    expect(textOf(own, 50_000)).toBe(text)
    expect(textOf(own, 1_000)).toBe(text.slice(0, 1_000))
  })

  it('varies what is repeated, and leaves alone what need not be', () => {
    const pieces = ['On Monday Ana Ruiz met Peter in room 12.', 'Later Holt told Reuters.']
    const longer = textOf({ name: '', pieces, vary: true }, 10_000).split('\n\n').slice(0, -1)
    expect(new Set(longer).size).toBeGreaterThan(longer.length / 2)
    const same = textOf({ name: '', pieces, vary: false }, 10_000).split('\n\n').slice(0, -1)
    expect(new Set(same)).toEqual(new Set(pieces))
  })
})
