import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { csrfTokenIn, newCsrfCookie } from './csrf'

const secret = 'a secret of the right length for it'

describe('csrf', () => {
  it('reads its own cookie and no forged one', () => {
    const cookie = newCsrfCookie(secret)
    expect(csrfTokenIn(cookie, secret)).toBe(cookie.split('|')[0])
    expect(csrfTokenIn(cookie, `${secret}!`)).toBeNull()
    expect(csrfTokenIn(`x${cookie}`, secret)).toBeNull()
    expect(csrfTokenIn(undefined, secret)).toBeNull()
    expect(csrfTokenIn('', secret)).toBeNull()
  })

  it('has the form next-auth reads: token|sha256(token + secret)', () => {
    const [token, hash] = newCsrfCookie(secret).split('|')
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).toBe(createHash('sha256').update(`${token}${secret}`).digest('hex'))
  })
})
