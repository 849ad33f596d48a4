import { describe, expect, it } from 'vitest'
import { type Pressed, pressOf } from './press'

const press = (key: string, held: Partial<Pressed> = {}): string | null =>
  pressOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('pressOf', () => {
  it('writes letters, signs and named keys', () => {
    expect(press('j')).toBe('j')
    expect(press(' ')).toBe('Space')
    expect(press('Enter')).toBe('Enter')
    expect(press('ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown')
  })
  it('keeps Shift with a letter and drops it from a sign', () => {
    expect(press('E', { shiftKey: true })).toBe('Shift+e')
    expect(press('?', { shiftKey: true })).toBe('?')
  })
  it('takes Ctrl and ⌘ for one', () => {
    expect(press('k', { ctrlKey: true })).toBe('$mod+k')
    expect(press('k', { metaKey: true })).toBe('$mod+k')
    expect(press('K', { metaKey: true, shiftKey: true, altKey: true })).toBe('$mod+Alt+Shift+k')
  })
  it('is nothing for a modifier, a dead key or a key being composed', () => {
    for (const key of ['Shift', 'Control', 'Dead', 'Process', 'AltGraph']) expect(press(key)).toBeNull()
  })
})
