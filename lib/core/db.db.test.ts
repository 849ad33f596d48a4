import { AsyncLocalStorage } from 'node:async_hooks'
import v8 from 'node:v8'
import vm from 'node:vm'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { closeDb, db, transaction } from './db'
import { databaseUrl } from './env'

describe('db', () => {
  it('waits with its first statement for a database that is not there yet, and learns only then where it is', async () => {
    const url = databaseUrl()
    const shared = globalThis as { corroborateDatabase?: Promise<unknown> }
    const asked = { done: false }
    await closeDb()
    let tell = () => {}
    shared.corroborateDatabase = new Promise<void>((resolve) => {
      tell = resolve
    })
    process.env.DATABASE_URL = ''
    try {
      await db().$connect() // all that Prisma makes ready by itself
      const count = db().team.count()
      const answered = count.then(() => {
        asked.done = true
      })
      await statementElsewhere(url)
      expect(asked.done).toBe(false)
      process.env.DATABASE_URL = url
      tell()
      await answered
      expect(await count).toBeGreaterThanOrEqual(0)
    } finally {
      process.env.DATABASE_URL = url
      tell()
      delete shared.corroborateDatabase
    }
  })
})

/** As long as a statement takes that need not wait, over a connection of its own. */
async function statementElsewhere(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('SELECT count(*) FROM "Team"')
  await client.end()
}

describe('transaction', () => {
  it('sends one statement at a time, however many relations are read with a record', async () => {
    const owner = await makeMember(await makeTeam(), 'OWNER')
    const { prototype } = pg.Client
    const query: (...given: unknown[]) => unknown = prototype.query
    const running = new Map<unknown, number>()
    let most = 0
    vi.spyOn(prototype, 'query').mockImplementation(function (this: unknown, ...given: unknown[]) {
      const now = (running.get(this) ?? 0) + 1
      running.set(this, now)
      most = Math.max(most, now)
      const answer = query.apply(this, given)
      const ended = () => running.set(this, (running.get(this) ?? 0) - 1)
      if (answer instanceof Promise) answer.then(ended, ended)
      return answer
    })
    const read = await transaction((tx) =>
      tx.member.findUnique({
        where: { id: owner.id },
        select: { user: true, team: true, claims: true, reviews: true },
      }),
    )
    expect(read).toMatchObject({ user: { id: owner.user.id }, claims: [], reviews: [] })
    expect(most).toBe(1)
  })

  it('works in the context of whoever asks, and keeps nothing of it', async () => {
    const request = new AsyncLocalStorage<{ body: Uint8Array }>()
    const kept: WeakRef<object>[] = []
    const answer = async () => {
      const store = request.getStore()
      await db().$queryRaw`SELECT 1`
      const seen = await transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        await Promise.all([tx.team.count(), tx.member.count()])
        return request.getStore()
      })
      expect(seen).toBe(store)
      if (store) kept.push(new WeakRef(store))
    }
    await closeDb() // the first request of all opens everything anew
    for (let n = 0; n < 5; n += 1) await request.run({ body: new Uint8Array(1_000) }, answer)
    expect(kept).toHaveLength(5)
    await expect
      .poll(async () => {
        collectGarbage()
        return kept.filter((each) => each.deref() !== undefined).length
      })
      .toBe(0)
  })
})

function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc')
  vm.runInNewContext('gc')()
}
