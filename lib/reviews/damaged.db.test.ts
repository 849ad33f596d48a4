import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { originalOf } from '@/lib/archive/original'
import { captureAgain } from '@/lib/stories/capture-again'
import { archiveStory, restoreStory } from '@/lib/stories/service'
import { problemOf } from '@/lib/testing/problems'
import { ARTICLE, documentOf, MINUTES, makeReviewDesk, quoteMinutes } from '@/lib/testing/reviews'
import { getClaimView } from './claim-page'
import { getSnapshotView } from './snapshot-page'

const remove = (text: string) => {
  const digest = createHash('sha256').update(text).digest('hex')
  fs.rmSync(path.join(process.env.BLOB_DIR ?? '', digest.slice(0, 2), digest))
}

it('a claim and a capture tell of an original that a reader found missing, until the same bytes are brought in again', async () => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const { minutesId, articleId } = desk.story
  const reader = desk.viewer.scope
  const nothing = { part: null, place: null, claimId: null }
  const read = (id: string) => getSnapshotView(reader, id, nothing)
  const told = async () => ({
    claim: (await getClaimView(reader, desk.claim.id)).damaged.map(({ snapshotId }) => snapshotId),
    minutes: (await read(minutesId)).damaged.map(({ state }) => state),
    article: (await read(articleId)).damaged.map(({ state }) => state),
  })
  remove(MINUTES)
  expect(await problemOf((await originalOf(reader, minutesId)).bytes())).toMatchObject({ kind: 'gone' })
  // Nothing of the claim rests on the minutes yet.
  expect(await told()).toEqual({ claim: [], minutes: ['MISSING'], article: [] })
  await quoteMinutes(desk, desk.first)
  expect(await told()).toEqual({ claim: [minutesId], minutes: ['MISSING'], article: [] })
  remove(ARTICLE)
  await problemOf((await originalOf(reader, articleId)).bytes())
  expect((await told()).claim.toSorted()).toEqual([articleId, minutesId].toSorted())
  const mayBringBack = async ({ scope }: { scope: Scope }) => [
    ...(await getClaimView(scope, desk.claim.id)).damaged.map(({ canBringBack }) => canBringBack),
    ...(await getSnapshotView(scope, minutesId, nothing)).damaged.map(({ canBringBack }) => canBringBack),
  ]
  expect(await mayBringBack(desk.viewer)).toEqual([false, false, false])
  expect(await mayBringBack(desk.first)).toEqual([true, true, true])
  await archiveStory(desk.editor.scope, desk.story.id)
  expect(await mayBringBack(desk.first)).toEqual([false, false, false])
  await restoreStory(desk.editor.scope, desk.story.id)

  const submission = { kind: 'PASTE_TEXT', text: MINUTES } as const
  await captureAgain(desk.second.scope, { documentId: await documentOf(minutesId), submission })
  expect(await told()).toEqual({ claim: [articleId], minutes: [], article: ['MISSING'] })
})
