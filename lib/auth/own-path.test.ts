import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path'

describe('ownPath', () => {
  it.each(['/ledger/queue?mine=1', '/join/abc', '/ledger/claims/1#evidence'])('keeps %s', (path) =>
    expect(ownPath(path)).toBe(path),
  )

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/evil.example',
    ' /ledger',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/sign-in?next=/sign-in',
    '/api/auth/signout',
    '',
    null,
    ['/ledger'],
    `/${'a'.repeat(2001)}`,
  ])('does not follow %j', (given) => expect(ownPath(given)).toBe('/'))

  it('never leads to another site', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', '?', '#', 'a', '%2f'),
    })
    fc.assert(
      fc.property(nasty, (given) => {
        expect(new URL(ownPath(`/${given}`), 'http://desk.test').origin).toBe('http://desk.test')
      }),
    )
  })
})
