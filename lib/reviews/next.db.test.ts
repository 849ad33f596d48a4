import { describe, expect, it } from 'vitest'
import { makeClaim, makeReviewDesk, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { assign } from './assign'
import { nextInQueue } from './next'
import { submitReview } from './submit'

const day = (n: number) => new Date(Date.UTC(2030, 0, n))

async function withQueue(desk: ReviewDesk, days: readonly number[]): Promise<string[]> {
  const ids: string[] = []
  for (const n of days) {
    const claim = await makeClaim(desk.author.scope, desk.story, { text: `Claim of day ${n}.` })
    await assign(desk.author.scope, { claimIds: [claim.id], reviewerIds: [desk.first.id], dueAt: day(n) })
    ids.push(claim.id)
  }
  return ids
}

describe('the next claim in my queue', () => {
  it('is the one due next after this one; behind the last comes the first', async () => {
    const desk = await makeReviewDesk()
    const [third = '', first = '', second = ''] = await withQueue(desk, [3, 1, 2])
    expect(await nextInQueue(desk.first.scope, first)).toBe(second)
    expect(await nextInQueue(desk.first.scope, second)).toBe(third)
    expect(await nextInQueue(desk.first.scope, third)).toBe(first)
  })

  it('leaves out what is done, and begins with the first from a claim that is not mine', async () => {
    const desk = await makeReviewDesk()
    const [first = '', second = ''] = await withQueue(desk, [1, 2])
    await submitReview(desk.first.scope, reviewOf(desk, { claimId: first }))
    expect(await nextInQueue(desk.first.scope, first)).toBe(second)
    expect(await nextInQueue(desk.first.scope, second)).toBeNull()
    expect(await nextInQueue(desk.first.scope, desk.claim.id)).toBe(second)
  })

  it('is nobody else’s', async () => {
    const desk = await makeReviewDesk()
    await withQueue(desk, [1])
    expect(await nextInQueue(desk.second.scope, desk.claim.id)).toBeNull()
  })
})
