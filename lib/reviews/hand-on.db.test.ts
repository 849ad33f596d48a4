import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { TestMember } from '@/lib/testing/factories'
import { makeDesk } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, type ReviewDesk, reviewOf, storedClaim } from '@/lib/testing/reviews'
import { takeClaim } from './assign'
import { getClaimView } from './claim-page'
import { saveDraft } from './draft'
import { changeDue } from './due'
import { handOver, takeBackHandOver } from './hand-over'
import { claimHistory } from './history'
import { submitReview } from './submit'
import { releaseClaim } from './unassign'

const WORDS = 'I think the officials are right, and I know one of them.'
const FRIDAY = new Date('2026-11-27T17:00:00Z')

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const back = (note = WORDS) => releaseClaim(desk.first.scope, { claimId: desk.claim.id, note })
const over = (to: TestMember, by = desk.first, note = WORDS) =>
  handOver(by.scope, { claimId: desk.claim.id, reviewerId: to.id, note })
const submit = ({ scope }: TestMember) => submitReview(scope, reviewOf(desk))
const field = async (work: Promise<unknown>) => (await problemOf(work)).fields?.reviewerId?.code

/** Whether somebody is told anywhere, on the page or in the history, what was said. */
async function reads({ scope }: TestMember): Promise<boolean> {
  const page = await getClaimView(scope, desk.claim.id)
  const { notes } = await claimHistory(scope, desk.claim.id)
  const told = [JSON.stringify(page), JSON.stringify(notes)].map((all) => all.includes(WORDS))
  expect(told[1]).toBe(told[0] || page.assignments.some(({ reviewer }) => reviewer.id === desk.first.id))
  return told.includes(true)
}

const holders = async () =>
  (await getClaimView(desk.editor.scope, desk.claim.id)).assignments.map(({ reviewer }) => reviewer.id)

describe('handing a claim back', () => {
  it('keeps why, and tells it to editors and to whoever wrote it', async () => {
    await give(desk, desk.first)
    expect(await back()).toMatchObject({ canTakeBack: true })
    expect((await storedClaim(desk.claim.id)).state).toBe('OPEN')
    expect(await eventsOf(desk.claim.id)).toEqual(['assignment.made', 'assignment.handed-back'])
    const { handNotes } = await getClaimView(desk.editor.scope, desk.claim.id)
    expect(handNotes).toMatchObject([{ by: { id: desk.first.id }, to: null, note: WORDS }])
    expect(await reads(desk.editor)).toBe(true)
    expect(await reads(desk.first)).toBe(true)
  })

  it('tells it to nobody who could take the claim on, or has a review of it to give, were they an editor', async () => {
    await give(desk, desk.first, desk.second, desk.editor)
    await back()
    expect(await reads(desk.second)).toBe(false)
    expect(await reads(desk.editor)).toBe(false)
    expect(await reads(desk.viewer)).toBe(false)
    expect(await reads(desk.owner)).toBe(true)
    await submit(desk.second)
    expect(await reads(desk.second)).toBe(true)
    expect(await reads(desk.editor)).toBe(false)
  })

  it('never has it in the chain of events, from which nothing is taken out', async () => {
    await give(desk, desk.first)
    await back()
    const events = await db().auditEvent.findMany({ where: { claimId: desk.claim.id } })
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(WORDS)
    const where = { claimId: desk.claim.id, note: WORDS }
    await expect(db().assignment.updateMany({ where, data: { note: 'other words' } })).rejects.toThrow(
      /stays/,
    )
  })

  it('says when it cannot be taken back, and shows no note of whoever has it again', async () => {
    await give(desk, desk.first)
    await back()
    await takeClaim(desk.first.scope, { claimId: desk.claim.id })
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).handNotes).toEqual([])
    await give(desk, desk.second)
    await submit(desk.second)
    expect(await back('')).toMatchObject({ canTakeBack: false })
  })
})

describe('handing a claim over', () => {
  it('gives it to a colleague with its date, as one event', async () => {
    await give(desk, desk.first)
    await changeDue(desk.editor.scope, { changes: [{ claimId: desk.claim.id, dueAt: FRIDAY }] })
    const { assignmentId } = await over(desk.second)
    expect(await holders()).toEqual([desk.second.id])
    const made = await db().assignment.findUniqueOrThrow({ where: { id: assignmentId } })
    expect(made).toMatchObject({ dueAt: FRIDAY, assignedById: desk.first.id })
    expect((await eventsOf(desk.claim.id)).at(-1)).toBe('assignment.handed-over')
    const { handNotes } = await getClaimView(desk.editor.scope, desk.claim.id)
    expect(handNotes).toMatchObject([{ by: { id: desk.first.id }, to: { id: desk.second.id }, note: WORDS }])
  })

  it('keeps the note from the colleague until their review is in', async () => {
    await give(desk, desk.first)
    await over(desk.second)
    expect(await reads(desk.second)).toBe(false)
    await submit(desk.second)
    expect(await reads(desk.second)).toBe(true)
  })

  it('is refused for whoever cannot be a reviewer of it, each with their reason', async () => {
    await give(desk, desk.first)
    expect(await field(over(desk.author))).toBe('wroteIt')
    expect(await field(over(desk.first))).toBe('reviewsItAlready')
    expect(await field(over(desk.viewer))).toBe('notAReviewer')
    await db().member.updateMany({ where: { id: desk.second.id }, data: { removedAt: new Date() } })
    expect(await field(over(desk.second))).toBe('notAReviewer')
    const other = await makeDesk()
    expect(await refusal(over(other.reviewer))).toBe('notFound')
    expect(await refusal(over(desk.owner, other.reviewer))).toBe('notFound')
    expect(await refusal(over(desk.owner, desk.viewer))).toBe('forbidden')
    expect(await refusal(over(desk.owner, desk.editor))).toBe('notAssigned')
    expect(await holders()).toEqual([desk.first.id])
  })

  it('is an editor’s to decide once a review can be read', async () => {
    await give(desk, desk.first, desk.editor, desk.second)
    await submit(desk.second)
    expect(await refusal(over(desk.owner))).toBe('reviewsAreReadable')
    expect(await over(desk.owner, desk.editor)).toMatchObject({ canTakeBack: false })
  })

  it('is taken back until the colleague begins, by whoever handed it over and nobody else', async () => {
    await give(desk, desk.first)
    const given = await over(desk.second)
    expect(await refusal(takeBackHandOver(desk.editor.scope, given))).toBe('notFound')
    expect(await refusal(takeBackHandOver(desk.first.scope, { assignmentId: newId() }))).toBe('notFound')
    await takeBackHandOver(desk.first.scope, given)
    expect(await holders()).toEqual([desk.first.id])
    expect(await refusal(takeBackHandOver(desk.first.scope, given))).toBe('handOverMoved')
    const again = await over(desk.second)
    const words = { verdict: null, rationale: 'So far', base: '', version: 0 }
    await saveDraft(desk.second.scope, { claimId: desk.claim.id, ...words })
    expect(await refusal(takeBackHandOver(desk.first.scope, again))).toBe('handOverMoved')
    expect(await holders()).toEqual([desk.second.id])
  })

  it('goes to one colleague only, when it is handed to two at once', async () => {
    await give(desk, desk.first)
    const outcomes = await Promise.allSettled([over(desk.second), over(desk.owner)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await holders()).toHaveLength(1)
  })
})
