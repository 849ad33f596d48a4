import { describe, expect, it } from 'vitest'
import type { Piece } from '@/lib/archive/difference-shown'
import { breakBehind } from './paragraph-break'

const kept = (text: string): Piece => ({ kind: 'KEPT', text })
const out = (text: string): Piece => ({ kind: 'DELETED', text })
const put: Piece = { kind: 'INSERTED', text: 'In the evening she denied it.' }

describe('breakBehind', () => {
  it('parts a last paragraph that was taken out from the one that was put in its place', () => {
    expect(breakBehind([kept('Nobody commented.\n\n'), out('The hall was full.'), put], 1)).toBe('\n\n')
    expect(breakBehind([out('The hall was full.'), put], 0)).toBe('\n\n')
    const changed: Piece = { kind: 'CHANGED', words: [{ kind: 'SAME', text: 'It met.\n\n' }] }
    expect(breakBehind([changed, out('The hall was full.'), put], 1)).toBe('\n\n')
  })

  it('leaves what stands within a line, and what ends with its own break', () => {
    expect(breakBehind([kept('She said: '), out('The hall was full.'), put], 1)).toBeNull()
    expect(breakBehind([kept('It met.\n\n'), out('The hall was full.\n\n'), put], 1)).toBeNull()
    expect(breakBehind([kept('It met.\n\n'), out('The hall was full.')], 1)).toBeNull()
    expect(breakBehind([kept('It met.\n\n'), put], 0)).toBeNull()
  })
})
