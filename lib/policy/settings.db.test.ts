import { describe, expect, it } from 'vitest'
import { timeline } from '@/lib/audit/timeline'
import { db, violates } from '@/lib/core/db'
import { makeDesk, makeMember, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { type ChangePolicy, changePolicyInput } from './input'
import { RULE_IDS } from './model'
import { DEFAULT_PACK } from './pack'
import { changePolicy, getPolicy } from './service'

const input = (version: number, rules: Record<string, unknown>, note = ''): ChangePolicy =>
  changePolicyInput.parse({ version, note, ...rules })
const settingOf = async (scope: Parameters<typeof getPolicy>[0], id: string) =>
  (await getPolicy(scope)).rules.find((rule) => rule.id === id)?.setting

describe('getPolicy', () => {
  it('is the pack as it comes while nobody has changed anything, for everyone in the team', async () => {
    const desk = await makeDesk()
    for (const role of ['owner', 'editor', 'reviewer', 'viewer'] as const) {
      const view = await getPolicy(desk[role].scope)
      expect([view.version, view.history]).toEqual([0, []])
      expect(view.rules.map(({ id }) => id)).toEqual([...RULE_IDS])
      expect(view.rules.every((rule) => rule.setting === rule.default)).toBe(true)
      expect(view.can.edit).toBe(role === 'owner')
    }
  })

  it('says who may sign an exception', async () => {
    const { rules } = await getPolicy(await makeScope())
    const signer = (id: string) => rules.find((rule) => rule.id === id)?.signer
    expect(['secondary-only', 'unnamed-only', 'self-review'].map(signer)).toEqual(['EDITOR', 'OWNER', null])
  })
})

describe('changePolicy', () => {
  it('keeps every version, with who made it, why and what it changed', async () => {
    const { owner, viewer } = await makeDesk()
    expect(await changePolicy(owner.scope, input(0, { drift: 'OFF' }, 'As agreed'))).toEqual({ version: 1 })
    await changePolicy(owner.scope, input(1, { drift: 'WARN', 'no-primary': 'BLOCK' }))
    const view = await getPolicy(viewer.scope)
    expect(view.version).toBe(2)
    expect(view.history).toMatchObject([
      {
        version: 2,
        by: owner.user.name,
        changes: [
          { ruleId: 'no-primary', from: 'WARN', to: 'BLOCK' },
          { ruleId: 'drift', from: 'OFF', to: 'WARN' },
        ],
      },
      { version: 1, note: 'As agreed', changes: [{ ruleId: 'drift', from: 'WARN', to: 'OFF' }] },
    ])
    const rows = await db().policySettings.findMany({
      where: { teamId: owner.scope.teamId },
      orderBy: { version: 'asc' },
    })
    expect(rows.map(({ rules }) => rules)).toEqual([{ drift: 'OFF' }, { 'no-primary': 'BLOCK' }])
    expect(rows[0]).toMatchObject({ packId: 'newsroom', packVersion: DEFAULT_PACK.version })
    const { entries } = await timeline(owner.scope)
    expect(entries.map(({ kind }) => kind)).toEqual(['policy.changed', 'policy.changed'])
    expect(entries[1]?.data).toEqual({
      ...{ version: 1, note: 'As agreed' },
      ...{ before: { drift: 'WARN' }, after: { drift: 'OFF' } },
    })
  })

  it('leaves alone what is not given, and does nothing twice', async () => {
    const scope = await makeScope()
    await changePolicy(scope, input(0, { drift: 'OFF' }))
    await changePolicy(scope, input(1, { circular: 'WARN' }))
    expect(await settingOf(scope, 'drift')).toBe('OFF')
    expect(await changePolicy(scope, input(1, { drift: 'OFF', circular: 'WARN' }))).toEqual({ version: 2 })
    expect((await getPolicy(scope)).history).toHaveLength(2)
  })

  it('shows both when someone else was faster, and takes the choice that was made knowing that', async () => {
    const { owner, team } = await makeDesk()
    const other = await makeMember(team, 'OWNER')
    await changePolicy(other.scope, input(0, { drift: 'OFF' }))
    const problem = await problemOf(changePolicy(owner.scope, input(0, { circular: 'WARN' })))
    expect(problem).toMatchObject({
      kind: 'conflict',
      code: 'policyChanged',
      conflict: { by: other.user.name, version: 1 },
    })
    const [base, theirs] = [problem.conflict?.base, problem.conflict?.theirs].map((json) =>
      JSON.parse(json ?? ''),
    )
    expect([base.drift, theirs.drift]).toEqual(['WARN', 'OFF'])
    expect(await settingOf(owner.scope, 'circular')).toBe('BLOCK')
    expect(await changePolicy(owner.scope, input(1, { circular: 'WARN' }))).toEqual({ version: 2 })
  })

  it('gives two at once one version each or one a conflict, never one number twice', async () => {
    const { owner, team } = await makeDesk()
    const other = await makeMember(team, 'OWNER')
    const tries = await Promise.allSettled([
      changePolicy(owner.scope, input(0, { drift: 'OFF' })),
      changePolicy(other.scope, input(0, { circular: 'OFF' })),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await getPolicy(owner.scope)).version).toBe(1)
  })

  it('is for owners alone, also for one who is no owner any more', async () => {
    const { owner, editor, reviewer, viewer, team } = await makeDesk()
    for (const { scope } of [editor, reviewer, viewer])
      expect(await refusal(changePolicy(scope, input(0, { drift: 'OFF' })))).toBe('forbidden')
    const former = await makeMember(team, 'OWNER')
    await db().member.update({ where: { id: former.id }, data: { role: 'EDITOR' } })
    expect(await refusal(changePolicy(former.scope, input(0, { drift: 'OFF' })))).toBe('forbidden')
    expect((await getPolicy(owner.scope)).version).toBe(0)
  })

  it('touches no other team', async () => {
    const [mine, other] = [await makeScope(), await makeScope()]
    await changePolicy(mine, input(0, { drift: 'OFF' }))
    expect(await settingOf(other, 'drift')).toBe('WARN')
  })

  it('refuses what no team may make of a rule', () => {
    for (const rules of [{ 'self-review': 'OFF' }, { balance: 'BLOCK' }, { drift: 'LOUD' }])
      expect(changePolicyInput.safeParse({ version: 0, ...rules }).success).toBe(false)
  })
})

it('is append-only in the database too', async () => {
  const scope = await makeScope()
  await changePolicy(scope, input(0, { drift: 'OFF' }))
  const where = { teamId: scope.teamId }
  const broken = [
    db().policySettings.updateMany({ where, data: { note: 'other' } }),
    db().policySettings.deleteMany({ where }),
  ]
  for (const write of broken)
    expect(
      await write.then(
        () => false,
        (error) => violates(error, 'CB001'),
      ),
    ).toBe(true)
})
