import { describe, expect, it } from 'vitest'
import { authorize } from '@/lib/access/authorize'
import { timeline } from '@/lib/audit/timeline'
import { db, violates } from '@/lib/core/db'
import { makeDesk, makeMember, makeTeam } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { invite } from './invitations'
import { changeRole, readTeam, removeMember } from './members'

const none = async () => 0

describe('readTeam', () => {
  it('lists the members and shows invitations to owners alone', async () => {
    const desk = await makeDesk()
    await invite(desk.owner.scope, { role: 'EDITOR', note: 'for Sam', days: 7 })
    const seen = await readTeam(desk.owner.scope)
    expect(seen.members.map((member) => member.role).sort()).toEqual([
      'EDITOR',
      'OWNER',
      'REVIEWER',
      'VIEWER',
    ])
    expect(seen.members.find((member) => member.isMe)).toMatchObject({ id: desk.owner.id, isLastOwner: true })
    expect(seen.invitations).toHaveLength(1)
    expect(seen.can.manage).toBe(true)
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      const view = await readTeam(desk[role].scope)
      expect(view.invitations).toEqual([])
      expect(view.can).toEqual({ manage: false, invite: false, sample: false, setAway: role === 'editor' })
    }
  })

  it('says no one is the last owner while there are two', async () => {
    const desk = await makeDesk()
    await makeMember(desk.team, 'OWNER')
    const { members } = await readTeam(desk.owner.scope)
    expect(members.filter((member) => member.isLastOwner)).toEqual([])
  })
})

describe('changeRole', () => {
  it('counts from the next request on, and is told in the history', async () => {
    const desk = await makeDesk()
    const input = { memberId: desk.editor.id, role: 'REVIEWER', version: 1 } as const
    expect(await changeRole(desk.owner.scope, input, none)).toMatchObject({ role: 'REVIEWER', released: 0 })
    expect(await refusal(authorize(desk.editor.actor, desk.team.slug, 'story.create'))).toBe('forbidden')
    const { entries } = await timeline(desk.owner.scope)
    expect(entries[0]).toMatchObject({
      kind: 'member.role-changed',
      data: { name: desk.editor.user.name, from: 'EDITOR', to: 'REVIEWER' },
    })
  })

  it('refuses everyone but an owner', async () => {
    const desk = await makeDesk()
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      const input = { memberId: desk.viewer.id, role: 'OWNER', version: 1 } as const
      expect(await refusal(changeRole(desk[role].scope, input, none))).toBe('forbidden')
    }
  })

  it("does not know another team's members", async () => {
    const [desk, other] = [await makeDesk(), await makeDesk()]
    const input = { memberId: other.editor.id, role: 'VIEWER', version: 1 } as const
    expect(await refusal(changeRole(desk.owner.scope, input, none))).toBe('notFound')
    expect(await db().member.findUnique({ where: { id: other.editor.id } })).toMatchObject({ role: 'EDITOR' })
  })

  it('keeps the last owner', async () => {
    const desk = await makeDesk()
    const input = { memberId: desk.owner.id, role: 'EDITOR', version: 1 } as const
    expect(await refusal(changeRole(desk.owner.scope, input, none))).toBe('lastOwner')
  })

  it('tells the second of two writers', async () => {
    const desk = await makeDesk()
    const change = (role: 'VIEWER' | 'REVIEWER') =>
      changeRole(desk.owner.scope, { memberId: desk.editor.id, role, version: 1 }, none)
    const tries = [change('VIEWER'), change('REVIEWER')]
    const outcomes = await Promise.allSettled(tries)
    const lost = tries.filter((_, at) => outcomes[at]?.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(await problemOf(Promise.all(lost))).toMatchObject({
      kind: 'conflict',
      code: 'memberChanged',
      params: { name: desk.editor.user.name },
    })
  })

  it('lets two owners not step down past each other', async () => {
    const desk = await makeDesk()
    const second = await makeMember(desk.team, 'OWNER')
    const outcomes = await Promise.allSettled([
      changeRole(desk.owner.scope, { memberId: second.id, role: 'EDITOR', version: 1 }, none),
      changeRole(second.scope, { memberId: desk.owner.id, role: 'EDITOR', version: 1 }, none),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().member.count({ where: { teamId: desk.team.id, role: 'OWNER' } })).toBe(1)
  })

  it('takes back assignments from someone who may only look now, in the same transaction', async () => {
    const desk = await makeDesk()
    const asked: string[] = []
    const release = async (_tx: unknown, _scope: unknown, memberId: string) => asked.push(memberId)
    const input = { memberId: desk.reviewer.id, role: 'VIEWER', version: 1 } as const
    expect((await changeRole(desk.owner.scope, input, release)).released).toBe(1)
    expect(asked).toEqual([desk.reviewer.id])
    const failing = async () => Promise.reject(new Error('no'))
    const second = { memberId: desk.editor.id, role: 'VIEWER', version: 1 } as const
    await expect(changeRole(desk.owner.scope, second, failing)).rejects.toThrow('no')
    expect(await db().member.findUnique({ where: { id: desk.editor.id } })).toMatchObject({
      role: 'EDITOR',
      version: 1,
    })
  })
})

describe('removeMember', () => {
  it('shuts the team to them at once, and keeps what they did', async () => {
    const desk = await makeDesk()
    await removeMember(desk.owner.scope, { memberId: desk.editor.id, version: 1 }, none)
    expect(await refusal(authorize(desk.editor.actor, desk.team.slug, 'desk.read'))).toBe('notFound')
    expect((await readTeam(desk.owner.scope)).members.map((member) => member.id)).not.toContain(
      desk.editor.id,
    )
    const { entries } = await timeline(desk.owner.scope)
    expect(entries[0]).toMatchObject({ kind: 'member.removed', data: { role: 'EDITOR' } })
  })

  it('refuses the wrong role, another team, a second time and the last owner', async () => {
    const [desk, other] = [await makeDesk(), await makeDesk()]
    const editor = { memberId: desk.editor.id, version: 1 }
    expect(await refusal(removeMember(desk.editor.scope, editor, none))).toBe('forbidden')
    expect(await refusal(removeMember(other.owner.scope, editor, none))).toBe('notFound')
    await removeMember(desk.owner.scope, editor, none)
    expect(await refusal(removeMember(desk.owner.scope, { ...editor, version: 2 }, none))).toBe('notFound')
    expect(await refusal(removeMember(desk.owner.scope, { memberId: desk.owner.id, version: 1 }, none))).toBe(
      'lastOwner',
    )
  })

  it('ends the invitations they made, so that they cannot let themselves back in', async () => {
    const team = await makeTeam()
    const [stays, leaves] = [await makeMember(team, 'OWNER'), await makeMember(team, 'OWNER')]
    await invite(leaves.scope, { role: 'OWNER', note: 'back door', days: 30 })
    await removeMember(stays.scope, { memberId: leaves.id, version: 1 }, none)
    expect((await readTeam(stays.scope)).invitations).toEqual([])
    const { entries } = await timeline(stays.scope)
    expect(entries.map((entry) => entry.kind)).toContain('invitation.revoked')
  })

  it('gives nothing to an owner whom another owner removed in the meantime', async () => {
    const team = await makeTeam()
    const [one, two] = [await makeMember(team, 'OWNER'), await makeMember(team, 'OWNER')]
    const third = await makeMember(team, 'EDITOR')
    await removeMember(one.scope, { memberId: two.id, version: 1 }, none)
    const late = removeMember(two.scope, { memberId: third.id, version: 1 }, none)
    expect(await refusal(late)).toBe('forbidden')
  })
})

describe('the database', () => {
  it('refuses to leave a team without an owner, whoever asks', async () => {
    const desk = await makeDesk()
    const change = db().member.update({ where: { id: desk.owner.id }, data: { role: 'VIEWER' } })
    const error: unknown = await change.catch((reason: unknown) => reason)
    expect(violates(error, 'CB005')).toBe(true)
  })
})
