import { runOnce } from 'graphile-worker'
import { beforeEach, describe, expect, it } from 'vitest'
import { renameOutlet } from '@/lib/archive/service'
import { db, transaction } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { queueLogger } from '@/lib/jobs/logger'
import { findLatestJob } from '@/lib/jobs/repository'
import { taskList } from '@/lib/jobs/run'
import { compareJob } from '@/lib/stories/compare'
import { lockStory } from '@/lib/stories/repository'
import { addEvidenceDocument, archiveStory, editStory } from '@/lib/stories/service'
import { makeDesk, makeScope, type TestMember } from '@/lib/testing/factories'
import { untilWaiting } from '@/lib/testing/locks'
import { refusal } from '@/lib/testing/problems'
import { queriesDuring } from '@/lib/testing/queries'
import { bringIn, HARBOUR, recorded } from '@/lib/testing/stories'
import { compareDocuments, findDerivations } from './compare'
import { addDerivation, decideDerivation } from './derivations'

const WIRE = `Old quay to close in May, officials say

QUAY TOWN (Coast Wire) – The council would close the old quay in May, according to two port officials who spoke on Sunday. The piles are rotten, and mending them would cost more than a new quay. Boats may use the new one until another is built beside it, the officials added, and nobody would have to pay for the move.`
const COPY = WIRE.replace('QUAY TOWN (Coast Wire) – ', '').replace(', the officials added,', '')

let editor: TestMember
let story: Awaited<ReturnType<typeof bringIn>>
beforeEach(async () => {
  editor = (await makeDesk()).editor
  story = await bringIn(editor.scope)
})

const add = async (text: string, outlet = '') =>
  (
    await addEvidenceDocument(editor.scope, {
      storyId: story.storyId,
      submission: { kind: 'PASTE_TEXT', text },
      names: { outlet },
    })
  ).documentId
const rows = () =>
  db().derivation.findMany({
    where: { teamId: editor.scope.teamId },
    include: { span: true, toSpan: true },
    orderBy: [{ kind: 'asc' }, { fromDocumentId: 'asc' }],
  })
const suggested = async () =>
  (await recorded(editor.scope)).filter((kind) => kind === 'derivation.suggested').length
const work = () =>
  runOnce({
    connectionString: databaseUrl(),
    taskList: taskList([compareDocuments]),
    noHandleSignals: true,
    logger: queueLogger,
  })

describe('findDerivations', () => {
  it('is asked for with each document that is added, and keeps what its words show', async () => {
    const wire = await add(WIRE, 'Coast Wire')
    expect(await findLatestJob(editor.scope, compareJob.kind, wire)).toMatchObject({ state: 'QUEUED' })
    await work()
    expect(await findLatestJob(editor.scope, compareJob.kind, wire)).toMatchObject({ state: 'DONE' })
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    expect(row).toMatchObject({
      kind: 'CITES',
      state: 'SUGGESTED',
      fromDocumentId: story.documentId,
      toDocumentId: wire,
      fromAttributionId: null,
      foundBy: 'cites',
      createdById: null,
      version: 1,
    })
    expect(HARBOUR).toContain(row?.span?.exact)
    expect(row?.span?.exact).toContain('Coast Wire')
    expect(WIRE).toContain(row?.toSpan?.exact)
    const event = await db().auditEvent.findFirst({
      where: { teamId: editor.scope.teamId, kind: 'derivation.suggested' },
    })
    expect(event).toMatchObject({ actorId: null, subjectId: row?.id, storyId: story.storyId })
    expect(event?.data).toMatchObject({ kind: 'CITES' })
  })

  it('is asked for again when the article is said to be of another outlet', async () => {
    const paper = await add(
      'According to the Harbour Post, the council would close the old quay in May. Nobody was asked.',
    )
    await work()
    expect(await rows()).toEqual([])
    const edit = { storyId: story.storyId, title: 'Old quay', deadline: null, version: 1 }
    await editStory(editor.scope, { ...edit, outlet: 'Harbour Post' })
    expect(await findLatestJob(editor.scope, compareJob.kind, story.documentId)).toMatchObject({
      state: 'QUEUED',
    })
    await editStory(editor.scope, { ...edit, outlet: 'Harbour Post', title: 'Quay', version: 2 })
    expect(await db().job.count({ where: { kind: compareJob.kind, subjectId: story.documentId } })).toBe(1)
    await work()
    expect(await rows()).toMatchObject([
      { kind: 'CITES', fromDocumentId: paper, toDocumentId: story.documentId },
    ])
  })

  it('leaves the direction of a copy open where nothing tells it, until a person says so', async () => {
    const [one, other] = [await add(COPY), await add(COPY)]
    await findDerivations(editor.scope, other)
    const found = await rows()
    expect(found.map(({ foundBy }) => foundBy)).toEqual(['copy-unknown', 'copy-unknown'])
    expect(new Set(found.map(({ fromDocumentId }) => fromDocumentId))).toEqual(new Set([one, other]))
  })

  it('changes nothing when it runs again, for the other document too, one after the other or at once', async () => {
    const wire = await add(WIRE, 'Coast Wire')
    await add(COPY, 'Coast Daily')
    const all = [story.documentId, wire, wire, wire]
    await Promise.all(all.map((id) => findDerivations(editor.scope, id)))
    await work()
    const before = await rows()
    expect(before.map(({ kind }) => kind)).toEqual(['CITES', 'SYNDICATES', 'SYNDICATES'])
    expect(await suggested()).toBe(before.length)
    await findDerivations(editor.scope, wire)
    expect(await rows()).toEqual(before)
    expect(await suggested()).toBe(before.length)
  })

  it('suggests nothing of two documents that was ruled out, or is held', async () => {
    const wire = await add(WIRE, 'Coast Wire')
    await findDerivations(editor.scope, wire)
    const [row] = await rows()
    await decideDerivation(editor.scope, { derivationId: row?.id ?? '', version: 1, to: 'DISMISSED' })
    await findDerivations(editor.scope, wire)
    expect(await rows()).toMatchObject([{ state: 'DISMISSED', version: 2 }])

    const copy = await add(COPY)
    const ends = { fromDocumentId: wire, fromAttributionId: null, toDocumentId: copy, toAttributionId: null }
    await addDerivation(editor.scope, {
      storyId: story.storyId,
      kind: 'SYNDICATES',
      ...ends,
      words: '',
      note: '',
    })
    await findDerivations(editor.scope, copy)
    expect(await rows()).toHaveLength(2)
    expect(await suggested()).toBe(1)
  })

  it('keeps all of it or nothing when it is cut off in the middle, and then all of it', async () => {
    const [one, other] = [await add(COPY), await add(COPY)]
    const spans = () => db().span.count({ where: { teamId: editor.scope.teamId } })
    const before = await spans()
    // What a worker leaves behind that is killed between two of its suggestions.
    await db().$executeRawUnsafe(
      `ALTER TABLE "Derivation" ADD CONSTRAINT cut_off CHECK ("fromDocumentId" <> '${one}'::uuid)`,
    )
    await expect(findDerivations(editor.scope, other)).rejects.toThrow()
    expect(await rows()).toEqual([])
    expect(await spans()).toBe(before)
    expect(await suggested()).toBe(0)
    await db().$executeRawUnsafe('ALTER TABLE "Derivation" DROP CONSTRAINT cut_off')
    await work()
    expect(await rows()).toHaveLength(2)
    expect(await suggested()).toBe(2)
  })

  it('holds the story for as many statements however much it found', async () => {
    const held = async (documentId: string) => {
      const sent = await queriesDuring(() => findDerivations(editor.scope, documentId))
      return sent.slice(sent.findIndex((sql) => sql.includes('FOR NO KEY UPDATE'))).length
    }
    await add(COPY)
    const few = await held(await add(COPY))
    for (let n = 0; n < 4; n += 1) await add(COPY)
    expect(await held(await add(COPY))).toBe(few)
    expect(await rows()).toHaveLength(2 + 2 * 6)
  })

  it('keeps nothing about a document that was said to be of another outlet while it was compared', async () => {
    const paper = await add('According to the Harbour Post, the council would close the old quay in May.')
    await work()
    const edit = { storyId: story.storyId, title: 'Old quay', deadline: null, version: 1 }
    await editStory(editor.scope, { ...edit, outlet: 'Harbour Post' })
    const comparing = await transaction(async (tx) => {
      await lockStory(editor.scope, story.storyId, tx)
      const found = findDerivations(editor.scope, paper)
      await untilWaiting(1)
      await renameOutlet(tx, editor.scope, story.documentId, 'Coast Daily')
      return { found }
    })
    await comparing.found
    expect(await rows()).toEqual([])
  })

  it('knows no document of another team, and leaves an archived story alone', async () => {
    const wire = await add(WIRE, 'Coast Wire')
    expect(await refusal(findDerivations(await makeScope('OWNER'), wire))).toBe('notFound')
    await archiveStory(editor.scope, story.storyId)
    await work()
    expect(await rows()).toEqual([])
    expect(await findLatestJob(editor.scope, compareJob.kind, wire)).toMatchObject({ state: 'DONE' })
  })
})
