import { describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db, transaction } from '@/lib/core/db'
import { makeScope } from '@/lib/testing/factories'
import { record } from './record'
import { timeline } from './timeline'
import { verifyChain } from './verify'

async function happen(scope: Scope, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1)
    await transaction((tx) =>
      record(tx, scope, {
        kind: 'team.created',
        subject: { type: 'team', id: scope.teamId },
        data: { name: `Desk ${n}` },
      }),
    )
}

/** Changes what the database would never let change, as someone with its keys could. */
async function tamper(sql: string, scope: Scope): Promise<void> {
  await db().$transaction([
    db().$executeRaw`SET LOCAL session_replication_role = replica`,
    db().$executeRawUnsafe(sql, scope.teamId),
  ])
}

describe('verifyChain', () => {
  it('finds a new team’s empty chain and a long one sound', async () => {
    const scope = await makeScope()
    expect(await verifyChain(scope)).toMatchObject({ ok: true, done: true, count: 0 })
    await happen(scope, 12)
    expect(await verifyChain(scope)).toMatchObject({ ok: true, done: true, count: 12 })
  })

  it.each([
    [
      'a changed line',
      `UPDATE "AuditEvent" SET data = '{"name":"Other"}' WHERE seq = 4 AND "teamId" = $1::uuid`,
      4,
    ],
    ['a line taken out', `DELETE FROM "AuditEvent" WHERE seq = 4 AND "teamId" = $1::uuid`, 4],
    ['lines cut off at the end', `DELETE FROM "AuditEvent" WHERE seq > 4 AND "teamId" = $1::uuid`, 5],
    ['a head moved back', `UPDATE "AuditHead" SET seq = 4 WHERE "teamId" = $1::uuid`, 4],
  ])('finds %s', async (_, sql, seq) => {
    const scope = await makeScope()
    await happen(scope, 6)
    await tamper(sql, scope)
    expect(await verifyChain(scope)).toEqual({ ok: false, seq })
  })

  it.each([
    [null, null],
    [`UPDATE "AuditEvent" SET data = '{"name":"Other"}' WHERE seq = 5 AND "teamId" = $1::uuid`, 5],
    [`UPDATE "AuditEvent" SET data = '{"name":"Other"}' WHERE seq = 6 AND "teamId" = $1::uuid`, 6],
    [`DELETE FROM "AuditEvent" WHERE seq = 5 AND "teamId" = $1::uuid`, 5],
    [`DELETE FROM "AuditEvent" WHERE seq > 10 AND "teamId" = $1::uuid`, 11],
    [`UPDATE "AuditHead" SET seq = 10 WHERE "teamId" = $1::uuid`, 10],
  ])('goes on part by part, and finds what is wrong in whichever it is: %s', async (sql, seq) => {
    const scope = await makeScope()
    await happen(scope, 12)
    const first = await verifyChain(scope, 0, 5)
    expect(first).toEqual({ ok: true, done: false, count: 5, total: 12 })
    if (sql) await tamper(sql, scope)
    let check = first
    while (check.ok && !check.done) check = await verifyChain(scope, check.count, 5)
    expect(check).toMatchObject(seq === null ? { ok: true, done: true, count: 12 } : { ok: false, seq })
  })

  it('finds that lines it has checked are gone between two parts, though head and chain fit, and names the first', async () => {
    const scope = await makeScope()
    await happen(scope, 12)
    expect(await verifyChain(scope, 0, 8)).toMatchObject({ ok: true, done: false, count: 8 })
    await tamper(`DELETE FROM "AuditEvent" WHERE seq > 6 AND "teamId" = $1::uuid`, scope)
    await tamper(
      `UPDATE "AuditHead" h SET seq = e.seq, hash = e.hash FROM "AuditEvent" e
        WHERE e."teamId" = h."teamId" AND e.seq = 6 AND h."teamId" = $1::uuid`,
      scope,
    )
    expect(await verifyChain(scope, 8, 8)).toEqual({ ok: false, seq: 7 })
    expect(await verifyChain(scope, 6)).toMatchObject({ ok: true, done: true, count: 6 })
    expect(await verifyChain(await makeScope(), 1)).toEqual({ ok: false, seq: 1 })
  })

  it('walks past one step', async () => {
    const scope = await makeScope()
    const events = Array.from({ length: 1203 }, (_, n) => ({
      kind: 'team.created' as const,
      subject: { type: 'team' as const, id: scope.teamId },
      data: { name: `Desk ${n}` },
    }))
    await transaction((tx) => record(tx, scope, ...events))
    expect(await verifyChain(scope)).toMatchObject({ ok: true, done: true, count: 1203 })
    await tamper(`UPDATE "AuditEvent" SET "actorId" = NULL WHERE seq = 1100 AND "teamId" = $1::uuid`, scope)
    expect(await verifyChain(scope)).toEqual({ ok: false, seq: 1100 })
  })
})

describe('timeline', () => {
  it('is paged from the newest on, without a gap, and holds only the own team’s', async () => {
    const [scope, other] = [await makeScope(), await makeScope()]
    await happen(scope, 65)
    await happen(other, 2)
    const seen: number[] = []
    let before: number | undefined
    do {
      const page = await timeline(scope, {}, before)
      seen.push(...page.entries.map((entry) => entry.seq))
      before = page.next ?? undefined
    } while (before !== undefined)
    expect(seen).toEqual(Array.from({ length: 65 }, (_, at) => 65 - at))
  })
})

describe('the database', () => {
  it('refuses to change or delete an event', async () => {
    const scope = await makeScope()
    await happen(scope, 1)
    const where = { teamId: scope.teamId }
    await expect(db().auditEvent.updateMany({ where, data: { kind: 'x' } })).rejects.toThrow(/append-only/)
    await expect(db().auditEvent.deleteMany({ where })).rejects.toThrow(/append-only/)
  })
})
