import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { give, makeClaim, makeReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { assign } from './assign'
import { getDay } from './day'
import { doneSql, waitingForMeSql } from './day-repository'
import { getQueue } from './queue'
import { queueParams } from './queue-input'
import { submitReview } from './submit'

const HOUR = 3_600_000
const numbers = ({ rows }: { rows: readonly { number: number }[] }) => rows.map(({ number }) => number)

describe('one’s own day', () => {
  it('tells what one reviewed and decided today, each claim once', async () => {
    const desk = await makeReviewDesk()
    const other = await makeClaim(desk.author.scope, desk.story, { text: 'The ferry stops.' })
    await give(desk, desk.first)
    await give({ ...desk, claim: other }, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    await submitReview(desk.first.scope, reviewOf(desk, { claimId: other.id }))
    const { done } = await getDay(desk.first.scope, 'UTC')
    expect(done.rows.map(({ number, decided }) => [number, decided])).toEqual([
      [other.number, false],
      [desk.claim.number, true],
    ])
    expect((await getDay(desk.second.scope, 'UTC')).done.rows).toEqual([])
    expect((await getDay((await makeDesk()).reviewer.scope, 'UTC')).done.rows).toEqual([])
  })

  it('tells whose review alone is missing that others wait, and nothing of what they found', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    expect((await getDay(desk.first.scope, 'UTC')).waiting.rows).toEqual([])
    await submitReview(desk.second.scope, reviewOf(desk, { rationale: 'Secret words.' }))
    const day = await getDay(desk.first.scope, 'UTC')
    expect(numbers(day.waiting)).toEqual([desk.claim.number])
    expect(JSON.stringify(day)).not.toMatch(/Secret|UNVERIFIED/)
    expect((await getDay(desk.second.scope, 'UTC')).waiting.rows).toEqual([])
    await submitReview(desk.first.scope, reviewOf(desk))
    expect((await getDay(desk.first.scope, 'UTC')).waiting.rows).toEqual([])
  })

  it('lists what is overdue and due today as the queue does', async () => {
    const desk = await makeReviewDesk()
    for (const hours of [-30, -1, 200]) {
      const dueAt = new Date(Date.now() + hours * HOUR)
      const claim = await makeClaim(desk.author.scope, desk.story, { text: `Due in ${hours}.`, dueAt })
      await assign(desk.author.scope, { claimIds: [claim.id], reviewerIds: [desk.first.id], dueAt })
    }
    const day = await getDay(desk.first.scope, 'Asia/Tokyo')
    for (const due of ['overdue', 'today'] as const) {
      const queue = await getQueue(desk.first.scope, queueParams.parse({ due }), 'Asia/Tokyo')
      expect(numbers(day[due])).toEqual(queue.rows.map(({ number }) => number))
    }
    expect(day.overdue.rows).toHaveLength(2)
    expect(day.counts).toEqual({ mine: 3, snoozed: 0, toAdjudicate: 0 })
  })

  it('begins and ends with the day of the reader’s zone', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    const { submittedAt } = await db().review.findFirstOrThrow({ where: { claimId: desk.claim.id } })
    const on = async (at: Date, zone: string) => {
      const found = await db().$queryRaw<unknown[]>(doneSql(desk.first.scope, at, zone))
      return found.length
    }
    const day = 24 * HOUR
    const [zone, other] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] // 25 hours apart
    expect(await on(submittedAt, zone)).toBe(1)
    expect(await on(new Date(submittedAt.getTime() + day), zone)).toBe(0)
    expect(await on(new Date(submittedAt.getTime() - day), other)).toBe(0)
    expect(await on(submittedAt, other)).toBe(1)
  })

  it('is read by the indexes made for it', async () => {
    const desk = await makeReviewDesk()
    const planOf = async ({ text, values }: { text: string; values: unknown[] }) =>
      db().$transaction(async (tx) => {
        // With a handful of rows any plan is good; of many, it is the index.
        await tx.$executeRaw`SET LOCAL enable_seqscan = off`
        const lines = await tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, ...values)
        return lines.map((line) => line['QUERY PLAN']).join(' ')
      })
    const done = await planOf(doneSql(desk.first.scope, new Date(), 'UTC'))
    expect(done).toContain('Review_teamId_reviewerId_submittedAt_idx')
    expect(done).toContain('VerdictRecord_teamId_decidedById_decidedAt_idx')
    expect(await planOf(waitingForMeSql(desk.first.scope))).toContain('assignment_mine')
  })
})
