import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { changeRole, readTeam, removeMember } from '@/lib/teams/members'
import { eventsOf, give, makeReviewDesk, storedClaim } from '@/lib/testing/reviews'
import { unassignMember } from './unassign'

/** A desk whose claim waits for both reviewers. */
async function waiting() {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  return desk
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
})
