import { describe, expect, it } from 'vitest'
import { isId, newId, newToken } from './ids'

describe('newId', () => {
  it('is a version 7 UUID that begins with the time', () => {
    const id = newId(Date.UTC(2025, 5, 16))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2025, 5, 16))
  })

  it('sorts by time and does not repeat', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => newId(1_750_000_000_000 + i))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(Array.from({ length: 1000 }, () => newId(1))).size).toBe(1000)
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
