import { beforeEach, expect, it } from 'vitest'
import { getSnapshotMeta } from '@/lib/archive/service'
import { newId } from '@/lib/core/ids'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { ARTICLE, documentOf, MINUTES, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { captureAgain } from './capture-again'
import { getDifferenceView } from './difference-page'

const LATER = `${MINUTES.replace('no vote was taken', 'a vote was taken')} Item 5 was put off until the autumn.`

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const again = async (text: string, of = desk.story.minutesId) => {
  const submission = { kind: 'PASTE_TEXT', text } as const
  return (await captureAgain(desk.first.scope, { documentId: await documentOf(of), submission })).snapshotId
}
const compare = (snapshotId: string, otherId: string, by = desk.viewer, part?: number) =>
  getDifferenceView(by.scope, { snapshotId, otherId, part })

it('goes from the earlier capture to the later, whichever is named first', async () => {
  const laterId = await again(LATER)
  const view = await compare(laterId, desk.story.minutesId)
  expect([view.older.id, view.newer.id, view.story.id]).toEqual([
    desk.story.minutesId,
    laterId,
    desk.story.id,
  ])
  expect(view.older.digest).not.toBe(view.newer.digest)
  expect(view.same).toBe(false)
  expect(view.difference?.counts).toEqual({ CHANGED: 1, INSERTED: 1, DELETED: 0, MOVED: 0 })
  expect(await compare(desk.story.minutesId, laterId)).toEqual(view)
})

it('says that two captures read alike, and shows the last part for one beyond it', async () => {
  const laterId = await again(MINUTES)
  const view = await compare(desk.story.minutesId, laterId, desk.viewer, 7)
  expect(view).toMatchObject({ same: true, difference: { pieces: [], part: 0, parts: 1 } })
})

it('compares any two captures of a document, and none of two documents or with itself', async () => {
  const [second, third] = [await again(LATER), await again(`${LATER} Item 6 was read.`)]
  expect((await compare(second, third)).difference?.counts.INSERTED).toBe(1)
  const article = await again(`${ARTICLE} More to follow.`, desk.story.articleId)
  expect(await refusal(compare(second, article))).toBe('notFound')
  expect(await refusal(compare(second, second))).toBe('notFound')
  expect(await refusal(compare(second, newId()))).toBe('notFound')
})

it('does not exist for another team, nor with a capture of one', async () => {
  const laterId = await again(LATER)
  const stranger = await makeMember(await makeTeam(), 'EDITOR')
  expect(await refusal(compare(desk.story.minutesId, laterId, stranger))).toBe('notFound')
  const other = await makeReviewDesk()
  expect(await refusal(compare(laterId, other.story.minutesId))).toBe('notFound')
  expect((await getSnapshotMeta(other.viewer.scope, other.story.minutesId)).meta.id).toBe(
    other.story.minutesId,
  )
})
