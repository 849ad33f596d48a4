import { describe, expect, it } from 'vitest'
import { createMatcher } from './matcher'

/** What the matcher reads of a KeyboardEvent, made without a browser. */
function press(key: string, mods: string[] = []): KeyboardEvent {
  const event: Pick<KeyboardEvent, 'key' | 'code' | 'getModifierState'> = {
    key,
    code: '',
    getModifierState: (name) => mods.includes(name),
  }
  return event as KeyboardEvent
}

const bindings = ['q', 'g q', 'g s', '?', 'e', 'Shift+e', '$mod+k', '1', '+'].map((keys) => ({
  keys,
  target: keys,
}))

describe('createMatcher', () => {
  it('fires a single key', () => {
    expect(createMatcher(bindings)(press('q'), 0).targets).toEqual(['q'])
  })

  it('gives the last press of a sequence to the sequence alone', () => {
    const step = createMatcher(bindings)
    expect(step(press('g'), 0)).toEqual({ targets: [], pending: true })
    expect(step(press('q'), 200).targets).toEqual(['g q'])
    expect(step(press('q'), 300).targets).toEqual(['q'])
  })

  it('forgets a sequence after a pause', () => {
    const step = createMatcher(bindings)
    step(press('g'), 0)
    expect(step(press('q'), 1500).targets).toEqual(['q'])
  })

  it('takes a press that breaks a sequence for itself', () => {
    const step = createMatcher(bindings)
    step(press('g'), 0)
    expect(step(press('1'), 100).targets).toEqual(['1'])
  })

  it('tells e from Shift+e', () => {
    const step = createMatcher(bindings)
    expect(step(press('e'), 0).targets).toEqual(['e'])
    expect(step(press('E', ['Shift']), 10).targets).toEqual(['Shift+e'])
  })

  it('finds signs with and without Shift, as keyboards differ', () => {
    const step = createMatcher(bindings)
    expect(step(press('?', ['Shift']), 0).targets).toEqual(['?'])
    expect(step(press('?'), 10).targets).toEqual(['?'])
    expect(step(press('+', ['Shift']), 20).targets).toEqual(['+'])
  })

  it('does not take Ctrl+q for q, and takes Ctrl+K whatever the case', () => {
    const step = createMatcher(bindings)
    expect(step(press('q', ['Control']), 0).targets).toEqual([])
    expect(step(press('k', ['Control']), 10).targets).toEqual(['$mod+k'])
  })

  it('lets a modifier pass within a sequence', () => {
    const step = createMatcher([{ keys: 'g Shift+s', target: 'x' }])
    step(press('g'), 0)
    expect(step(press('Shift', ['Shift']), 50)).toEqual({ targets: [], pending: true })
    expect(step(press('S', ['Shift']), 90).targets).toEqual(['x'])
  })
})
