import { describe, expect, it } from 'vitest'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refusal } from '@/lib/testing/problems'
import { give, makeReviewDesk, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { guardRules } from './database-rules'
import { insertReview, insertVerdict } from './review-repository'
import { submitReview } from './submit'

// What a service would never try: the database refuses it all the same, and says so in the service's words.
const tried = (work: (tx: Tx) => Promise<unknown>) => refusal(guardRules(() => transaction(work)))

const verdictOf = (desk: ReviewDesk, reviewIds: string[]) => ({
  claimId: desk.claim.id,
  claimVersion: 1,
  revision: 1,
  basis: 'ADJUDICATION' as const,
  verdict: 'UNVERIFIED' as const,
  rationale: 'Why.',
  evidenceIds: [],
  reviewIds,
  decidedAt: new Date(),
  policy: { packId: 'newsroom', packVersion: 1, version: 0, results: [], waivers: [] },
})

describe('the database itself', () => {
  it('lets nobody review or decide a claim of their own', async () => {
    const desk = await makeReviewDesk()
    const assignment = {
      id: newId(),
      teamId: desk.team.id,
      claimId: desk.claim.id,
      reviewerId: desk.author.id,
      assignedById: desk.owner.id,
    }
    expect(await tried((tx) => tx.assignment.create({ data: assignment }))).toBe('ownClaim')
    expect(await tried((tx) => insertVerdict(desk.author.scope, verdictOf(desk, []), tx))).toBe('ownClaim')
  })

  it('takes no review that confirms without evidence', async () => {
    const desk = await makeReviewDesk()
    const bare = { claimId: desk.claim.id, claimVersion: 1, revision: 1, submittedAt: new Date() }
    const judgement = { verdict: 'CONFIRMED' as const, rationale: 'Surely.', evidenceIds: [] }
    const code = await tried(async (tx) => {
      const id = await insertReview(desk.first.scope, { ...bare, ...judgement }, tx)
      const data = { verdict: 'CONFIRMED' as const, revision: 1, claimVersion: 1 }
      await record(tx, desk.first.scope, { kind: 'review.submitted', subject: { type: 'review', id }, data })
    })
    expect(code).toBe('evidenceNeeded')
  })

  it('lets no reviewer settle a difference they are a side of', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const { reviewId } = await submitReview(desk.first.scope, reviewOf(desk))
    const code = await tried((tx) => insertVerdict(desk.first.scope, verdictOf(desk, [reviewId]), tx))
    expect(code).toBe('ownReview')
  })

  it('leaves what is no rule of ours as it is', async () => {
    await expect(guardRules(() => Promise.reject(new Error('out of memory')))).rejects.toThrow(
      'out of memory',
    )
  })
})
