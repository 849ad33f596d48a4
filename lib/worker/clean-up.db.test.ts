import { makeWorkerUtils } from 'graphile-worker'
import { expect, it, vi } from 'vitest'
import { WINDOW_MS } from '@/lib/auth/throttle'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { queueLogger } from '@/lib/jobs/logger'
import { findLatestJob } from '@/lib/jobs/repository'
import { invite } from '@/lib/teams/invitations'
import { makeScope, makeUser } from '@/lib/testing/factories'
import { cleanUp, cleanUpCron } from './clean-up'
import { runWorker } from './main'
import { RETENTION_MS } from './retention'

const NOW = new Date('2027-03-01T12:00:00Z')
const HOUR_MS = 3_600_000
const past = (retention: keyof typeof RETENTION_MS) => new Date(NOW.getTime() - RETENTION_MS[retention] - 1)
const within = (retention: keyof typeof RETENTION_MS) =>
  new Date(NOW.getTime() - RETENTION_MS[retention] + HOUR_MS)
const later = new Date(NOW.getTime() + HOUR_MS)

async function makeSession(userId: string, expiresAt: Date, revokedAt: Date | null = null): Promise<string> {
  const id = newId()
  await db().session.create({ data: { id, userId, expiresAt, revokedAt } })
  return id
}

it('clears sessions that expired or were revoked long ago, in batches, and no others', async () => {
  const user = await makeUser()
  const over = past('session')
  const cleared: [expiresAt: Date, revokedAt: Date | null][] = [
    [over, null],
    [over, later],
    [later, over],
    [within('session'), over],
    [over, within('session')],
  ]
  for (const [expiresAt, revokedAt] of cleared) await makeSession(user.id, expiresAt, revokedAt)
  const kept = [
    await makeSession(user.id, later),
    await makeSession(user.id, within('session')),
    await makeSession(user.id, later, within('session')),
  ]
  await cleanUp(NOW, undefined, 2)
  const rows = await db().session.findMany({ where: { userId: user.id }, select: { id: true } })
  expect(rows.map((row) => row.id).sort()).toEqual(kept.sort())
})

it('stops between two batches when it is told to', async () => {
  const user = await makeUser()
  await makeSession(user.id, past('session'))
  await cleanUp(NOW, AbortSignal.abort())
  expect(await db().session.count({ where: { userId: user.id } })).toBe(1)
})

it('clears tries to sign in whose window is long over', async () => {
  expect(RETENTION_MS.signInTries).toBeGreaterThan(WINDOW_MS)
  const data = [
    { key: 'old', failures: 3, windowStart: past('signInTries') },
    { key: 'new', failures: 3, windowStart: within('signInTries') },
  ]
  await db().signInThrottle.createMany({ data })
  await cleanUp(NOW)
  expect(await db().signInThrottle.findMany({ select: { key: true } })).toEqual([{ key: 'new' }])
})

it('clears jobs that ended long ago, but no failure that is the last word about its record', async () => {
  const { teamId, ...scope } = await makeScope('OWNER')
  const old = past('job')
  const make = async (subjectId: string, ...states: ('QUEUED' | 'DONE' | 'FAILED')[]) => {
    for (const [nth, state] of states.entries()) {
      const at = new Date(old.getTime() - (states.length - nth) * HOUR_MS)
      const finishedAt = state === 'QUEUED' ? null : at
      await db().job.create({
        data: { id: newId(), teamId, kind: 'test', subjectId, state, createdAt: at, finishedAt },
      })
    }
    return subjectId
  }
  const subjects = {
    done: await make(newId(), 'DONE'),
    failed: await make(newId(), 'FAILED', 'FAILED'),
    mended: await make(newId(), 'FAILED', 'DONE'),
    waiting: await make(newId(), 'FAILED', 'QUEUED'),
  }
  const recent = newId()
  await db().job.create({
    data: { id: newId(), teamId, kind: 'test', subjectId: recent, state: 'DONE', finishedAt: within('job') },
  })
  await cleanUp(NOW, undefined, 1)
  const state = async (subject: string) => {
    const rows = await db().job.count({ where: { subjectId: subject } })
    return [rows, (await findLatestJob({ teamId, ...scope }, 'test', subject))?.state]
  }
  expect(await state(subjects.done)).toEqual([0, undefined])
  expect(await state(subjects.failed)).toEqual([1, 'FAILED'])
  expect(await state(subjects.mended)).toEqual([0, undefined])
  expect(await state(subjects.waiting)).toEqual([1, 'QUEUED'])
  expect(await state(recent)).toEqual([1, 'DONE'])
})

it('leaves the record alone, however old', async () => {
  const scope = await makeScope('OWNER')
  await invite(scope, { role: 'VIEWER', note: '', days: 1 })
  const count = async () => [
    await db().auditEvent.count(),
    await db().invitation.count(),
    await db().member.count(),
    await db().user.count(),
  ]
  const before = await count()
  expect(before[0]).toBeGreaterThan(0)
  await cleanUp(new Date('2099-01-01'))
  expect(await count()).toEqual(before)
})

it('is asked for every hour by every worker, and done by it', async () => {
  const user = await makeUser()
  await makeSession(user.id, new Date(Date.now() - RETENTION_MS.session - HOUR_MS))
  const [item] = cleanUpCron
  const stop = new AbortController()
  const running = runWorker({ connectionString: databaseUrl(), signal: stop.signal })
  const known = () => db().$queryRaw`SELECT identifier FROM graphile_worker._private_known_crontabs`
  const expected = expect.arrayContaining([{ identifier: item?.identifier }])
  await vi.waitFor(async () => expect(await known()).toEqual(expected), 10_000)
  const utils = await makeWorkerUtils({ connectionString: databaseUrl(), logger: queueLogger })
  await utils.addJob(item?.task ?? '', {}, item?.options)
  await utils.release()
  await vi.waitFor(
    async () => expect(await db().session.count({ where: { userId: user.id } })).toBe(0),
    10_000,
  )
  stop.abort()
  await running
  const hours = Array.from({ length: 24 }, (_, hour) => ({ min: 7, hour, date: 1, month: 1, dow: 0 }))
  expect(hours.every((time) => item?.match(time))).toBe(true)
})

it.each([
  [
    'Session',
    `INSERT INTO "Session" (id, "userId", "expiresAt")
     SELECT gen_random_uuid(), id, now() + n * interval '1 second' FROM "User", generate_series(1, 3000) n`,
    `SELECT id FROM "Session" WHERE LEAST("expiresAt", "revokedAt") < now() - interval '90 days'
     ORDER BY LEAST("expiresAt", "revokedAt") LIMIT 500`,
    'session_over',
  ],
  [
    'Job',
    `INSERT INTO "Job" (id, "teamId", kind, "subjectId", state, "finishedAt")
     SELECT gen_random_uuid(), id, 'test', gen_random_uuid(), 'DONE', now()
     FROM "Team", generate_series(1, 3000) n`,
    `SELECT id FROM "Job" WHERE "finishedAt" < now() - interval '30 days' ORDER BY "finishedAt" LIMIT 500`,
    'job_finished',
  ],
])('finds what is over in %s by its index', async (table, fill, search, index) => {
  await makeScope('OWNER')
  await db().$executeRawUnsafe(fill)
  await db().$executeRawUnsafe(`ANALYZE "${table}"`)
  const plan = await db().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${search}`)
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(index)
})
