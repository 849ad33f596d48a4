import { describe, expect, it } from 'vitest'
import { keyPreferences, parsePreferences } from './preferences'

describe('parsePreferences', () => {
  it('has defaults for a person who chose nothing', () => {
    expect(parsePreferences({})).toEqual({
      keys: { singleKeys: true, map: {} },
      theme: null,
      lastTeamId: null,
    })
  })

  it('reads what was chosen', () => {
    const chosen = {
      keys: { singleKeys: false, map: { 'list.next': 'Shift+j' } },
      theme: 'dark',
      lastTeamId: '0198c0de-0000-7000-8000-000000000000',
    }
    expect(parsePreferences(chosen)).toEqual(chosen)
  })

  it('lets one damaged setting fall back without taking the others along', () => {
    const read = parsePreferences({ keys: { singleKeys: 'yes' }, theme: 'dark' })
    expect(read.keys.singleKeys).toBe(true)
    expect(read.theme).toBe('dark')
  })

  it.each([null, 'text', 7, []])('survives %j', (value) => expect(parsePreferences(value).theme).toBeNull())
})

describe('keyPreferences', () => {
  const withMap = (map: Record<string, string>) => keyPreferences.safeParse({ singleKeys: true, map }).success

  it('takes a key, a sequence, a combination and none', () => {
    expect(withMap({ 'go.queue': 'g q', save: '$mod+Enter', next: 'j', previous: '' })).toBe(true)
  })
  it('refuses what is no binding and what is no command', () => {
    expect(withMap({ next: 'a b c' })).toBe(false)
    expect(withMap({ next: 'x'.repeat(41) })).toBe(false)
    expect(withMap({ '<b>': 'j' })).toBe(false)
    expect(withMap({ next: 'a\0' })).toBe(false)
    expect(withMap({ next: '\ud800' })).toBe(false)
    expect(withMap({ next: 'ü', previous: '🙂' })).toBe(true)
  })
  it('refuses more than any page could use', () => {
    expect(withMap(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`c${n}`, 'j'])))).toBe(false)
  })
})
