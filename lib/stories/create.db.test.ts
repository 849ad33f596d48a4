import { describe, expect, it } from 'vitest'
import { originalOf } from '@/lib/archive/original'
import { getSnapshot, listDocuments } from '@/lib/archive/service'
import { getShownOriginal } from '@/lib/archive/shown/original-view'
import { db } from '@/lib/core/db'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { makePdf } from '@/lib/testing/pdf'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR, recorded } from '@/lib/testing/stories'
import { createStory } from './create'
import { getStoryHead } from './service'
import { suggestionJob } from './suggest'

const upload = (bytes: Uint8Array, fileName: string) => ({ kind: 'UPLOAD', bytes, fileName }) as const
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])

describe('createStory', () => {
  it('keeps the article, its bytes and what was found out about it, and queues the search', async () => {
    const scope = await makeScope('EDITOR')
    const { storyId, snapshotId } = await bringIn(scope)
    const head = await getStoryHead(scope, storyId)
    expect(head).toMatchObject({
      number: 1,
      title: 'Council to close the old quay in May',
      articleId: snapshotId,
    })
    const { meta, window } = await getSnapshot(scope, snapshotId)
    expect(window).toEqual({ text: HARBOUR, range: { start: 0, end: HARBOUR.length }, part: 0, parts: 1 })
    expect(meta).toMatchObject({ kind: 'ARTICLE', method: 'PASTE_TEXT', language: 'en', direction: 'ltr' })
    const original = await (await originalOf(scope, snapshotId)).bytes()
    expect(Buffer.from(original).toString('utf8')).toBe(HARBOUR)
    expect(await suggestionJob(scope, snapshotId)).toMatchObject({ state: 'QUEUED', kind: 'stories.suggest' })
    expect(await recorded(scope)).toEqual(['story.created', 'document.added'])
  })

  it('says where the article stood, as given or as the article says itself', async () => {
    const scope = await makeScope('OWNER')
    const brought = async (text: string, outlet: string) => {
      const { snapshotId } = await createStory(scope, { outlet, submission: { kind: 'PASTE_TEXT', text } })
      return (await getSnapshot(scope, snapshotId)).meta.outlet
    }
    expect(await brought(HARBOUR, 'Coast Wire')).toBe('Coast Wire')
    expect(await brought(`${HARBOUR} `, '')).toBeNull()
  })

  it('takes the title, deadline and file name that were given', async () => {
    const scope = await makeScope('OWNER')
    const deadline = new Date('2026-03-01T17:00:00Z')
    const submission = upload(new TextEncoder().encode(HARBOUR), 'quay\u0000.txt')
    const { storyId } = await createStory(scope, { title: 'The quay', deadline, submission, field: 'file' })
    expect(await getStoryHead(scope, storyId)).toMatchObject({
      title: 'The quay',
      deadline: deadline.toISOString(),
    })
    const [article] = await listDocuments(scope, storyId)
    expect(article).toMatchObject({ fileName: 'quay.txt', method: 'UPLOAD' })
  })

  it('keeps where the words of a PDF are printed, and what the file says of itself', async () => {
    const scope = await makeScope('EDITOR')
    const lines = ['The council will close the', 'old quay in May.'].map((text, i) => ({
      text,
      x: 60,
      y: 100 + i * 12,
    }))
    const bytes = makePdf([{ lines }], { info: { CreationDate: 'D:20250616120000Z' } })
    const { snapshotId } = await createStory(scope, { submission: upload(bytes, 'quay.pdf'), field: 'file' })
    const { meta, text } = await getSnapshot(scope, snapshotId)
    expect(meta).toMatchObject({ pages: 1, facts: { madeAt: '2025-06-16T12:00:00.000Z' }, charset: 'binary' })
    const original = await (await originalOf(scope, snapshotId)).bytes()
    expect(Buffer.compare(original, bytes)).toBe(0)
    const start = text.indexOf('close')
    const passages = [{ id: 'quoted', start, end: text.length }]
    const shown = await getShownOriginal(scope, meta, passages)
    const [page] = shown.shown === 'pdf' ? shown.pages : []
    expect([page?.width, page?.height]).toEqual([595, 842])
    expect(page?.boxes.map(({ id, x, width }) => [id, x, width])).toEqual([
      ['quoted', 60 + 17 * 5, 9 * 5],
      ['quoted', 60, 16 * 5],
    ])
    const elsewhere = await getShownOriginal(await makeScope('EDITOR'), meta, passages)
    expect(elsewhere).toMatchObject({ pages: [{ boxes: [] }] })
  })

  it.each(['REVIEWER', 'VIEWER'] as const)('is not for a %s', async (role) => {
    const scope = await makeScope(role)
    expect(await refusal(bringIn(scope))).toBe('forbidden')
    expect(await db().story.count({ where: { teamId: scope.teamId } })).toBe(0)
  })

  it('says beside the field what is wrong with a submission, and keeps nothing of it', async () => {
    const scope = await makeScope('EDITOR')
    const empty = await problemOf(
      createStory(scope, { submission: { kind: 'PASTE_TEXT', text: ' \n\u200b ' } }),
    )
    expect(empty).toMatchObject({ kind: 'invalid', fields: { text: { code: 'captureEmpty' } } })
    const hidden = { kind: 'PASTE_HTML', html: '<script>alert(1)</script>' } as const
    expect(await problemOf(createStory(scope, { submission: hidden, field: 'html' }))).toMatchObject({
      fields: { html: { code: 'captureNothingVisible' } },
    })
    expect(
      await problemOf(createStory(scope, { submission: upload(png, 'notes.txt'), field: 'file' })),
    ).toMatchObject({ fields: { typed: { code: 'capturePicture' } } })
    const large = upload(new Uint8Array(8_400_000).fill(0x61), 'long.txt')
    expect(await problemOf(createStory(scope, { submission: large, field: 'file' }))).toMatchObject({
      kind: 'too-large',
      fields: { file: { code: 'captureTooLarge' } },
    })
    expect(await recorded(scope)).toEqual([])
    expect(await db().job.count({ where: { teamId: scope.teamId } })).toBe(0)
  })

  it('makes one story of a double submit, and two of the same article from two people', async () => {
    const { editor, owner } = await makeDesk()
    const twice = await Promise.all([bringIn(editor.scope), bringIn(editor.scope)])
    expect(twice[0]).toEqual(twice[1])
    expect((await bringIn(owner.scope)).storyId).not.toBe(twice[0].storyId)
    const numbers = await db().story.findMany({
      where: { teamId: owner.scope.teamId },
      select: { number: true },
    })
    expect(numbers.map((story) => story.number).sort()).toEqual([1, 2])
  })

  it('numbers stories of many people at once without gap or double', async () => {
    const scope = await makeScope('EDITOR')
    const texts = Array.from({ length: 8 }, (_, index) => `Article number ${index}. It says this.`)
    await Promise.all(texts.map((text) => bringIn(scope, text)))
    const rows = await db().story.findMany({ where: { teamId: scope.teamId }, orderBy: { number: 'asc' } })
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('takes five megabytes, and shows them in parts that follow each other', async () => {
    const scope = await makeScope('EDITOR')
    const paragraph = `${'The 😀 quay is old and long. '.repeat(30).trimEnd()}\n\n`
    const text = paragraph.repeat(Math.floor(5_000_000 / paragraph.length)).trim()
    const { snapshotId } = await bringIn(scope, text)
    const first = await getSnapshot(scope, snapshotId)
    expect(first.window.parts).toBeGreaterThan(30)
    const second = await getSnapshot(scope, snapshotId, 1)
    expect(second.window.range.start).toBe(first.window.range.end)
    const last = await getSnapshot(scope, snapshotId, 9999)
    expect(last.window.range.end).toBe(text.length)
    expect((await getSnapshot(scope, snapshotId, { at: second.window.range.start })).window.part).toBe(1)
  })
})

describe('a story of another team', () => {
  it('is not there, nor anything of it', async () => {
    const { storyId, snapshotId } = await bringIn(await makeScope('EDITOR'))
    const stranger = await makeScope('OWNER')
    expect(await refusal(getStoryHead(stranger, storyId))).toBe('notFound')
    expect(await refusal(getSnapshot(stranger, snapshotId))).toBe('notFound')
    expect(await refusal(originalOf(stranger, snapshotId))).toBe('notFound')
    expect(await listDocuments(stranger, storyId)).toEqual([])
    expect(await suggestionJob(stranger, snapshotId)).toBeNull()
  })
})
