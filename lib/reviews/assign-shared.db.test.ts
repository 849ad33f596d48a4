import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeClaim, makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { assign } from './assign'
import { assignInput } from './input'
import { listReviewers } from './people'

/** Who is to review each of these claims. */
async function haveToReview(claimIds: readonly string[]): Promise<string[][]> {
  const where = { claimId: { in: [...claimIds] }, withdrawnAt: null, reviewedAt: null }
  const rows = await db().assignment.findMany({ where })
  return claimIds.map((id) =>
    rows.filter(({ claimId }) => claimId === id).map(({ reviewerId }) => reviewerId),
  )
}

const FRIDAY = new Date('2026-11-27T17:00:00Z')

describe('assign, with so many reviewers each', () => {
  it('shares claims among reviewers, so many each, to whom has least to review', async () => {
    const desk = await makeReviewDesk()
    const before = await makeClaims(desk.author.scope, desk.story, [{}, {}])
    const give = { reviewerIds: [desk.first.id], dueAt: null }
    await assign(desk.editor.scope, { ...give, claimIds: before.map(({ id }) => id) })
    const claims = await makeClaims(
      desk.author.scope,
      desk.story,
      Array.from({ length: 6 }, () => ({})),
    )
    const claimIds = claims.map(({ id }) => id)
    const reviewerIds = [desk.first.id, desk.second.id]
    const shared = await assign(desk.editor.scope, { claimIds, reviewerIds, dueAt: FRIDAY, each: 1 })
    expect(shared.map(({ outcome, assignmentIds }) => [outcome, assignmentIds.length])).toEqual(
      claims.map(() => ['assigned', 1]),
    )
    const { first, second } = desk
    expect(await haveToReview(claimIds)).toEqual(
      [second, second, first, second, first, second].map(({ id }) => [id]),
    )
    const more = await assign(desk.editor.scope, { claimIds, reviewerIds, dueAt: null, each: 1 })
    expect(more.map(({ outcome }) => outcome)).toEqual(claims.map(() => 'already'))
    await assign(desk.editor.scope, { claimIds: claimIds.slice(0, 1), reviewerIds, dueAt: null, each: 2 })
    expect((await haveToReview(claimIds))[0]).toHaveLength(2)
    const people = await listReviewers(desk.editor.scope)
    expect(people.find(({ id }) => id === first.id)).toMatchObject({ waiting: 5, overdue: 3 })
  })

  it('gives nobody their own claim where claims are shared, and says which are left with fewer', async () => {
    const desk = await makeReviewDesk()
    const own = await makeClaim(desk.first.scope, desk.story)
    const claimIds = [own.id, desk.claim.id]
    const reviewerIds = [desk.first.id, desk.second.id]
    const shared = await assign(desk.editor.scope, { claimIds, reviewerIds, dueAt: null, each: 2 })
    expect(shared).toMatchObject([{ outcome: 'assigned', short: true }, { outcome: 'assigned' }])
    expect(shared[1]).not.toHaveProperty('short')
    expect(await haveToReview([own.id])).toEqual([[desk.second.id]])
    const alone = { claimIds: [own.id], reviewerIds: [desk.first.id], dueAt: null, each: 1 }
    expect(await assign(desk.owner.scope, { ...alone, each: 2 })).toMatchObject([{ outcome: 'is-author' }])
  })

  it('is told how many may have one claim, and among how many claims may be shared', () => {
    const asked = (count: number, each?: string) =>
      assignInput.safeParse({
        claimIds: newId(),
        reviewerIds: Array.from({ length: count }, newId),
        dueAt: '',
        each,
      })
    expect(asked(5).success).toBe(true)
    expect(asked(6).error?.issues).toMatchObject([{ path: ['reviewerIds'] }])
    expect(asked(6, '').success).toBe(false)
    expect(asked(40, '2').data).toMatchObject({ each: 2 })
    expect(asked(2, '0').success).toBe(false)
  })
})
