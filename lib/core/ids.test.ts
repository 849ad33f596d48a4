import { describe, expect, it } from 'vitest'
import { isId, newId, newToken } from './ids'

describe('newId', () => {
  it('is a version 7 UUID that begins with the time', () => {
    const moment = Date.UTC(2100, 5, 16)
    const id = newId(moment)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(moment)
  })

  it.each([
    ['as time passes', (n: number) => n],
    ['many in one millisecond', () => 0],
    ['after the clock was set back', (n: number) => -n],
  ])('sorts in the order of making and does not repeat: %s', (_, offset) => {
    const ids = Array.from({ length: 10_000 }, (_, n) => newId(Date.UTC(2101, 0, 1) + offset(n)))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('isId', () => {
  it('takes what Postgres takes as a uuid and nothing else', () => {
    expect(isId(newId())).toBe(true)
    for (const text of ['', '1', "' OR 1=1", '../etc', `${newId()}x`, newId().replaceAll('-', '')])
      expect(isId(text)).toBe(false)
  })
})

describe('newToken', () => {
  it('has 256 bits and needs no escaping in a link', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
    expect(newToken()).toMatch(/^[\w-]{43}$/)
    expect(newToken()).not.toBe(newToken())
  })
})
