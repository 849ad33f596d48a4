import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal.mjs'

describe('refusalOf', () => {
  it.each(['/', '/ledger/queue?words=%', '/caf%C3%A9', '//x'])('lets %s through', (url) =>
    expect(refusalOf({ method: 'GET', url })).toBeNull(),
  )

  it.each(['*', 'http://other.example/x', '/%', '/%E0%A4%A/queue'])('refuses the address %s', (url) =>
    expect(refusalOf({ method: 'OPTIONS', url })).toBe(400),
  )

  it('refuses a method that no request of the web platform may have', () =>
    expect(refusalOf({ method: 'TRACE', url: '/' })).toBe(405))
})
