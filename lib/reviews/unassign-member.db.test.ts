import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { changeRole, readTeam, removeMember } from '@/lib/teams/members'
import { refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, storedClaim } from '@/lib/testing/reviews'
import { assign, takeClaim } from './assign'
import { unassignMember } from './unassign'

/** A desk whose claim waits for both reviewers. */
async function waiting() {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  return desk
}

/** Until this piece of work is done or waits for a lock that another transaction holds. */
async function doneOrWaiting(work: Promise<unknown>): Promise<void> {
  let done = false
  const settle = () => {
    done = true
  }
  work.then(settle, settle)
  while (!done) {
    const [found] = await db().$queryRaw<{ waiting: boolean }[]>`
      SELECT count(*) > 0 AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (found?.waiting) return
  }
}

async function openFor(memberId: string): Promise<number> {
  return db().assignment.count({ where: { reviewerId: memberId, withdrawnAt: null, reviewedAt: null } })
}

describe('unassignMember', () => {
  it('gives back what a removed member had to review, with its history', async () => {
    const desk = await waiting()
    const { members } = await readTeam(desk.owner.scope)
    expect(members.find((member) => member.id === desk.first.id)?.toReview).toBe(1)
    const change = { memberId: desk.first.id, version: 1 }
    expect((await removeMember(desk.owner.scope, change, unassignMember)).released).toBe(1)
    expect(await openFor(desk.first.id)).toBe(0)
    expect(await openFor(desk.second.id)).toBe(1)
    expect(await eventsOf(desk.claim.id)).toContain('assignment.withdrawn')
  })

  it('leaves a claim open again when nobody is left to review it', async () => {
    const desk = await waiting()
    for (const { id } of [desk.first, desk.second]) {
      const change = { memberId: id, version: 1, role: 'VIEWER' } as const
      expect((await changeRole(desk.owner.scope, change, unassignMember)).released).toBe(1)
    }
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'OPEN' })
  })

  it('takes nothing from someone who may still review', async () => {
    const desk = await waiting()
    const change = { memberId: desk.first.id, version: 1, role: 'EDITOR' } as const
    expect((await changeRole(desk.owner.scope, change, unassignMember)).released).toBe(0)
    expect(await openFor(desk.first.id)).toBe(1)
  })

  it.each([
    ['assign', 'invalid'],
    ['take', 'notFound'],
  ])('leaves nothing with someone who leaves while it comes to them (%s)', async (how, code) => {
    const desk = await makeReviewDesk()
    const [claimId, reviewerId] = [desk.claim.id, desk.first.id]
    const work: Promise<unknown>[] = []
    await removeMember(
      desk.owner.scope,
      { memberId: reviewerId, version: 1 },
      async (tx, scope, memberId) => {
        const late =
          how === 'assign'
            ? assign(desk.author.scope, { claimIds: [claimId], reviewerIds: [reviewerId], dueAt: null })
            : takeClaim(desk.first.scope, { claimId })
        work.push(late)
        await doneOrWaiting(late)
        return unassignMember(tx, scope, memberId)
      },
    )
    expect(await refusal(Promise.all(work))).toBe(code)
    expect(await openFor(reviewerId)).toBe(0)
    expect(await storedClaim(claimId)).toMatchObject({ state: 'OPEN' })
  })
})
