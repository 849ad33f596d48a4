import { beforeEach, describe, expect, it } from 'vitest'
import { db, violates } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeMember, makeScope, makeTeam, type TestTeam } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { recorded } from '@/lib/testing/stories'
import { listAttestations } from './attestation-repository'
import { signAttestation, withdrawAttestation } from './attestations'

let team: TestTeam
let editor: Awaited<ReturnType<typeof makeMember>>
const scope = () => editor.scope
const source = async (naming: 'NAMED' | 'DESCRIBED' = 'DESCRIBED') => {
  const data = { kind: 'GROUP', naming, name: 'two port officials', createdById: editor.id } as const
  return (await db().source.create({ data: { id: newId(), teamId: team.id, ...data } })).id
}
const vouching = async (sourceId: string) =>
  (await listAttestations(scope(), [sourceId])).map(({ memberId }) => memberId)

beforeEach(async () => {
  team = await makeTeam()
  editor = await makeMember(team, 'EDITOR')
})

describe('an attestation', () => {
  it('is one a member, however often it is signed, can be taken back and given again', async () => {
    const sourceId = await source()
    await signAttestation(scope(), { sourceId })
    await Promise.all([signAttestation(scope(), { sourceId }), signAttestation(scope(), { sourceId })])
    const owner = await makeMember(team, 'OWNER')
    await signAttestation(owner.scope, { sourceId })
    expect(await vouching(sourceId)).toEqual([editor.id, owner.id])
    await withdrawAttestation(scope(), { sourceId })
    await withdrawAttestation(scope(), { sourceId })
    expect(await vouching(sourceId)).toEqual([owner.id])
    await signAttestation(scope(), { sourceId })
    expect(await vouching(sourceId)).toEqual([owner.id, editor.id])
    expect(await recorded(scope())).toEqual([
      'attestation.signed',
      'attestation.signed',
      'attestation.withdrawn',
      'attestation.signed',
    ])
    expect(await db().identityAttestation.count({ where: { sourceId } })).toBe(3)
  })

  it('is of an actor, under whichever record it was given', async () => {
    const [one, other] = [await source(), await source()]
    await db().source.update({ where: { id: other }, data: { mergedIntoId: one } })
    await signAttestation(scope(), { sourceId: other })
    await signAttestation(scope(), { sourceId: one })
    expect(await vouching(other)).toEqual([editor.id])
    expect(await db().identityAttestation.count({ where: { teamId: team.id } })).toBe(1)
    await withdrawAttestation(scope(), { sourceId: one })
    expect(await vouching(other)).toEqual([])
  })

  it('counts as long as whoever gave it is an editor of the team', async () => {
    const sourceId = await source()
    await makeMember(team, 'OWNER')
    const [leaves, steps] = [await makeMember(team, 'EDITOR'), await makeMember(team, 'EDITOR')]
    for (const one of [editor, leaves, steps]) await signAttestation(one.scope, { sourceId })
    await db().member.update({ where: { id: leaves.id }, data: { removedAt: new Date() } })
    await db().member.update({ where: { id: steps.id }, data: { role: 'REVIEWER' } })
    expect(await vouching(sourceId)).toEqual([editor.id])
  })

  it('is of an unnamed source only, which the database holds too', async () => {
    const sourceId = await source('NAMED')
    expect(await refusal(signAttestation(scope(), { sourceId }))).toBe('attestationOfNamed')
    const row = { id: newId(), teamId: team.id, sourceId, memberId: editor.id, signedAt: new Date() }
    const error = await db()
      .identityAttestation.create({ data: row })
      .catch((caught: unknown) => caught)
    expect(violates(error, 'CB008')).toBe(true)
  })

  it('is for editors, and of a source of their own team', async () => {
    const sourceId = await source()
    const reviewer = await makeMember(team, 'REVIEWER')
    expect(await refusal(signAttestation(reviewer.scope, { sourceId }))).toBe('forbidden')
    const foreign = await makeScope('OWNER')
    expect(await refusal(signAttestation(foreign, { sourceId }))).toBe('notFound')
    expect(await refusal(withdrawAttestation(foreign, { sourceId }))).toBe('notFound')
    expect(await refusal(signAttestation(scope(), { sourceId: newId() }))).toBe('notFound')
    expect(await db().identityAttestation.count({ where: { teamId: team.id } })).toBe(0)
  })

  it('has no field that a name could stand in', async () => {
    const columns = await db().$queryRaw<{ type: string }[]>`
      SELECT data_type AS type FROM information_schema.columns WHERE table_name = 'IdentityAttestation'`
    expect(new Set(columns.map(({ type }) => type))).toEqual(new Set(['uuid', 'timestamp with time zone']))
  })
})
