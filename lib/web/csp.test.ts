import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './csp'

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy('bm9uY2U=', false)

  it('lets scripts run only with the nonce', () => {
    const script = policy.split('; ').find((part) => part.startsWith('script-src'))
    expect(script).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
  })

  it('names no origin but our own', () => expect(policy).not.toMatch(/https?:|\*/))

  it('refuses framing, plugins and foreign form targets', () => {
    for (const part of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "form-action 'self'",
      "base-uri 'self'",
    ]) {
      expect(policy.split('; ')).toContain(part)
    }
  })

  it('allows eval in development only', () => {
    expect(policy).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('x', true)).toContain("'unsafe-eval'")
  })
})
