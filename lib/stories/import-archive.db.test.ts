import { beforeEach, describe, expect, it } from 'vitest'
import { originalOf, warcOf } from '@/lib/archive/original'
import { getFetched, getSnapshot } from '@/lib/archive/service'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { archiveOf, PAGE_RECORD, recordOf } from '@/lib/testing/warc'
import { listArchive, takeArchived } from './import-archive'
import { listArchiveInput, takeArchivedInput } from './input'
import { archiveStory } from './service'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'site.warc.gz')
const list = (bytes: Uint8Array, by = desk.first) =>
  listArchive(by.scope, listArchiveInput.parse({ storyId: desk.story.id, file: fileOf(bytes) }))
const take = (bytes: Uint8Array, index = 0, by = desk.first) => {
  const given = { storyId: desk.story.id, record: fileOf(bytes), index, fileName: 'site.warc.gz' }
  return takeArchived(by.scope, takeArchivedInput.parse(given))
}
const PAGE = recordOf(PAGE_RECORD)

describe('a web archive that is brought in', () => {
  it('is listed, and nothing of it kept', async () => {
    const before = await recorded(desk.first.scope)
    const listing = await list(archiveOf([PAGE, recordOf({ ...PAGE_RECORD, contentType: 'image/png' })]))
    expect(listing).toMatchObject({
      records: [{ address: PAGE_RECORD.address, proved: true, here: false }],
      ...{ leftOut: 1, faults: [] },
    })
    expect(await recorded(desk.first.scope)).toEqual(before)
    expect(await list(Buffer.from('words'))).toMatchObject({
      records: [],
      faults: [{ code: 'notWarc', params: {} }],
    })
  })

  it('gives documents that keep address, time, headers and the record itself', async () => {
    const archive = archiveOf([recordOf({ ...PAGE_RECORD, address: 'http://paper.example/other' }), PAGE])
    const { records } = await list(archive)
    const place = records[1]?.place ?? { start: 0, end: 0, index: 0 }
    const piece = archive.subarray(place.start, place.end)
    const { snapshotId, title } = await take(piece, place.index)
    expect(title).toBe('The pier')
    const { meta, text, storyId } = await getSnapshot(desk.first.scope, snapshotId)
    expect(storyId).toBe(desk.story.id)
    expect(text).toBe('The pier is shut, the mayor said on Monday morning.')
    expect(meta).toMatchObject({
      ...{ method: 'UPLOAD', mediaType: 'text/html', fileName: 'site.warc.gz', outlet: 'paper.example' },
      ...{ address: PAGE_RECORD.address, finalAddress: PAGE_RECORD.address, notes: [] },
    })
    expect(await getFetched(desk.first.scope, snapshotId)).toMatchObject({
      ...{ status: 200, recordedAt: '2026-03-04T09:30:00.000Z' },
      headers: [
        ['Content-Type', 'text/html'],
        ['X-Sent-By', 'a test'],
      ],
    })
    const original = await (await originalOf(desk.first.scope, snapshotId)).bytes()
    expect(Buffer.from(original).toString()).toBe(PAGE_RECORD.body)
    const record = await (await warcOf(desk.first.scope, snapshotId)).bytes()
    expect(Buffer.compare(record, piece)).toBe(0)
    expect((await recorded(desk.first.scope)).at(-1)).toBe('document.added')
    expect((await list(archive)).records.map(({ here }) => here)).toEqual([false, true])
  })

  it('says what is not proved and what is kept in part', async () => {
    const noted = async (more: Readonly<Record<string, string>>) => {
      const { snapshotId } = await take(archiveOf([recordOf({ ...PAGE_RECORD, more })]))
      return (await getSnapshot(desk.first.scope, snapshotId)).meta.notes.map(({ code }) => code)
    }
    expect(await noted({ 'WARC-Block-Digest': 'blake3:abc' })).toEqual(['warc-unproved'])
    expect(await noted({ 'WARC-Truncated': 'length' })).toEqual(['warc-truncated'])
  })

  it('gives nothing that was altered, that cannot be read, or that is not there', async () => {
    const altered = Buffer.from(PAGE)
    altered.write('X', altered.length - 10)
    expect(await problemOf(take(altered))).toMatchObject({ fields: { record: { code: 'warcAltered' } } })
    expect(await problemOf(take(PAGE, 1))).toMatchObject({ fields: { record: { code: 'warcNoRecord' } } })
    expect(await problemOf(take(Buffer.from('words')))).toMatchObject({
      fields: { record: { code: 'warcNoRecord' } },
    })
    const broken = recordOf({ ...PAGE_RECORD, contentType: 'application/pdf', body: '%PDF-1.7 and no more' })
    expect(await problemOf(take(broken))).toMatchObject({ fields: { file: { code: 'capturePdfBroken' } } })
    const none = { storyId: desk.story.id, record: '', index: 0, fileName: 'a.warc' }
    const taking = takeArchived(desk.first.scope, takeArchivedInput.parse(none))
    expect(await problemOf(taking)).toMatchObject({ fields: { record: { code: 'warcNoFile' } } })
  })

  it('is for those who may add documents, to a story of theirs that is worked on', async () => {
    expect(await refusal(list(PAGE, desk.viewer))).toBe('forbidden')
    expect(await refusal(take(PAGE, 0, desk.viewer))).toBe('forbidden')
    const stranger = await makeMember(await makeTeam(), 'EDITOR')
    expect(await refusal(list(PAGE, stranger))).toBe('notFound')
    expect(await refusal(take(PAGE, 0, stranger))).toBe('notFound')
    await archiveStory(desk.editor.scope, desk.story.id)
    expect(await refusal(list(PAGE))).toBe('storyArchived')
    expect(await refusal(take(PAGE))).toBe('storyArchived')
  })
})
