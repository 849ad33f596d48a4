import { describe, expect, it } from 'vitest'
import { isApple, parseTheme, parseZone } from './preferences'

describe('parseTheme', () => {
  it('keeps a known theme', () => expect(parseTheme('contrast')).toBe('contrast'))
  it('follows the system for anything else', () => {
    expect(parseTheme(undefined)).toBe('system')
    expect(parseTheme('"><script>')).toBe('system')
  })
})

describe('parseZone', () => {
  it('reads an encoded zone', () => expect(parseZone('Africa%2FLagos')).toBe('Africa/Lagos'))
  it('falls back to UTC for a missing, unknown or malformed zone', () => {
    expect(parseZone(undefined)).toBe('UTC')
    expect(parseZone('Mars/Olympus')).toBe('UTC')
    expect(parseZone('%E0%A4%A')).toBe('UTC')
    expect(parseZone('a'.repeat(500))).toBe('UTC')
  })
})

describe('isApple', () => {
  it('tells a Mac from Linux', () => {
    expect(isApple('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe(true)
    expect(isApple('Mozilla/5.0 (X11; Linux x86_64)')).toBe(false)
    expect(isApple(null)).toBe(false)
  })
})
