import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { suggestionJob } from '@/lib/stories/suggest'
import { makeScope } from '@/lib/testing/factories'
import { bringIn } from '@/lib/testing/stories'
import { reclaimAbandoned } from './abandoned'
import { runWorker } from './main'

describe('runWorker', () => {
  it('works off what was queued before and while it runs, and ends when told to', async () => {
    const scope = await makeScope('EDITOR')
    const before = await bringIn(scope)
    const stop = new AbortController()
    const running = runWorker({ connectionString: databaseUrl(), signal: stop.signal })
    const done = (snapshotId: string) =>
      vi.waitFor(
        async () =>
          expect(await suggestionJob(scope, snapshotId)).toMatchObject({ state: 'DONE', error: null }),
        { timeout: 10_000, interval: 50 },
      )
    await done(before.snapshotId)
    const during = await bringIn(scope, 'The mayor said the quay would close.')
    await done(during.snapshotId)
    expect(await db().suggestion.count({ where: { snapshotId: during.snapshotId } })).toBe(1)
    stop.abort()
    await running
    const after = await bringIn(scope, 'The mayor said the quay would stay open.')
    expect(await suggestionJob(scope, after.snapshotId)).toMatchObject({ state: 'QUEUED' })
  })

  it('takes up at once what a killed worker was at, unless another worker may still be at it', async () => {
    const scope = await makeScope('EDITOR')
    const { snapshotId } = await bringIn(scope)
    const lock = () =>
      db()
        .$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-killed'`
    const locked = () => db().$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE locked_by = 'worker-killed'`
    await lock()
    const other = await reclaimAbandoned(databaseUrl())
    expect(await locked()).toHaveLength(0)
    await lock()
    await (await reclaimAbandoned(databaseUrl()))()
    expect(await locked()).not.toHaveLength(0)
    await other()
    const stop = new AbortController()
    const running = runWorker({ connectionString: databaseUrl(), signal: stop.signal })
    await vi.waitFor(
      async () => expect(await suggestionJob(scope, snapshotId)).toMatchObject({ state: 'DONE' }),
      { timeout: 10_000, interval: 50 },
    )
    stop.abort()
    await running
  })

  it('lets others go first when a job has cost two workers', async () => {
    const scope = await makeScope('EDITOR')
    const { snapshotId: heavy } = await bringIn(scope)
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 2, locked_at = now(), locked_by = 'worker-killed'`
    const before = Date.now()
    await (await reclaimAbandoned(databaseUrl()))()
    const [row] = await db().$queryRaw<
      { run_at: Date; locked_by: string | null }[]
    >`SELECT run_at, locked_by FROM graphile_worker.jobs`
    expect(row?.locked_by).toBeNull()
    expect((row?.run_at.getTime() ?? 0) - before).toBeGreaterThan(7_000)
    const { snapshotId: light } = await bringIn(scope, 'The mayor said the quay would close.')
    const stop = new AbortController()
    const running = runWorker({ connectionString: databaseUrl(), signal: stop.signal })
    await vi.waitFor(async () => expect(await suggestionJob(scope, light)).toMatchObject({ state: 'DONE' }), {
      timeout: 10_000,
      interval: 50,
    })
    expect(await suggestionJob(scope, heavy)).toMatchObject({ state: 'QUEUED' })
    stop.abort()
    await running
  })

  it('does not begin when it was told to stop before', async () => {
    const never = 'postgresql://nobody@127.0.0.1:1/nothing'
    await expect(runWorker({ connectionString: never, signal: AbortSignal.abort() })).resolves.toBeUndefined()
  })
})
