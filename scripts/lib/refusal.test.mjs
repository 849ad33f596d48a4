import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal.mjs'

describe('refusalOf', () => {
  it.each(['/', '/ledger/queue?words=%', '/caf%C3%A9', '//x'])('lets %s through', (url) =>
    expect(refusalOf({ method: 'GET', url, headers: {} })).toBeNull(),
  )

  it.each(['*', 'http://other.example/x', '/%', '/%E0%A4%A/queue'])('refuses the address %s', (url) =>
    expect(refusalOf({ method: 'OPTIONS', url, headers: {} })).toBe(400),
  )

  it('refuses a method that no request of the web platform may have', () =>
    expect(refusalOf({ method: 'TRACE', url: '/', headers: {} })).toBe(405))

  const posted = (headers) => refusalOf({ method: 'POST', url: '/sign-in', headers })

  it.each(['https://desk.example.org', 'http://127.0.0.1:3000', 'null', 'https://elsewhere.example'])(
    'leaves it to Next whether what comes from %s may act',
    (origin) => expect(posted({ origin })).toBeNull(),
  )

  it.each(['not a url', '', 'http://[', 'https://a.example, https://b.example'])(
    'refuses to be sent something from "%s", which is no origin',
    (origin) => expect(posted({ origin })).toBe(400),
  )

  it.each([
    'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW',
    'multipart/form-data; charset=utf-8; Boundary="a b"',
    'application/x-www-form-urlencoded',
    'text/plain;charset=UTF-8',
    'multipart/mixed',
    undefined,
  ])('lets a body of %s through', (type) => expect(posted({ 'content-type': type })).toBeNull())

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; charset=utf-8',
    'multipart/form-data boundary=x',
    'multipart/form-datax; boundary=x',
  ])('refuses a body of %s, which nobody can take apart', (type) =>
    expect(posted({ 'content-type': type })).toBe(400),
  )

  it('does not mind what a request without a body says of it', () =>
    expect(
      refusalOf({ method: 'GET', url: '/', headers: { origin: 'x', 'content-type': 'multipart/form-data' } }),
    ).toBeNull())
})
