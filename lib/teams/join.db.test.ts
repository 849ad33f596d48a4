import { describe, expect, it } from 'vitest'
import { authorize } from '@/lib/access/authorize'
import type { Role } from '@/lib/access/permissions'
import { timeline } from '@/lib/audit/timeline'
import { db } from '@/lib/core/db'
import { makeActor, makeDesk, makeTeam, makeUser } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { invite, revokeInvitation } from './invitations'
import { isInvited, joinAs, joinAsNew, readInvitation } from './join'
import { removeMember } from './members'

const asked = (role: Role = 'REVIEWER') => ({ role, note: 'for Sam', days: 7 }) as const
const newcomer = (email: string) => ({ name: 'Sam Rivera', email, passwordHash: 'argon' })

async function expire(id: string): Promise<void> {
  const past = { createdAt: new Date(Date.now() - 20_000), expiresAt: new Date(Date.now() - 10_000) }
  await db().invitation.update({ where: { id }, data: past })
}

describe('invite', () => {
  it('stores only a hash of the token', async () => {
    const desk = await makeDesk()
    const { token, id } = await invite(desk.owner.scope, asked())
    const row = await db().invitation.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    const { entries } = await timeline(desk.owner.scope)
    expect(JSON.stringify(entries)).not.toContain(token)
    expect(entries[0]).toMatchObject({
      kind: 'invitation.created',
      data: { role: 'REVIEWER', note: 'for Sam' },
    })
  })

  it('tells the address that the server was given, for the link to lead to', async () => {
    const desk = await makeDesk()
    expect((await invite(desk.owner.scope, asked())).site).toBe(process.env.NEXTAUTH_URL)
  })

  it('refuses everyone but an owner', async () => {
    const desk = await makeDesk()
    for (const role of ['editor', 'reviewer', 'viewer'] as const)
      expect(await refusal(invite(desk[role].scope, asked('OWNER')))).toBe('forbidden')
  })
})

describe('revokeInvitation', () => {
  it('shuts the link', async () => {
    const desk = await makeDesk()
    const { id, token } = await invite(desk.owner.scope, asked())
    await revokeInvitation(desk.owner.scope, id)
    expect((await readInvitation(token, null)).state).toBe('REVOKED')
    expect(await refusal(joinAsNew(token, newcomer('late@desk.test')))).toBe('invitationRevoked')
    expect(await refusal(revokeInvitation(desk.owner.scope, id))).toBe('invitationOver')
  })

  it('refuses other roles, and another team does not know it', async () => {
    const [desk, other] = [await makeDesk(), await makeDesk()]
    const { id, token } = await invite(desk.owner.scope, asked())
    expect(await refusal(revokeInvitation(desk.editor.scope, id))).toBe('forbidden')
    expect(await refusal(revokeInvitation(other.owner.scope, id))).toBe('notFound')
    expect(await isInvited(token)).toBe(true)
  })
})

describe('joinAsNew', () => {
  it('makes the account and the membership with the role of the link', async () => {
    const desk = await makeDesk()
    const { token } = await invite(desk.owner.scope, asked())
    const { userId, teamSlug } = await joinAsNew(token, newcomer('sam@desk.test'))
    expect(teamSlug).toBe(desk.team.slug)
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } })
    const scope = await authorize(await makeActor(user), teamSlug, 'review.write')
    expect(scope.role).toBe('REVIEWER')
    const { entries } = await timeline(scope)
    expect(entries[0]).toMatchObject({
      kind: 'member.joined',
      actor: 'Sam Rivera',
      data: { via: 'invitation' },
    })
  })

  it('works once: of two people in the same second one is told', async () => {
    const desk = await makeDesk()
    const { token } = await invite(desk.owner.scope, asked())
    const tries = ['ann', 'bob'].map((name) => joinAsNew(token, newcomer(`${name}@race.test`)))
    const outcomes = await Promise.allSettled(tries)
    const lost = tries.filter((_, at) => outcomes[at]?.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(await refusal(Promise.all(lost))).toBe('invitationUsed')
    expect(await db().user.count({ where: { email: { endsWith: '@race.test' } } })).toBe(1)
  })

  it('sends the owner of an address to sign in, but only with a good link', async () => {
    const desk = await makeDesk()
    const known = await makeUser({ email: 'known@desk.test' })
    const { token } = await invite(desk.owner.scope, asked())
    const taken = await problemOf(joinAsNew(token, newcomer('KNOWN@desk.test')))
    expect(taken.fields?.email?.code).toBe('addressTaken')
    expect(await refusal(joinAsNew('made-up', newcomer(known.email)))).toBe('invitationUnknown')
    expect(await isInvited(token)).toBe(true)
  })

  it('tells one of two who make the same account through two links at once', async () => {
    const [desk, other] = [await makeDesk(), await makeDesk()]
    const links = await Promise.all([desk, other].map(({ owner }) => invite(owner.scope, asked())))
    const tries = links.map(({ token }) => joinAsNew(token, newcomer('twice@desk.test')))
    const outcomes = await Promise.allSettled(tries)
    const lost = tries.filter((_, at) => outcomes[at]?.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect((await problemOf(Promise.all(lost))).fields?.email?.code).toBe('addressTaken')
  })

  it('refuses an expired link', async () => {
    const desk = await makeDesk()
    const { id, token } = await invite(desk.owner.scope, asked())
    await expire(id)
    expect(await refusal(joinAsNew(token, newcomer('slow@desk.test')))).toBe('invitationExpired')
    expect(await readInvitation(token, null)).toMatchObject({
      state: 'EXPIRED',
      createdBy: desk.owner.user.name,
    })
    expect(await isInvited(token)).toBe(false)
  })
})

describe('joinAs', () => {
  it('lets a signed-in person of another team in', async () => {
    const [desk, other] = [await makeDesk(), await makeDesk()]
    const { token } = await invite(desk.owner.scope, asked('EDITOR'))
    const person = { userId: other.editor.user.id, name: other.editor.user.name }
    expect(await joinAs(token, person)).toBe(desk.team.slug)
    expect((await authorize(other.editor.actor, desk.team.slug, 'story.create')).role).toBe('EDITOR')
  })

  it('does not use up a link on someone who is in the team already', async () => {
    const desk = await makeDesk()
    const { token } = await invite(desk.owner.scope, asked('OWNER'))
    const person = { userId: desk.viewer.user.id, name: desk.viewer.user.name }
    expect(await refusal(joinAs(token, person))).toBe('alreadyMember')
    expect(await isInvited(token)).toBe(true)
    expect((await readInvitation(token, person.userId)).state).toBe('MEMBER')
  })

  it('brings a removed member back under the same name in the history', async () => {
    const desk = await makeDesk()
    await removeMember(desk.owner.scope, { memberId: desk.editor.id, version: 1 }, async () => 0)
    const { token } = await invite(desk.owner.scope, asked('REVIEWER'))
    await joinAs(token, { userId: desk.editor.user.id, name: desk.editor.user.name })
    const scope = await authorize(desk.editor.actor, desk.team.slug, 'desk.read')
    expect(scope).toMatchObject({ actorId: desk.editor.id, role: 'REVIEWER' })
    const { entries } = await timeline(scope)
    expect(entries.map((entry) => entry.kind)).toEqual([
      'member.joined',
      'invitation.created',
      'member.removed',
    ])
  })

  it.each(['new to the team', 'removed before'])(
    'uses up one of two links opened at once: %s',
    async (how) => {
      const desk = await makeDesk()
      const before = how === 'removed before'
      if (before)
        await removeMember(desk.owner.scope, { memberId: desk.editor.id, version: 1 }, async () => 0)
      const user = before ? desk.editor.user : await makeUser()
      const links = [
        await invite(desk.owner.scope, asked('VIEWER')),
        await invite(desk.owner.scope, asked('OWNER')),
      ]
      const tries = links.map(({ token }) => joinAs(token, { userId: user.id, name: user.name }))
      const outcomes = await Promise.allSettled(tries)
      const lost = tries.filter((_, at) => outcomes[at]?.status === 'rejected')
      expect(lost).toHaveLength(1)
      expect(await refusal(Promise.all(lost))).toBe('alreadyMember')
      expect(await db().invitation.count({ where: { teamId: desk.team.id, acceptedAt: null } })).toBe(1)
    },
  )
})

describe('readInvitation', () => {
  it('knows nothing of a link nobody made', async () => {
    await makeTeam()
    expect(await readInvitation('x'.repeat(43), null)).toEqual({ state: 'UNKNOWN' })
  })
  it('says used once it was', async () => {
    const desk = await makeDesk()
    const { token } = await invite(desk.owner.scope, asked())
    await joinAsNew(token, newcomer('first@desk.test'))
    expect(await readInvitation(token, null)).toMatchObject({ state: 'USED', team: desk.team.name })
  })
})
