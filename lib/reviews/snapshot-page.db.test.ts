import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/core/ids'
import { problemOf } from '@/lib/testing/problems'
import { queriesDuring } from '@/lib/testing/queries'
import { give, MINUTES, makeReviewDesk, makeStory, type ReviewDesk } from '@/lib/testing/reviews'
import { addEvidence } from './evidence'
import { documentToCaptureAgain, getSnapshotView } from './snapshot-page'

const nothing = { part: null, place: null, claimId: null }

const quoteBy = (desk: ReviewDesk, who: 'first' | 'second', start: number) =>
  addEvidence(desk[who].scope, {
    claimId: desk.claim.id,
    snapshotId: desk.story.minutesId,
    side: 'AGAINST',
    note: '',
    start,
    end: start + 7,
  })

describe('a document to read', () => {
  it('comes with its story and what else that holds', async () => {
    const desk = await makeReviewDesk()
    const view = await getSnapshotView(desk.viewer.scope, desk.story.minutesId, nothing)
    expect(view.window.text).toBe(MINUTES)
    expect(view.story.id).toBe(desk.story.id)
    expect(view.others.map((document) => document.id)).toEqual([desk.story.articleId])
    expect(view).toMatchObject({ place: null, placeLost: false, reading: null })
  })

  it('shows the place asked for, and says when the text does not reach it', async () => {
    const desk = await makeReviewDesk()
    const at = (start: number, end: number) =>
      getSnapshotView(desk.viewer.scope, desk.story.minutesId, { ...nothing, place: { start, end } })
    expect(await at(0, MINUTES.length)).toMatchObject({
      place: { start: 0, end: MINUTES.length },
      placeLost: false,
    })
    expect(await at(3, MINUTES.length + 1)).toMatchObject({ place: null, placeLost: true })
  })

  it('is read for a claim of its story, with what was quoted for it, and not for one of another', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    const { evidenceId } = await quoteBy(desk, 'first', 0)
    const read = (claimId: string, snapshotId = desk.story.minutesId, scope = desk.editor.scope) =>
      getSnapshotView(scope, snapshotId, { ...nothing, claimId })
    const { talk, ...reading } = (await read(desk.claim.id)).reading ?? {}
    expect(talk).toMatchObject({ readers: { toCome: 0, atOnce: true }, can: { write: true } })
    expect(reading).toEqual({
      claim: { id: desk.claim.id, number: desk.claim.number, text: desk.claim.text },
      canQuote: true,
      evidence: [{ id: evidenceId, side: 'AGAINST', start: 0, end: 7 }],
      quotes: [],
    })
    expect((await read(desk.claim.id, desk.story.articleId)).reading?.evidence).toEqual([])
    expect((await read(desk.claim.id, desk.story.minutesId, desk.viewer.scope)).reading?.canQuote).toBe(false)
    const byViewer = await read(desk.claim.id, desk.story.minutesId, desk.viewer.scope)
    expect(byViewer.reading?.talk.can.write).toBe(false)
    const elsewhere = await makeStory(desk.author.scope)
    expect((await read(desk.claim.id, elsewhere.minutesId)).reading).toBeNull()
  })

  it('keeps from a blind reviewer what the other reviewer quoted', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    await give(desk, desk.first, desk.second)
    await quoteBy(desk, 'first', 0)
    const own = await quoteBy(desk, 'second', 11)
    const view = await getSnapshotView(desk.second.scope, desk.story.minutesId, {
      ...nothing,
      claimId: desk.claim.id,
    })
    expect(view.reading?.evidence.map((item) => item.id)).toEqual([own.evidenceId])
  })

  it('does not exist for another team, nor for an id of nothing', async () => {
    const desk = await makeReviewDesk()
    const other = await makeReviewDesk()
    const kind = async (id: string, claimId: string | null) =>
      (await problemOf(getSnapshotView(other.editor.scope, id, { ...nothing, claimId }))).kind
    expect(await kind(desk.story.minutesId, null)).toBe('not-found')
    expect(await kind(newId(), null)).toBe('not-found')
    expect(await kind(other.story.minutesId, desk.claim.id)).toBe('not-found')
  })
})

it('tells what a document is called, for another capture of it, without reading its text', async () => {
  const desk = await makeReviewDesk()
  const reads = (sql: string) => /"Snapshot"\."text"/.test(sql)
  const { articleId } = desk.story
  const whole = await queriesDuring(() => getSnapshotView(desk.editor.scope, articleId, nothing))
  expect(whole.filter(reads)).toHaveLength(1)
  const sent = await queriesDuring(async () => {
    const { story, document } = await documentToCaptureAgain(desk.editor.scope, articleId)
    expect([story.id, document.title]).toEqual([desk.story.id, 'ARTICLE of the story'])
  })
  expect(sent.filter(reads)).toEqual([])
})
