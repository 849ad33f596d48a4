import { beforeEach, describe, expect, it } from 'vitest'
import { authorize } from '@/lib/access/authorize'
import { timeline } from '@/lib/audit/timeline'
import { db } from '@/lib/core/db'
import { makeActor, makeUser } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { foundNewsroom, isFirstRun } from './found'

const mira = { name: 'Mira Kessler', email: 'mira@ledger.test', passwordHash: 'argon' }

// Nothing but a whole team can be taken away, and only a sample; a fresh start needs the rules out of the way.
beforeEach(async () => {
  await db().$transaction([
    db().$executeRaw`SET LOCAL session_replication_role = replica`,
    db().$executeRaw`DELETE FROM "AuditEvent"`,
    db().$executeRaw`DELETE FROM "AuditHead"`,
    db().$executeRaw`DELETE FROM "Member"`,
    db().$executeRaw`DELETE FROM "Team"`,
    db().$executeRaw`DELETE FROM "User"`,
  ])
})

describe('foundNewsroom', () => {
  it('makes the person, the team they own and its first audit events', async () => {
    expect(await isFirstRun()).toBe(true)
    const founded = await foundNewsroom(mira, 'Hafen-Bote Köln')
    expect(founded.teamSlug).toBe('hafen-bote-koln')
    expect(await isFirstRun()).toBe(false)
    const user = await db().user.findUniqueOrThrow({ where: { id: founded.userId } })
    const scope = await authorize(await makeActor(user), founded.teamSlug, 'team.manage')
    expect(scope.role).toBe('OWNER')
    const { entries } = await timeline(scope)
    expect(entries.map((entry) => [entry.kind, entry.actor])).toEqual([
      ['member.joined', 'Mira Kessler'],
      ['team.created', 'Mira Kessler'],
    ])
  })

  it('is over for the second of two browsers in the same second, and leaves nothing of it', async () => {
    const tries = ['one', 'two', 'three'].map((word) =>
      foundNewsroom({ ...mira, email: `${word}@ledger.test` }, `Desk ${word}`),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    for (const lost of tries.filter((_, at) => outcomes[at]?.status === 'rejected'))
      expect(await refusal(lost)).toBe('firstRunOver')
    expect(await db().user.count()).toBe(1)
    expect(await db().team.count()).toBe(1)
  })

  it('does not take the invented colleagues of a sample desk for people', async () => {
    await makeUser({ email: 'ada@sample.invalid' })
    expect(await isFirstRun()).toBe(true)
  })

  it('gives a newsroom in another script an address', async () => {
    expect((await foundNewsroom(mira, '朝日新聞')).teamSlug).toBe('newsroom')
  })
})
