import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { canonicalJson, type Json } from '@/lib/core/json'
import { markWhatRests } from '@/lib/provenance/resting'
import { submitReview } from '@/lib/reviews/submit'
import { work } from '@/lib/testing/jobs'
import { captureMinutes, sayInMinutes } from '@/lib/testing/quoted-minutes'
import {
  documentOf,
  give,
  MINUTES,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
} from '@/lib/testing/reviews'
import { compose } from './compose'
import { freezeReport } from './freeze'
import { getReport } from './read'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const say = (words: string, more?: Record<string, unknown>) => sayInMinutes(desk, words, more)
const again = async (text: string) => {
  await captureMinutes(desk, text)
  await work(markWhatRests)
}
const wanted = () => ({
  ...{ storyId: desk.story.id, claimIds: [desk.claim.id], title: 'What we can print' },
  showReviewerNames: false,
})
const drafted = async () => (await compose(desk.editor.scope, wanted())).draft
const difference = [
  { kind: 'DELETED', text: 'no' },
  { kind: 'INSERTED', text: 'narrow' },
  { kind: 'SAME', text: 'vote was taken' },
]

describe('a report', () => {
  it('tells of each quote whether its words stand where they were taken from, and in the newest capture', async () => {
    await say('no vote was taken')
    await again(MINUTES.replace('no vote', 'a narrow vote'))
    const { claims, documents } = await drafted()
    const words = 'no vote was taken'
    expect(claims[0]?.attributions[0]?.checks).toMatchObject([
      { document: 'D2', words, state: 'EXACT', difference: null },
      { document: 'D3', words, state: 'ALTERED', difference },
    ])
    const shots = await db().snapshot.findMany({
      where: { documentId: await documentOf(desk.story.minutesId) },
      orderBy: { capturedAt: 'asc' },
    })
    expect(documents.slice(1)).toMatchObject(shots.map(({ textDigest }) => ({ textDigest })))
  })

  it('tells of evidence what was found only with the verdict that rests on it', async () => {
    await quoteMinutes(desk, desk.first)
    expect((await drafted()).claims[0]?.evidence).toEqual([])
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    const [claim] = (await drafted()).claims
    const words = 'no vote was taken'
    const item = claim?.evidence.find(({ quote }) => quote.exact === words)
    const { document, start, end } = item?.quote ?? {}
    expect(item?.checks).toMatchObject([{ document, words, state: 'EXACT', places: [{ start, end }] }])
  })

  it('holds back what stands there instead, where something of the item was given off the record', async () => {
    await say('no vote was taken')
    await say('Item 4, the old quay', { mode: 'INDIRECT', terms: 'OFF_RECORD' })
    await again(MINUTES.replace('no vote', 'a narrow vote'))
    const draft = await drafted()
    expect(draft.claims[0]?.attributions.map(({ checks }) => checks.at(-1))).toMatchObject([
      { document: 'D3', state: 'ALTERED', difference: null },
    ])
    expect(canonicalJson(draft as Json)).not.toContain('narrow')
  })

  it('is frozen with them, and not as it was seen when another capture came between', async () => {
    await say('no vote was taken')
    const seen = await drafted()
    const { id } = await freezeReport(desk.editor.scope, { ...wanted(), seen: '', key: null })
    expect((await getReport(desk.editor.scope, id)).content.claims).toEqual(seen.claims)
    await again(MINUTES.replace('no vote', 'a narrow vote'))
    expect((await getReport(desk.editor.scope, id)).content.claims).toEqual(seen.claims)
    expect((await drafted()).claims).not.toEqual(seen.claims)
  })
})
