import { beforeEach, expect, it } from 'vitest'
import { listCaptures } from '@/lib/archive/captures'
import { getSnapshot, listDocuments } from '@/lib/archive/service'
import { db } from '@/lib/core/db'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { ARTICLE, documentOf, MINUTES, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { captureAgain } from './capture-again'
import { archiveStory, getStoryHead } from './service'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const paste = (text: string) => ({ kind: 'PASTE_TEXT', text }) as const
const again = async (text: string, by = desk.first, of = desk.story.minutesId) =>
  captureAgain(by.scope, { documentId: await documentOf(of), submission: paste(text) })

it('keeps another capture beside the first, which stays as it was', async () => {
  const { snapshotId, same } = await again(`${MINUTES} Item 5 was put off.`)
  expect(same).toBe(false)
  expect((await getSnapshot(desk.first.scope, snapshotId)).text).toBe(`${MINUTES} Item 5 was put off.`)
  expect((await getSnapshot(desk.first.scope, desk.story.minutesId)).text).toBe(MINUTES)
  expect((await recorded(desk.first.scope)).at(-1)).toBe('document.captured-again')
  const documentId = await documentOf(snapshotId)
  const beside = (read: string) => listCaptures(desk.first.scope, { documentId, snapshotId: read })
  const { lines, count, later, compareId } = await beside(desk.story.minutesId)
  expect(lines.map(({ id }) => id)).toEqual([snapshotId, desk.story.minutesId])
  expect([count, later, compareId]).toEqual([2, { ...later, snapshotId, places: 0 }, snapshotId])
  expect(later?.capturedAt).toBe(lines[0]?.capturedAt)
  expect(await beside(snapshotId)).toMatchObject({ later: null, compareId: desk.story.minutesId })
})

it('a story works with the newest capture of its evidence and with the one its claims were found in of its article', async () => {
  const newer = await again(`${MINUTES} Item 5 was put off.`)
  const article = await again(`${ARTICLE} More to follow.`, desk.editor, desk.story.articleId)
  const works = await listDocuments(desk.first.scope, desk.story.id)
  expect(works.map(({ id }) => id)).toEqual([desk.story.articleId, newer.snapshotId])
  expect((await getStoryHead(desk.first.scope, desk.story.id)).articleId).toBe(desk.story.articleId)
  expect(article.snapshotId).not.toBe(desk.story.articleId)
})

it('a page that reads as before is told so, and pressed twice it is one capture', async () => {
  const one = await again(MINUTES)
  expect(one.same).toBe(true)
  const other = await again(MINUTES)
  expect(other).toEqual(one)
  expect(await db().snapshot.count({ where: { documentId: await documentOf(one.snapshotId) } })).toBe(2)
})

it('says of what was changed and pressed twice that it was changed', async () => {
  const one = await again(`${MINUTES} Item 5 was put off.`)
  expect(one.same).toBe(false)
  expect(await again(`${MINUTES} Item 5 was put off.`)).toEqual(one)
})

it('is refused to who may only read, in an archived story, to other teams, and for what says nothing', async () => {
  expect(await refusal(again('Other words.', desk.viewer))).toBe('forbidden')
  expect(await refusal(again(' '))).toBe('invalid')
  const stranger = await makeMember(await makeTeam(), 'EDITOR')
  expect(await refusal(again('Other words.', stranger))).toBe('notFound')
  await archiveStory(desk.editor.scope, desk.story.id)
  expect(await refusal(again('Other words.'))).toBe('storyArchived')
  expect(await db().snapshot.count({ where: { documentId: await documentOf(desk.story.minutesId) } })).toBe(1)
})
