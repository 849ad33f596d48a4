import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { markWhatRests } from '@/lib/provenance/resting'
import { captureAgain } from '@/lib/stories/capture-again'
import { work } from '@/lib/testing/jobs'
import { queriesDuring } from '@/lib/testing/queries'
import { documentOf, give, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { getClaimView } from './claim-page'
import { addEvidence } from './evidence'

const SAILS = 'The ferry sails at noon on every day but Sunday.'
const VOTE = 'The council will vote on the new pier next week.'
const CRATES = 'Forty crates arrived in the night without any papers.'
const LAMPS = 'The lamps along the quay were lit again after the storm.'
const BELL = 'The bell of the harbour church rings at seven.'
const TEXT = [BELL, SAILS, VOTE, CRATES, LAMPS].join('\n\n')

let desk: ReviewDesk
let snapshotId: string
beforeEach(async () => {
  desk = await makeReviewDesk({ foundation: 'NONE' })
  snapshotId = await again(TEXT)
})

const again = async (text: string) => {
  const documentId = await documentOf(desk.story.minutesId)
  const submission = { kind: 'PASTE_TEXT', text } as const
  return (await captureAgain(desk.first.scope, { documentId, submission })).snapshotId
}
const settled = () => work(markWhatRests)
const quote = async (words: string, by = desk.first) => {
  const start = TEXT.indexOf(words)
  const place = { snapshotId, start, end: start + words.length }
  const { evidenceId } = await addEvidence(by.scope, {
    ...{ claimId: desk.claim.id, side: 'CONTEXT', rank: null, note: '' },
    ...place,
  })
  return (await db().evidence.findFirstOrThrow({ where: { id: evidenceId } })).spanId
}
const view = (by = desk.editor) => getClaimView(by.scope, desk.claim.id)

it('says nothing of what is quoted from the newest capture', async () => {
  await quote(VOTE)
  await settled()
  expect((await view()).newer).toEqual({})
})

it('says of each quoted place what became of it in the newest capture', async () => {
  const [sails, vote, crates, lamps] = [
    await quote(SAILS),
    await quote(VOTE),
    await quote(CRATES),
    await quote(LAMPS),
  ]
  const later = [LAMPS, BELL, SAILS, VOTE.replace('next week', 'in May')].join('\n\n')
  const newerId = await again(later)
  expect((await view()).newer[vote]).toMatchObject({ state: 'WAITING', place: null, snapshotId: newerId })
  await settled()
  const { newer } = await view()
  const words = (spanId: string) => {
    const place = newer[spanId]?.place
    return place && later.slice(place.start, place.end)
  }
  expect([newer[sails]?.state, words(sails)]).toEqual(['EXACT', SAILS])
  expect([newer[lamps]?.state, words(lamps)]).toEqual(['MOVED', LAMPS])
  expect([newer[crates]?.state, words(crates)]).toEqual(['ORPHANED', null])
  expect(newer[vote]).toMatchObject({
    ...{ state: 'CHANGED', snapshotId: newerId },
    ...{ reworded: [{ old: 'next week', new: 'in May' }], more: 0 },
  })
  expect(words(vote)).toBe(VOTE.replace('next week', 'in May'))
})

it('asks once for all places, and once more for the texts that read otherwise', async () => {
  await quote(VOTE)
  await again(TEXT.replace('next week', 'in May').replace('at noon', 'at dawn'))
  await settled()
  const few = await queriesDuring(() => view())
  // What is known of each quote stands in the statements that read them, by another name.
  expect(few.filter((sql) => sql.includes('"CarriedSpan" c '))).toHaveLength(1)
  for (const words of [SAILS, CRATES, LAMPS, 'lamps along the quay']) await quote(words)
  await settled()
  expect(Object.keys((await view()).newer)).toHaveLength(5)
  expect(await queriesDuring(() => view())).toHaveLength(few.length)
})

it('tells a blind reviewer nothing of what another one quoted', async () => {
  await give(desk, desk.first, desk.second)
  const [theirs, own] = [await quote(VOTE, desk.first), await quote(SAILS, desk.second)]
  await again(TEXT.replace('next week', 'in May'))
  await settled()
  expect(Object.keys((await view(desk.second)).newer)).toEqual([own])
  expect(Object.keys((await view(desk.editor)).newer).toSorted()).toEqual([theirs, own].toSorted())
})
