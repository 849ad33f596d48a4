import { describe, expect, it } from 'vitest'
import { nextTry } from './capture-order-model'

const now = new Date('2026-06-16T12:00:00.000Z')
const host = 'post.example'
const busy = (retryAfter: number | null) =>
  ({ code: 'tooManyRequests', host, status: 429, retryAfter }) as const
const seconds = (at: Date | null) => at && (at.getTime() - now.getTime()) / 1000

describe('when an order is tried again', () => {
  it('waits longer each time, and then has failed', () => {
    const problem = { code: 'timedOut', host, stage: 'body', seconds: 20 } as const
    expect([1, 2, 3, 4].map((attempts) => seconds(nextTry(problem, attempts, now)))).toEqual([
      30,
      300,
      1800,
      null,
    ])
  })

  it('waits as long as the host asks, but not for ever', () => {
    expect(seconds(nextTry(busy(120), 1, now))).toBe(120)
    expect(seconds(nextTry(busy(5), 1, now))).toBe(30)
    expect(seconds(nextTry(busy(null), 2, now))).toBe(300)
    expect(nextTry(busy(7200), 1, now)).toBeNull()
  })

  it.each([
    { code: 'forbidden', host, status: 403 },
    { code: 'privateAddress', host, address: '10.0.0.1', kind: 'private' },
    { code: 'robots', host },
    { code: 'tooLarge', limit: 1 },
    { code: 'cancelled' },
  ] as const)('tries nothing twice that will be refused again: $code', (problem) => {
    expect(nextTry(problem, 1, now)).toBeNull()
  })
})
