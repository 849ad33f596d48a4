import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { originalOf } from '@/lib/archive/original'
import { getSnapshot, listDocuments } from '@/lib/archive/service'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { encodeCursor } from '@/lib/core/paging'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { PICTURE } from '@/lib/testing/picture'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn, recorded } from '@/lib/testing/stories'
import { DOCUMENTS_MAX } from './model'
import { countStories } from './repository'
import {
  addEvidenceDocument,
  archiveStory,
  editStory,
  getStoryHead,
  listStories,
  restoreStory,
} from './service'

const paste = (text: string) => ({ kind: 'PASTE_TEXT', text }) as const
let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let storyId: string

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  storyId = (await bringIn(scope)).storyId
})

describe('addEvidenceDocument', () => {
  it('adds to what can be quoted, the article staying first', async () => {
    const text = 'Minutes of 9 June\n\nNo vote was taken.'
    const added = await addEvidenceDocument(desk.reviewer.scope, { storyId, submission: paste(text) })
    const documents = await listDocuments(scope, storyId)
    expect(documents.map((document) => document.kind)).toEqual(['ARTICLE', 'EVIDENCE'])
    expect(documents[1]).toMatchObject({ id: added.snapshotId, title: 'Minutes of 9 June' })
    expect((await recorded(scope)).at(-1)).toBe('document.added')
  })

  it('is called what a person calls it; the capture keeps what could be read', async () => {
    const given = paste('Minutes of 9 June\n\nNo vote was taken.')
    const names = { title: 'Harbour board, 9 June', outlet: 'Town archive' }
    const { snapshotId, documentId } = await addEvidenceDocument(scope, { storyId, submission: given, names })
    const [, added] = await listDocuments(scope, storyId)
    expect(added).toMatchObject({ id: snapshotId, ...names })
    expect(await db().snapshot.findFirst({ where: { documentId } })).toMatchObject({
      title: 'Minutes of 9 June',
      outlet: null,
    })
  })

  describe('what the story has already', () => {
    const file = (words: string, fileName = 'minutes.txt') =>
      ({ kind: 'UPLOAD', bytes: new TextEncoder().encode(words), fileName }) as const
    const add = (submission: ReturnType<typeof file>, again = false, by = scope, to = storyId) =>
      addEvidenceDocument(by, { storyId: to, submission, field: 'file', again })

    it('is named and not added, whatever the file is called and whoever brings it', async () => {
      const first = await add(file('Minutes of 9 June'))
      expect(first).toMatchObject({ here: false, title: 'Minutes of 9 June' })
      const events = await recorded(scope)
      const second = await add(file('Minutes of 9 June', 'other name.txt'), false, desk.reviewer.scope)
      expect(second).toEqual({ ...first, here: true })
      expect(await listDocuments(scope, storyId)).toHaveLength(2)
      expect(await recorded(scope)).toEqual(events)
      expect(await add(file('Minutes of 10 June'))).toMatchObject({ here: false })
    })

    it('is added a second time if somebody asks for it', async () => {
      const first = await add(file('Minutes of 9 June'))
      const second = await add(file('Minutes of 9 June'), true)
      expect(second).toMatchObject({ here: false, title: 'Minutes of 9 June' })
      expect(second.documentId).not.toBe(first.documentId)
    })

    it('is added once by two tabs at once', async () => {
      const both = await Promise.all([add(file('Minutes of 9 June')), add(file('Minutes of 9 June'))])
      expect(both.map(({ here }) => here).sort()).toEqual([false, true])
      expect(await listDocuments(scope, storyId)).toHaveLength(2)
    })

    it('is asked for no words: a picture that was added with them is known by its bytes', async () => {
      const picture = { kind: 'UPLOAD', bytes: new Uint8Array(PICTURE), fileName: 'gate.png' } as const
      const submission = { ...picture, typed: 'Closed until May.' }
      const first = await addEvidenceDocument(scope, { storyId, submission, field: 'file' })
      expect(await addEvidenceDocument(scope, { storyId, submission: picture, field: 'file' })).toEqual({
        ...first,
        here: true,
      })
    })

    it('may be pasted again: two outlets carry one report', async () => {
      const submission = paste('Minutes of 9 June')
      for (const outlet of ['Coast Wire', 'Post'])
        expect(await addEvidenceDocument(scope, { storyId, submission, names: { outlet } })).toMatchObject({
          here: false,
        })
    })

    it('is a document of that story alone: another story has its own, and so has another team', async () => {
      await add(file('Minutes of 9 June'))
      const other = (await bringIn(scope, 'Another article.')).storyId
      expect(await add(file('Minutes of 9 June'), false, scope, other)).toMatchObject({ here: false })
      const stranger = await makeScope('OWNER')
      const theirs = (await bringIn(stranger)).storyId
      expect(await add(file('Minutes of 9 June'), false, stranger, theirs)).toMatchObject({ here: false })
      expect(await refusal(add(file('Minutes of 9 June'), false, stranger))).toBe('notFound')
    })
  })

  it('is named without marks that would turn the page around it; bytes and words keep them', async () => {
    const text = 'Minutes \u202eof 9 June\n\nNo vote \u202ewas taken.'
    const submission = { kind: 'UPLOAD', bytes: Buffer.from(text), fileName: 'a\u202etxt.exe.txt' } as const
    const names = { outlet: '\u2069\u202eTown archive' }
    const { snapshotId, title } = await addEvidenceDocument(scope, { storyId, submission, names })
    expect(title).toBe('Minutes of 9 June')
    const { meta, text: kept } = await getSnapshot(scope, snapshotId)
    expect(meta).toMatchObject({ title, outlet: 'Town archive', fileName: 'atxt.exe.txt' })
    expect(kept).toBe(text)
    expect(Buffer.from(await (await originalOf(scope, snapshotId)).bytes()).toString()).toBe(text)
    // One from before names were kept so.
    await db().document.updateMany({
      where: { storyId, kind: 'EVIDENCE' },
      data: { title: '\u2069\u202eMinutes' },
    })
    expect((await getSnapshot(scope, snapshotId)).meta.title).toBe('Minutes')
    const story = await bringIn(scope, 'Council \u202eto close\n\nIt will.')
    expect(await getStoryHead(scope, story.storyId)).toMatchObject({ title: 'Council to close' })
  })

  it('refuses viewers, other teams and archived stories', async () => {
    const submission = paste('Some words.')
    expect(await refusal(addEvidenceDocument(desk.viewer.scope, { storyId, submission }))).toBe('forbidden')
    const stranger = await makeScope('OWNER')
    expect(await refusal(addEvidenceDocument(stranger, { storyId, submission }))).toBe('notFound')
    await archiveStory(scope, storyId)
    expect(await refusal(addEvidenceDocument(scope, { storyId, submission }))).toBe('storyArchived')
    expect(await listDocuments(scope, storyId)).toHaveLength(1)
  })
})

describe('a story', () => {
  it('is full at some number of documents, and says so', async () => {
    const more = { teamId: scope.teamId, storyId, kind: 'EVIDENCE', createdById: scope.actorId } as const
    await db().document.createMany({
      data: Array.from({ length: DOCUMENTS_MAX - 2 }, (_, n) => ({
        id: newId(),
        title: `Minutes ${n}`,
        ...more,
      })),
    })
    const add = (text: string) => addEvidenceDocument(scope, { storyId, submission: paste(text) })
    const both = await Promise.allSettled([add('The last that fits.'), add('One too many.')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await problemOf(add('Another.'))).toMatchObject({
      kind: 'rule',
      code: 'storyFull',
      params: { max: DOCUMENTS_MAX },
    })
    expect(await db().document.count({ where: { storyId } })).toBe(DOCUMENTS_MAX)
  })
})

describe('editStory', () => {
  const edit = (who: Scope, title: string, version: number, outlet = '') =>
    editStory(who, { storyId, title, outlet, deadline: null, version })

  it('changes what is given and records only that', async () => {
    expect(await edit(scope, 'A better title', 1)).toEqual({ version: 2 })
    expect(await getStoryHead(scope, storyId)).toMatchObject({ title: 'A better title', version: 2 })
    const event = await db().auditEvent.findFirst({ where: { teamId: scope.teamId, kind: 'story.edited' } })
    expect(event?.data).toEqual({
      before: { title: 'Council to close the old quay in May' },
      after: { title: 'A better title' },
    })
  })

  it('says where the article stood; its capture stays as it was', async () => {
    const title = 'Council to close the old quay in May'
    await edit(scope, title, 1, 'Coast Wire')
    expect((await getStoryHead(scope, storyId)).outlet).toBe('Coast Wire')
    expect(await db().snapshot.findFirst({ where: { teamId: scope.teamId } })).toMatchObject({ outlet: null })
    await edit(scope, title, 2)
    expect((await getStoryHead(scope, storyId)).outlet).toBeNull()
    const events = await db().auditEvent.findMany({
      where: { teamId: scope.teamId, kind: 'story.edited' },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ data }) => data)).toEqual([
      { before: { outlet: null }, after: { outlet: 'Coast Wire' } },
      { before: { outlet: 'Coast Wire' }, after: { outlet: null } },
    ])
  })

  it('records nothing when nothing changed', async () => {
    await edit(scope, 'Council to close the old quay in May', 1)
    expect(await recorded(scope)).not.toContain('story.edited')
  })

  it('tells the slower of two what is stored and what both began with', async () => {
    const outcomes = await Promise.allSettled([edit(scope, 'First', 1), edit(desk.owner.scope, 'Second', 1)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    await edit(scope, 'Third', 2)
    const late = await problemOf(edit(desk.owner.scope, 'Too late', 1))
    expect(late).toMatchObject({
      kind: 'conflict',
      code: 'changedMeanwhile',
      conflict: {
        theirs: JSON.stringify({ title: 'Third', outlet: null, deadline: null }),
        base: JSON.stringify({
          title: 'Council to close the old quay in May',
          outlet: null,
          deadline: null,
        }),
        by: desk.editor.user.name,
        version: 3,
      },
    })
    expect((await getStoryHead(scope, storyId)).title).toBe('Third')
  })

  it('refuses reviewers and other teams', async () => {
    expect(await refusal(edit(desk.reviewer.scope, 'No', 1))).toBe('forbidden')
    expect(await refusal(edit(await makeScope('OWNER'), 'No', 1))).toBe('notFound')
  })
})

describe('archiveStory and restoreStory', () => {
  it('take a story out of the list and bring it back, once each however often asked', async () => {
    await archiveStory(scope, storyId)
    await archiveStory(scope, storyId)
    expect(await countStories(scope)).toBe(0)
    expect((await listStories(scope, { archived: true })).rows.map((row) => row.id)).toEqual([storyId])
    await restoreStory(scope, storyId)
    expect((await listStories(scope, {})).rows.map((row) => row.id)).toEqual([storyId])
    expect((await recorded(scope)).slice(2)).toEqual(['story.archived', 'story.restored'])
  })

  it('are not for reviewers nor other teams', async () => {
    expect(await refusal(archiveStory(desk.reviewer.scope, storyId))).toBe('forbidden')
    expect(await refusal(archiveStory(await makeScope('EDITOR'), storyId))).toBe('notFound')
  })
})

describe('listStories', () => {
  it('pages through all stories, newest first, forwards and back', async () => {
    for (let n = 0; n < 85; n += 1) await bringIn(scope, `Report ${n} on the quay.`, `Story ${n}`)
    const first = await listStories(scope, {})
    expect(first.rows).toHaveLength(40)
    expect(first.rows[0]?.title).toBe('Story 84')
    expect(first.previous).toBeNull()
    const second = await listStories(scope, { cursor: first.next })
    const third = await listStories(scope, { cursor: second.next })
    expect(third.next).toBeNull()
    const all = [...first.rows, ...second.rows, ...third.rows].map((row) => row.id)
    expect(new Set(all).size).toBe(86)
    expect((await listStories(scope, { cursor: third.previous })).rows).toEqual(second.rows)
    expect((await listStories(scope, { cursor: second.previous })).rows).toEqual(first.rows)
  })

  it('finds words in titles, percent signs as themselves', async () => {
    await bringIn(scope, 'Turnout rose.', 'Turnout at 60% in the port')
    expect((await listStories(scope, { words: '60%' })).rows.map((row) => row.title)).toEqual([
      'Turnout at 60% in the port',
    ])
    expect((await listStories(scope, { words: '%' })).rows).toHaveLength(1)
    expect((await listStories(scope, { words: 'OLD QUAY' })).rows.map((row) => row.id)).toEqual([storyId])
  })

  it('shows no other team’s, and takes a made-up cursor for the first page', async () => {
    expect((await listStories(await makeScope('VIEWER'), {})).rows).toEqual([])
    const noYear = encodeCursor({ direction: 'after', key: ['0000-01-01T00:00:00.000Z', newId()] })
    for (const cursor of ['WzEsIngiLCJ5Il0', noYear])
      expect((await listStories(scope, { cursor })).rows).toHaveLength(1)
  })
})
