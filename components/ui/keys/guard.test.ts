import { describe, expect, it } from 'vitest'
import type { Command } from './command'
import { mayFire, type Situation } from './guard'

const calm: Situation = {
  typing: false,
  composing: false,
  dialogOpen: false,
  onControl: false,
  repeat: false,
}
const command: Command = { id: 'x', label: 'X', group: 'claim', keys: 'x', run: () => {} }

describe('mayFire', () => {
  it('fires when nothing is in the way', () => expect(mayFire(command, 'x', calm)).toBe(true))

  it('never fires a bare key while the person types, but does with Ctrl', () => {
    const typing = { ...calm, typing: true }
    expect(mayFire(command, 'x', typing)).toBe(false)
    expect(mayFire(command, '$mod+Enter', typing)).toBe(true)
    expect(mayFire({ ...command, whileTyping: true }, 'Escape', typing)).toBe(true)
    expect(mayFire({ ...command, whileTyping: false }, '$mod+b', typing)).toBe(false)
  })

  it('never fires while composing, whatever the command says', () => {
    expect(
      mayFire({ ...command, whileTyping: true, inDialog: true }, '$mod+k', { ...calm, composing: true }),
    ).toBe(false)
  })

  it('keeps behind a dialog unless it belongs there', () => {
    const dialog = { ...calm, dialogOpen: true }
    expect(mayFire(command, 'x', dialog)).toBe(false)
    expect(mayFire({ ...command, inDialog: true }, 'x', dialog)).toBe(true)
  })

  it('leaves Enter and Space to the focused control', () => {
    const button = { ...calm, onControl: true }
    expect(mayFire(command, 'Enter', button)).toBe(false)
    expect(mayFire(command, 'Space', button)).toBe(false)
    expect(mayFire(command, 'j', button)).toBe(true)
  })

  it('repeats movements only', () => {
    expect(mayFire(command, 'x', { ...calm, repeat: true })).toBe(false)
    expect(mayFire({ ...command, group: 'list' }, 'j', { ...calm, repeat: true })).toBe(true)
  })

  it('asks the command itself last', () => {
    expect(mayFire({ ...command, when: () => false }, 'x', calm)).toBe(false)
  })
})
