import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { setAbsence } from '@/lib/teams/absence'
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

  it('gives shared claims to nobody who is away, and by hand to whom it is told to', async () => {
    const desk = await makeReviewDesk()
    const { first, second, editor } = desk
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
    const away = (fromAt: Date, seen: string | null = null, untilAt: Date | null = null) =>
      setAbsence(editor.scope, { memberId: first.id, seen, fromAt, untilAt, note: '', back: false })
    const { id } = await away(hours(-1))
    const claims = await makeClaims(desk.author.scope, desk.story, [{}, {}])
    const claimIds = claims.map((claim) => claim.id)
    const give = { claimIds, reviewerIds: [first.id, second.id], dueAt: null }
    const shared = await assign(editor.scope, { ...give, each: 2 })
    expect(shared).toMatchObject([{ short: true }, { short: true }])
    expect(await haveToReview(claimIds)).toEqual([[second.id], [second.id]])
    const alone = await assign(editor.scope, { ...give, reviewerIds: [first.id], each: 2 })
    expect(alone.map(({ outcome }) => outcome)).toEqual(['away', 'away'])
    await assign(editor.scope, { ...give, reviewerIds: [first.id], dueAt: hours(2) })
    const told = async () => (await listReviewers(editor.scope)).find((one) => one.id === first.id)
    expect(await told()).toMatchObject({ absence: { now: true, until: null }, waiting: 2, dueAway: 2 })
    await away(hours(1), id, hours(1.5))
    expect(await told()).toMatchObject({ absence: { now: false }, waiting: 2, dueAway: 0 })
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
