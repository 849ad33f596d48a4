import { runOnce } from 'graphile-worker'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { queueLogger } from '@/lib/jobs/logger'
import { TRIES } from '@/lib/jobs/repository'
import { taskList } from '@/lib/jobs/run'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { bringIn, recorded } from '@/lib/testing/stories'
import { closerReading, refineJob } from './refine'
import { searchAgain } from './search-again'
import { searchState } from './search-state'
import { archiveStory } from './service'
import { findSuggestions, suggestionJob, suggestJob } from './suggest'

const work = () =>
  runOnce({
    connectionString: databaseUrl(),
    taskList: taskList([suggestJob, refineJob]),
    noHandleSignals: true,
    logger: queueLogger,
  })

let desk: Awaited<ReturnType<typeof makeDesk>>
let story: Awaited<ReturnType<typeof bringIn>>

beforeEach(async () => {
  desk = await makeDesk()
  story = await bringIn(desk.editor.scope)
})

const state = async () => (await suggestionJob(desk.editor.scope, story.snapshotId))?.state
const jobs = (kind = suggestJob.kind) => db().job.count({ where: { subjectId: story.snapshotId, kind } })
const found = () => db().suggestion.count({ where: { snapshotId: story.snapshotId } })

/** Ends the search as one ends that took every worker that tried it down with it. */
async function fail(): Promise<void> {
  await db().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = ${TRIES}`
  await work()
  expect(await state()).toBe('FAILED')
}

describe('searchAgain', () => {
  it('queues a failed search once, however often it is asked for at once, and that one finds what is there', async () => {
    await fail()
    const { storyId } = story
    const people = [desk.editor.scope, desk.editor.scope, desk.owner.scope]
    await Promise.all(people.map((scope) => searchAgain(scope, { storyId })))
    expect(await state()).toBe('QUEUED')
    expect(await jobs()).toBe(2)
    expect((await recorded(desk.editor.scope)).filter((kind) => kind === 'suggestions.sought-again')).toEqual(
      ['suggestions.sought-again'],
    )
    await work()
    expect(await state()).toBe('DONE')
    expect(await found()).toBeGreaterThanOrEqual(4)
  })

  it('queues a closer reading that failed, and leaves the first one alone', async () => {
    const { storyId, snapshotId } = story
    await findSuggestions(desk.editor.scope, snapshotId)
    await db().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = ${TRIES}`
    await db().job.updateMany({ where: { kind: suggestJob.kind }, data: { state: 'DONE' } })
    await db().$executeRaw`
      DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier = ${suggestJob.kind}`
    await work()
    const closer = async () => (await closerReading(desk.editor.scope, snapshotId))?.state
    expect(await closer()).toBe('FAILED')
    await Promise.all([1, 2].map(() => searchAgain(desk.editor.scope, { storyId })))
    expect(await jobs(refineJob.kind)).toBe(2)
    expect(await jobs()).toBe(1)
    await work()
    expect(await closer()).toBe('DONE')
    expect(await found()).toBeGreaterThanOrEqual(4)
  })

  it('leaves a search alone that waits, or that is done', async () => {
    const { storyId } = story
    await searchAgain(desk.editor.scope, { storyId })
    expect(await jobs()).toBe(1)
    await work()
    await searchAgain(desk.editor.scope, { storyId })
    expect(await jobs()).toBe(1)
    expect(await recorded(desk.editor.scope)).not.toContain('suggestions.sought-again')
  })

  it('is for editors of its team, in stories at work', async () => {
    await fail()
    const { storyId } = story
    expect(await refusal(searchAgain(desk.reviewer.scope, { storyId }))).toBe('forbidden')
    expect(await refusal(searchAgain(await makeScope('OWNER'), { storyId }))).toBe('notFound')
    await archiveStory(desk.editor.scope, storyId)
    expect(await refusal(searchAgain(desk.editor.scope, { storyId }))).toBe('storyArchived')
    expect(await state()).toBe('FAILED')
  })
})

describe('searchState', () => {
  it('tells how the last search goes, to its team alone', async () => {
    const asked = () => searchState(desk.viewer.scope, story.storyId)
    expect(await asked()).toEqual({ state: 'QUEUED', closer: 'DONE' })
    await fail()
    expect(await asked()).toEqual({ state: 'FAILED', closer: 'DONE' })
    await searchAgain(desk.editor.scope, { storyId: story.storyId })
    await work()
    expect(await asked()).toEqual({ state: 'DONE', closer: 'DONE' })
    expect(await refusal(searchState(await makeScope('OWNER'), story.storyId))).toBe('notFound')
  })
})
