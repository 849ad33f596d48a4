import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeScope } from '@/lib/testing/factories'
import { problemOf } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, quoteMinutes, reviewOf, storedClaim } from '@/lib/testing/reviews'
import { saveDraft } from './draft'
import { submitReview } from './submit'
import { editClaim } from './wording'

describe('submitReview', () => {
  it('closes a claim with the only reviewer’s finding and records both events', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const evidence = await quoteMinutes(desk, desk.first)
    const answer = await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    expect(answer).toMatchObject({ outcome: 'decided', revision: 1, othersInTheMeantime: [] })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'DECIDED', verdict: 'DENIED' })
    expect(await eventsOf(desk.claim.id)).toEqual([
      'assignment.made',
      'evidence.added',
      'review.submitted',
      'verdict.recorded',
    ])
    const record = await db().verdictRecord.findFirstOrThrow({
      where: { claimId: desk.claim.id },
      include: { evidence: true, reviews: true },
    })
    expect(record).toMatchObject({ basis: 'REVIEW', decidedById: desk.first.id, revision: 1 })
    expect(record.evidence.map((item) => item.evidenceId)).toEqual([evidence])
    expect(record.reviews.map((review) => review.reviewId)).toEqual([answer.reviewId])
  })

  it('waits for the second reviewer and closes by agreement, resting on both and on all they gathered', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const [a, b] = [await quoteMinutes(desk, desk.first), await quoteMinutes(desk, desk.second)]
    const one = await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    expect(one.outcome).toBe('waiting')
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'IN_REVIEW', verdict: null })
    const two = await submitReview(
      desk.second.scope,
      reviewOf(desk, { verdict: 'DENIED', rationale: 'The minutes speak against it.' }),
    )
    expect(two.outcome).toBe('decided')
    expect(two.othersInTheMeantime).toEqual([{ name: desk.first.user.name, verdict: 'DENIED' }])
    const record = await db().verdictRecord.findFirstOrThrow({
      where: { claimId: desk.claim.id },
      include: { evidence: true, reviews: true },
    })
    expect(record).toMatchObject({ basis: 'AGREEMENT', rationale: 'The minutes speak against it.' })
    expect(record.decidedById).toBe(desk.second.id)
    expect(record.reviews).toHaveLength(2)
    expect(record.evidence.map((item) => item.evidenceId).sort()).toEqual([a, b].sort())
  })

  it('lets a reviewer revise theirs after a difference, and closes when they come to agree', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await quoteMinutes(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    const second = await submitReview(desk.second.scope, reviewOf(desk))
    expect(second.outcome).toBe('differs')
    expect((await storedClaim(desk.claim.id)).state).toBe('TO_ADJUDICATE')
    const revised = await submitReview(
      desk.first.scope,
      reviewOf(desk, { rationale: 'On reflection the minutes say nothing of it.', supersedes: 1 }),
    )
    expect(revised).toMatchObject({ outcome: 'decided', revision: 2 })
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(3)
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'DECIDED', verdict: 'UNVERIFIED' })
  })

  it('counts the same submission sent twice at the same moment once, and answers both alike', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const answers = await Promise.all([1, 2, 3].map(() => submitReview(desk.first.scope, reviewOf(desk))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.outcome).toBe('decided')
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(1)
    expect(await db().verdictRecord.count({ where: { claimId: desk.claim.id } })).toBe(1)
  })

  it('keeps both of two reviews of the same second; exactly one of them closes the claim', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const answers = await Promise.all([
      submitReview(desk.first.scope, reviewOf(desk, { rationale: 'First.' })),
      submitReview(desk.second.scope, reviewOf(desk, { rationale: 'Second.' })),
    ])
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['decided', 'waiting'])
    const told = answers.find((answer) => answer.outcome === 'decided')
    expect(told?.othersInTheMeantime).toHaveLength(1)
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(2)
  })

  it('keeps the draft and shows both wordings when the claim was worded anew meanwhile', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const draft = { claimId: desk.claim.id, version: 0, verdict: null, rationale: 'Half a thought', base: '' }
    await saveDraft(desk.first.scope, draft)
    await editClaim(desk.editor.scope, { claimId: desk.claim.id, version: 1, text: 'The quay may close.' })
    const problem = await problemOf(submitReview(desk.first.scope, reviewOf(desk, { draftVersion: 1 })))
    expect(problem).toMatchObject({
      kind: 'conflict',
      code: 'wordingChanged',
      conflict: {
        theirs: 'The quay may close.',
        base: desk.claim.text,
        by: desk.editor.user.name,
        version: 2,
      },
    })
    const kept = await db().reviewDraft.findFirstOrThrow({ where: { claimId: desk.claim.id } })
    expect(kept.rationale).toBe('Half a thought')
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(0)
  })

  it('shows an earlier submission from another tab and takes the next one only by its revision', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk, { rationale: 'From the other tab.' }))
    const again = reviewOf(desk, { rationale: 'From this tab.', draftVersion: 1 })
    expect(await problemOf(submitReview(desk.first.scope, again))).toMatchObject({
      kind: 'conflict',
      code: 'alreadySubmitted',
      conflict: { theirs: 'From the other tab.', version: 1 },
    })
    const taken = await submitReview(desk.first.scope, { ...again, supersedes: 1 })
    expect(taken).toMatchObject({ outcome: 'waiting', revision: 2 })
  })

  it('does not bury words that another tab saved as a draft', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const draft = {
      claimId: desk.claim.id,
      version: 0,
      verdict: null,
      rationale: 'Call the harbour.',
      base: '',
    }
    await saveDraft(desk.first.scope, draft)
    expect(await problemOf(submitReview(desk.first.scope, reviewOf(desk)))).toMatchObject({
      code: 'draftElsewhere',
      conflict: { theirs: 'Call the harbour.', version: 1 },
    })
    const answer = await submitReview(desk.first.scope, reviewOf(desk, { draftVersion: 1 }))
    expect(answer.outcome).toBe('decided')
  })
})

describe('submitReview refuses', () => {
  it('to confirm or deny without evidence, and evidence that is not the claim’s', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const bare = reviewOf(desk, { verdict: 'CONFIRMED', evidenceIds: [] })
    expect(await problemOf(submitReview(desk.first.scope, bare))).toMatchObject({ code: 'evidenceNeeded' })
    const foreign = reviewOf(desk, { verdict: 'CONFIRMED', evidenceIds: [newId()] })
    expect(await problemOf(submitReview(desk.first.scope, foreign))).toMatchObject({
      kind: 'invalid',
      fields: { evidenceIds: { code: 'evidenceGone' } },
    })
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(0)
  })

  it('whoever is not assigned, the author, a viewer, and everyone of another team', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const code = async (scope: typeof desk.first.scope) =>
      (await problemOf(submitReview(scope, reviewOf(desk)))).code
    expect(await code(desk.second.scope)).toBe('notAssigned')
    expect(await code(desk.author.scope)).toBe('ownClaim')
    expect(await code(desk.viewer.scope)).toBe('forbidden')
    expect(await code(await makeScope('REVIEWER'))).toBe('notFound')
  })

  it('another finding once the claim is decided', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    const other = reviewOf(desk, { rationale: 'Changed my mind.', supersedes: 1, draftVersion: 1 })
    expect(await problemOf(submitReview(desk.first.scope, other))).toMatchObject({
      code: 'wrongState',
      params: { state: 'DECIDED' },
    })
  })
})

describe('a review and its audit event', () => {
  it('stand or fall together', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const before = await eventsOf(desk.claim.id)
    const review = {
      id: newId(),
      teamId: desk.team.id,
      claimId: desk.claim.id,
      claimVersion: 1,
      reviewerId: desk.first.id,
      revision: 1,
      verdict: 'UNVERIFIED' as const,
      rationale: 'Without an event.',
      submittedAt: new Date(),
    }
    await expect(transaction((tx) => tx.review.create({ data: review }))).rejects.toThrow(/audit event/)
    await db()
      .$executeRaw`ALTER TABLE "AuditEvent" ADD CONSTRAINT for_test CHECK (kind <> 'review.submitted') NOT VALID`
    try {
      await expect(submitReview(desk.first.scope, reviewOf(desk))).rejects.toThrow(/for_test/)
    } finally {
      await db().$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT for_test`
    }
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(0)
    expect(await eventsOf(desk.claim.id)).toEqual(before)
    expect((await storedClaim(desk.claim.id)).state).toBe('ASSIGNED')
    expect((await submitReview(desk.first.scope, reviewOf(desk))).outcome).toBe('decided')
  })
})
