import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveDraft } from '@/lib/reviews/draft'
import { submitReview } from '@/lib/reviews/submit'
import { give, makeReviewDesk, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { faultsOf } from './check'
import type { Told } from './ledger'

const told = (desk: ReviewDesk, given: Partial<Told>): Told => ({
  ...{
    who: desk.first.id,
    act: 'submit',
    claimId: desk.claim.id,
    mark: 'mark-a-1-end',
    answer: 'ok',
    took: 1,
  },
  ...given,
})

async function submitted(): Promise<ReviewDesk> {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  await submitReview(desk.first.scope, reviewOf(desk, { rationale: 'So it is. mark-a-1-end' }))
  // What tests write past the services has no line.
  await db().evidence.deleteMany({ where: { claimId: desk.claim.id } })
  return desk
}

const like = (...faults: RegExp[]) => faults.map((fault) => expect.stringMatching(fault))
const check = ({ editor, story }: ReviewDesk, ...ledger: Told[]) => faultsOf(editor.scope, story.id, ledger)

it('finds nothing where everybody was told what is so', async () => {
  const desk = await submitted()
  expect(await check(desk, told(desk, {}))).toEqual([])
  expect(await check(desk, told(desk, { answer: 'lost' }))).toEqual([])
})

it('finds what was acknowledged and is not there, and what was refused and is', async () => {
  const desk = await submitted()
  expect(await check(desk, told(desk, { mark: 'mark-a-2-end' }))).toEqual(
    like(/there 0 times/, /and the draft reads “So it is/),
  )
  expect(await check(desk, told(desk, { answer: 'wrongState' }))).toEqual(like(/there 1 times/))
})

it('finds a draft that was written over, and one that should have been refused', async () => {
  const desk = await submitted()
  const words = { claimId: desk.claim.id, verdict: null, base: '' }
  await saveDraft(desk.second.scope, { ...words, version: 0, rationale: 'One. mark-b-1-end' })
  const who = desk.second.id
  const first = told(desk, { who, act: 'draft', mark: 'mark-b-1-end' })
  expect(await check(desk, first)).toEqual([])
  await saveDraft(desk.second.scope, { ...words, version: 1, rationale: 'Two.' })
  expect(await check(desk, first)).toEqual(like(/the draft reads “Two\.”/))
  const stale = told(desk, { who, act: 'stale-draft', mark: 'mark-b-2-end' })
  expect(await check(desk, stale)).toEqual(like(/although another tab/))
})

it('finds a claim whose state its reviews do not imply, and an answer nobody could read', async () => {
  const desk = await submitted()
  await db().claim.update({ where: { id: desk.claim.id }, data: { state: 'OPEN' } })
  expect(
    await check(desk, told(desk, {}), told(desk, { act: 'due', mark: '', answer: 'broken 500' })),
  ).toEqual(like(/broken 500/, /is OPEN; its reviews make it IN_REVIEW/))
})

it('finds a row without its line in the history', async () => {
  const desk = await submitted()
  const { teamId, actorId } = desk.editor.scope
  const row = { claimId: desk.claim.id, reviewerId: desk.viewer.id, assignedById: actorId }
  await db().assignment.create({ data: { id: crypto.randomUUID(), teamId, ...row, withdrawnAt: new Date() } })
  expect(await check(desk, told(desk, {}))).toEqual(like(/3 rows and 2 lines assignment\.made/))
})
