import { describe, expect, it } from 'vitest'
import { transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeDesk, makeMember, makeScope, makeTeam, makeUser } from '@/lib/testing/factories'
import { firstBreak } from './chain'
import type { AuditEntry } from './events'
import { record } from './record'
import { findChain } from './repository'
import { TIMELINE_SIZE, timeline } from './timeline'

const edited = (claimId: string, after: string): AuditEntry => ({
  kind: 'claim.edited',
  subject: { type: 'claim', id: claimId },
  claimId,
  data: { before: 'a', after, version: 2 },
})

describe('record', () => {
  it('chains events of a team, however many people write at once', async () => {
    const desk = await makeDesk()
    const [scope, colleague] = [desk.editor.scope, desk.reviewer.scope]
    await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        transaction((tx) =>
          record(tx, i % 2 ? scope : colleague, edited(newId(), `b${i}`), edited(newId(), `c${i}`)),
        ),
      ),
    )
    const lines = await findChain(scope, 1, 100)
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 48 }, (_, i) => i + 1))
    expect(firstBreak(lines)).toBeNull()
  })

  it('leaves nothing behind, and no gap, when the transaction fails', async () => {
    const scope = await makeScope('EDITOR')
    const attempt = transaction(async (tx) => {
      await record(tx, scope, edited(newId(), 'lost'))
      throw new Error('the change itself failed')
    })
    await expect(attempt).rejects.toThrow('the change itself failed')
    await transaction((tx) => record(tx, scope, edited(newId(), 'kept')))
    const lines = await findChain(scope, 1, 10)
    expect(lines.map((line) => [line.seq, line.data])).toEqual([
      [1, { before: 'a', after: 'kept', version: 2 }],
    ])
  })

  it('refuses data that is not what the kind of event holds', async () => {
    const scope = await makeScope('EDITOR')
    const wrong = { ...edited(newId(), 'x'), data: { before: 1 } } as unknown as AuditEntry
    await expect(transaction((tx) => record(tx, scope, wrong))).rejects.toThrow()
    expect(await findChain(scope, 1, 10)).toEqual([])
  })

  it('notices a line that somebody altered in the database behind the triggers', async () => {
    const scope = await makeScope('EDITOR')
    for (const after of ['b', 'c', 'd']) await transaction((tx) => record(tx, scope, edited(newId(), after)))
    await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`UPDATE "AuditEvent" SET data = '{"before":"a","after":"forged","version":2}' WHERE "teamId" = ${scope.teamId}::uuid AND seq = 2`
    })
    expect(firstBreak(await findChain(scope, 1, 10))).toBe(2)
  })
})

describe('timeline', () => {
  it('shows one claim, newest first, in pages, with who did it', async () => {
    const { scope } = await makeMember(await makeTeam(), 'EDITOR', await makeUser({ name: 'Mira Kalil' }))
    const claimId = newId()
    for (let i = 0; i < TIMELINE_SIZE + 2; i += 1)
      await transaction((tx) => record(tx, scope, edited(claimId, `b${i}`), edited(newId(), 'other')))
    const first = await timeline(scope, { claimId })
    expect(first.entries).toHaveLength(TIMELINE_SIZE)
    expect(first.entries[0]).toMatchObject({
      kind: 'claim.edited',
      actor: 'Mira Kalil',
      data: { after: `b${TIMELINE_SIZE + 1}` },
    })
    const second = await timeline(scope, { claimId }, first.next ?? undefined)
    expect(second.entries.map((entry) => (entry.kind === 'claim.edited' ? entry.data.after : ''))).toEqual([
      'b1',
      'b0',
    ])
    expect(second.next).toBeNull()
    // An address may name any number; beyond the last entry everything is older.
    const all = await timeline(scope, { claimId }, Number.MAX_SAFE_INTEGER)
    expect(all.entries[0]?.seq).toBe(first.entries[0]?.seq)
  })

  it('shows nothing of another team', async () => {
    const [ours, theirs] = [await makeScope('EDITOR'), await makeScope('OWNER')]
    const claimId = newId()
    await transaction((tx) => record(tx, ours, edited(claimId, 'b')))
    expect((await timeline(theirs, { claimId })).entries).toEqual([])
  })
})
