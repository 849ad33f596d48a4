import { describe, expect, it } from 'vitest'
import { isUsed, isWay } from './endpoints'

const FORM = 'application/x-www-form-urlencoded'

describe('isUsed', () => {
  it.each([
    ['POST', 'callback/credentials', `${FORM};charset=UTF-8`],
    ['POST', 'callback/credentials', null],
    ['POST', 'signin/github', FORM],
    ['GET', 'callback/oidc', null],
    ['GET', 'signin', null],
    ['GET', 'error', null],
  ])('lets through %s %s', (method, path, type) => {
    expect(isUsed(method, `/api/auth/${path}`, type)).toBe(true)
  })

  it.each([
    ['GET', 'session', null],
    ['GET', 'csrf', null],
    ['GET', 'providers', null],
    ['GET', 'signout', null],
    ['POST', 'signout', FORM],
    ['GET', 'verify-request', null],
    ['POST', '_log', FORM],
    ['GET', 'callback/credentials', null],
    ['HEAD', 'signin', null],
    ['POST', 'callback/credentials/more', FORM],
    ['POST', 'callback/credentials', 'application/json'],
    ['POST', 'signin/github', 'multipart/form-data; boundary=x'],
    ['POST', 'signin/%00', FORM],
  ])('answers nothing to %s %s', (method, path, type) => {
    expect(isUsed(method, `/api/auth/${path}`, type)).toBe(false)
  })
})

describe('isWay', () => {
  it.each(['/ledger/queue', 'https://desk.example/x', '//other.example'])('takes %s', (way) =>
    expect(isWay(way, 'http://127.0.0.1:3000')).toBe(true),
  )

  it.each(['', 'x', 'javascript:alert(1)', 'mailto:a@b', 'http://[', 'http://a:99999/', '\0', '//['])(
    'does not take %j',
    (way) => expect(isWay(way, 'http://127.0.0.1:3000')).toBe(false),
  )
})
