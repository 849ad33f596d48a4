import { makeWorkerUtils, runOnce } from 'graphile-worker'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db, transaction } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { notFound } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { makeScope } from '@/lib/testing/factories'
import { declareJob, handleJob } from './define'
import { enqueue, enqueueAll } from './enqueue'
import { queueLogger } from './logger'
import { findLatestJob, TRIES } from './repository'
import { taskList } from './run'

const done: string[] = []
const givenUp: string[] = []
const declared = declareJob({ kind: 'test.note', payload: z.object({ words: z.string() }) })
const note = handleJob(
  declared,
  async (scope, { words }) => {
    if (words === 'gone') throw notFound()
    if (words === 'fail') throw new Error('could not note it')
    done.push(`${scope.teamId}:${words}`)
  },
  async (scope, { words }) => {
    givenUp.push(`${scope.teamId}:${words}`)
  },
)

const work = () =>
  runOnce({
    connectionString: databaseUrl(),
    taskList: taskList([note]),
    noHandleSignals: true,
    logger: queueLogger,
  })

describe('a job', () => {
  it('is there when its transaction commits, and then runs in its team', async () => {
    const scope = await makeScope('EDITOR')
    const subject = newId()
    await transaction((tx) => enqueue(tx, scope, note, subject, { words: 'hello' }))
    expect(await findLatestJob(scope, note.kind, subject)).toMatchObject({ state: 'QUEUED' })
    await work()
    expect(done).toContain(`${scope.teamId}:hello`)
    expect(await findLatestJob(scope, note.kind, subject)).toMatchObject({ state: 'DONE', error: null })
  })

  it('is one of many that are asked for at once, and done in their order', async () => {
    const scope = await makeScope('EDITOR')
    const many = ['one', 'two', 'three'].map((words) => ({
      subjectId: newId(),
      payload: { words },
      queue: `of ${words}`,
    }))
    await transaction((tx) => enqueueAll(tx, scope, note, many))
    await transaction((tx) => enqueueAll(tx, scope, note, []))
    await work()
    expect(done.filter((line) => line.startsWith(scope.teamId))).toEqual(
      ['one', 'two', 'three'].map((words) => `${scope.teamId}:${words}`),
    )
    for (const { subjectId } of many)
      expect(await findLatestJob(scope, note.kind, subjectId)).toMatchObject({ state: 'DONE' })
  })

  it('was never there when its transaction fails', async () => {
    const scope = await makeScope('EDITOR')
    const subject = newId()
    const attempt = transaction(async (tx) => {
      await enqueue(tx, scope, note, subject, { words: 'ghost' })
      throw new Error('rolled back')
    })
    await expect(attempt).rejects.toThrow('rolled back')
    await work()
    expect(done.some((line) => line.endsWith(':ghost'))).toBe(false)
    expect(await findLatestJob(scope, note.kind, subject)).toBeNull()
  })

  it('refuses a payload that does not fit before anything is written', async () => {
    const scope = await makeScope('EDITOR')
    const wrong = { words: 7 } as unknown as { words: string }
    await expect(transaction((tx) => enqueue(tx, scope, note, newId(), wrong))).rejects.toThrow()
  })

  it('is tried again, and says so when the last try has failed', async () => {
    const scope = await makeScope('EDITOR')
    const subject = newId()
    await transaction((tx) => enqueue(tx, scope, note, subject, { words: 'fail' }))
    await work()
    expect(await findLatestJob(scope, note.kind, subject)).toMatchObject({ state: 'RUNNING', error: null })
    expect(givenUp).not.toContain(`${scope.teamId}:fail`)
    const utils = await makeWorkerUtils({ connectionString: databaseUrl(), logger: queueLogger })
    const tryAgain = async () => {
      await utils.withPgClient((client) =>
        client.query('UPDATE graphile_worker._private_jobs SET run_at = now()'),
      )
      await work()
      return findLatestJob(scope, note.kind, subject)
    }
    // The queue may still be putting a try that failed off when it has answered.
    await expect
      .poll(tryAgain, { timeout: 30_000 })
      .toMatchObject({ state: 'FAILED', error: 'could not note it' })
    await utils.release()
    expect(await db().job.findFirst({ where: { subjectId: subject } })).toMatchObject({ attempts: TRIES })
    expect(givenUp.filter((line) => line === `${scope.teamId}:fail`)).toHaveLength(1)
  })

  it('is over, and says so, when it took every worker that tried it down with it', async () => {
    const scope = await makeScope('EDITOR')
    const subject = newId()
    await transaction((tx) => enqueue(tx, scope, note, subject, { words: 'heavy' }))
    // What a worker leaves behind that was killed over its job: the try is counted and nothing else happened.
    await db().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = ${TRIES}`
    await db().job.updateMany({ where: { subjectId: subject }, data: { state: 'RUNNING' } })
    await work()
    expect(done.some((line) => line.endsWith(':heavy'))).toBe(false)
    expect(await findLatestJob(scope, note.kind, subject)).toMatchObject({
      state: 'FAILED',
      error: 'the worker ended before the job was done',
    })
    expect(givenUp).toContain(`${scope.teamId}:heavy`)
    expect(await db().$queryRaw`SELECT id FROM graphile_worker.jobs`).toEqual([])
  })

  it('is done when what it was about is gone', async () => {
    const scope = await makeScope('EDITOR')
    const subject = newId()
    await transaction((tx) => enqueue(tx, scope, note, subject, { words: 'gone' }))
    await work()
    expect(await findLatestJob(scope, note.kind, subject)).toMatchObject({ state: 'DONE', error: null })
  })

  it('is not seen from another team', async () => {
    const [ours, theirs] = [await makeScope('EDITOR'), await makeScope('OWNER')]
    const subject = newId()
    await transaction((tx) => enqueue(tx, ours, note, subject, { words: 'ours' }))
    expect(await findLatestJob(theirs, note.kind, subject)).toBeNull()
  })
})
