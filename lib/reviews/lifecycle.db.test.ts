import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, quoteMinutes, reviewOf, storedClaim } from '@/lib/testing/reviews'
import { assign, takeClaim } from './assign'
import { getClaimView } from './claim-page'
import { saveDraft } from './draft'
import { reopenClaim, restoreClaim, withdrawClaim } from './lifecycle'
import { submitReview } from './submit'
import { editClaim } from './wording'

describe('editClaim', () => {
  it('keeps every wording and asks those again who reviewed the earlier one', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    const edit = { claimId: desk.claim.id, version: 1, text: 'The council may shut the old quay.' }
    expect(await editClaim(desk.editor.scope, edit)).toEqual({ version: 2, text: edit.text })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'ASSIGNED', version: 2 })
    expect(await db().claimRevision.count({ where: { claimId: desk.claim.id } })).toBe(2)
    expect(
      await db().assignment.count({ where: { reviewedAt: { not: null }, claimId: desk.claim.id } }),
    ).toBe(0)
    const second = await submitReview(desk.second.scope, reviewOf(desk, { claimVersion: 2 }))
    expect(second.outcome).toBe('waiting')
    const first = await submitReview(desk.first.scope, reviewOf(desk, { claimVersion: 2, draftVersion: 1 }))
    expect(first).toMatchObject({ outcome: 'decided', revision: 2 })
  })

  it('leaves a claim in review whose draft goes on, and restores it to where that left it', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const claimId = desk.claim.id
    await saveDraft(desk.first.scope, { claimId, version: 0, verdict: null, rationale: 'Begun.', base: '' })
    await editClaim(desk.editor.scope, { claimId, version: 1, text: 'The council may shut the old quay.' })
    expect(await storedClaim(claimId)).toMatchObject({ state: 'IN_REVIEW' })
    await withdrawClaim(desk.editor.scope, { claimId, reason: '' })
    expect(await restoreClaim(desk.editor.scope, { claimId })).toEqual({ state: 'IN_REVIEW' })
  })

  it('tells the slower of two editors what is stored and what they began with; the same words are no conflict', async () => {
    const desk = await makeReviewDesk()
    const edit = (text: string) => ({ claimId: desk.claim.id, version: 1, text })
    const results = await Promise.allSettled([
      editClaim(desk.editor.scope, edit('One wording.')),
      editClaim(desk.author.scope, edit('Another wording.')),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { text, version } = await storedClaim(desk.claim.id)
    expect(version).toBe(2)
    const problem = await problemOf(editClaim(desk.author.scope, edit('A third wording.')))
    expect(problem).toMatchObject({
      kind: 'conflict',
      conflict: { theirs: text, base: desk.claim.text, version: 2 },
    })
    expect(await editClaim(desk.author.scope, edit(text))).toEqual({ version: 2, text })
  })

  it('makes whoever words a claim its writer, who may not judge it, and lets no reviewer of it be one', async () => {
    const desk = await makeReviewDesk()
    const claimIds = [desk.claim.id]
    const edit = (version: number) => ({ claimId: desk.claim.id, version, text: `Wording ${version + 1}.` })
    await editClaim(desk.editor.scope, edit(1))
    expect(await refusal(takeClaim(desk.editor.scope, { claimId: desk.claim.id }))).toBe('ownClaim')
    const toThem = { claimIds, reviewerIds: [desk.editor.id], dueAt: null }
    expect(await assign(desk.owner.scope, toThem)).toMatchObject([{ outcome: 'is-author' }])
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).wordedBy.id).toBe(desk.editor.id)
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).can.take).toBe(false)

    await editClaim(desk.author.scope, edit(2))
    await takeClaim(desk.editor.scope, { claimId: desk.claim.id })
    expect(await refusal(editClaim(desk.editor.scope, edit(3)))).toBe('reviewerRewords')
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).can.edit).toBe(false)
    expect(await storedClaim(desk.claim.id)).toMatchObject({ version: 3, text: 'Wording 3.' })
  })

  it('refuses reviewers, other teams, and a decided claim', async () => {
    const desk = await makeReviewDesk()
    const edit = { claimId: desk.claim.id, version: 1, text: 'Other words.' }
    expect(await refusal(editClaim(desk.first.scope, edit))).toBe('forbidden')
    expect(await refusal(editClaim((await makeDesk()).editor.scope, edit))).toBe('notFound')
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    expect(await refusal(editClaim(desk.editor.scope, edit))).toBe('wrongState')
    expect((await storedClaim(desk.claim.id)).text).toBe(desk.claim.text)
  })
})

describe('reopenClaim', () => {
  it('keeps the verdict in the history, asks for the reviews again, and takes a second verdict', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    const reopen = { claimId: desk.claim.id, reason: 'New minutes came in.' }
    expect(await refusal(reopenClaim(desk.first.scope, reopen))).toBe('forbidden')
    expect(await reopenClaim(desk.editor.scope, reopen)).toEqual({ state: 'ASSIGNED' })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'ASSIGNED', verdict: null })
    await quoteMinutes(desk, desk.first)
    const again = reviewOf(desk, { verdict: 'DENIED', draftVersion: 1 })
    expect(await submitReview(desk.first.scope, again)).toMatchObject({ outcome: 'decided', revision: 2 })
    const verdicts = await db().verdictRecord.findMany({
      where: { claimId: desk.claim.id },
      orderBy: { revision: 'asc' },
    })
    expect(verdicts.map((row) => [row.revision, row.verdict])).toEqual([
      [1, 'UNVERIFIED'],
      [2, 'DENIED'],
    ])
    expect(await eventsOf(desk.claim.id)).toContain('claim.reopened')
  })

  it('is for decided claims of one’s own team', async () => {
    const desk = await makeReviewDesk()
    const reopen = { claimId: desk.claim.id, reason: 'x' }
    expect(await refusal(reopenClaim(desk.editor.scope, reopen))).toBe('wrongState')
    expect(await refusal(reopenClaim((await makeDesk()).editor.scope, reopen))).toBe('notFound')
  })
})

describe('withdrawClaim and restoreClaim', () => {
  it('put a claim aside and back where its reviewers left it', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const draft = { claimId: desk.claim.id, version: 0, verdict: null, rationale: 'Begun.', base: '' }
    await saveDraft(desk.first.scope, draft)
    const claim = { claimId: desk.claim.id }
    expect(await withdrawClaim(desk.editor.scope, { ...claim, reason: '' })).toEqual({ state: 'WITHDRAWN' })
    expect(await refusal(saveDraft(desk.first.scope, { ...draft, version: 1, rationale: 'On.' }))).toBe(
      'wrongState',
    )
    const view = await getClaimView(desk.first.scope, desk.claim.id)
    expect(view).toMatchObject({ draft: { rationale: 'Begun.' }, can: { review: false } })
    expect(await restoreClaim(desk.editor.scope, claim)).toEqual({ state: 'IN_REVIEW' })
    expect(await refusal(restoreClaim(desk.editor.scope, claim))).toBe('wrongState')
    expect(await eventsOf(desk.claim.id)).toEqual([
      'assignment.made',
      'review.begun',
      'claim.withdrawn',
      'claim.restored',
    ])
  })

  it('refuse reviewers and other teams', async () => {
    const desk = await makeReviewDesk()
    const claim = { claimId: desk.claim.id, reason: '' }
    expect(await refusal(withdrawClaim(desk.first.scope, claim))).toBe('forbidden')
    expect(await refusal(withdrawClaim((await makeDesk()).owner.scope, claim))).toBe('notFound')
    expect(await refusal(restoreClaim(desk.viewer.scope, claim))).toBe('forbidden')
  })
})

describe('saveDraft', () => {
  const words = (desk: Awaited<ReturnType<typeof makeReviewDesk>>, rationale: string, version: number) => ({
    claimId: desk.claim.id,
    version,
    verdict: null,
    rationale,
    base: 'what I saw',
  })

  it('counts versions and starts the review, of which the history tells that and no word', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    expect(await saveDraft(desk.first.scope, words(desk, 'One', 0))).toMatchObject({ version: 1 })
    expect((await storedClaim(desk.claim.id)).state).toBe('IN_REVIEW')
    expect(await saveDraft(desk.first.scope, words(desk, 'One two', 1))).toMatchObject({ version: 2 })
    expect(await eventsOf(desk.claim.id)).toEqual(['assignment.made', 'review.begun'])
    const told = await db().auditEvent.findMany({ where: { claimId: desk.claim.id } })
    expect(JSON.stringify(told)).not.toContain('One')
  })

  it('never overwrites what another tab saved; the same words sent again are no conflict', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const tabs = ['This tab', 'That tab'].map((text) => saveDraft(desk.first.scope, words(desk, text, 0)))
    const settled = await Promise.allSettled(tabs)
    expect(settled.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rationale } = await db().reviewDraft.findFirstOrThrow({ where: { claimId: desk.claim.id } })
    const problem = await problemOf(saveDraft(desk.first.scope, words(desk, 'A third', 0)))
    expect(problem.conflict).toEqual({ theirs: rationale, base: 'what I saw', by: '', version: 1 })
    expect(await saveDraft(desk.first.scope, words(desk, rationale, 0))).toMatchObject({ version: 1 })
  })

  it('refuses whoever is not to review the claim', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    expect(await refusal(saveDraft(desk.second.scope, words(desk, 'x', 0)))).toBe('notAssigned')
    expect(await refusal(saveDraft(desk.viewer.scope, words(desk, 'x', 0)))).toBe('forbidden')
    expect(await refusal(saveDraft((await makeDesk()).reviewer.scope, words(desk, 'x', 0)))).toBe('notFound')
  })
})
