import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, quoteMinutes, reviewOf, storedClaim } from '@/lib/testing/reviews'
import { adjudicate } from './adjudicate'
import { submitReview } from './submit'

async function makeDifference() {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  const evidence = await quoteMinutes(desk, desk.first)
  const one = await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
  const two = await submitReview(desk.second.scope, reviewOf(desk))
  const input = {
    claimId: desk.claim.id,
    claimVersion: 1,
    verdict: 'DENIED' as const,
    rationale: 'The minutes settle it.',
    reviewIds: [one.reviewId, two.reviewId],
  }
  return { desk, evidence, input }
}

describe('adjudicate', () => {
  it('settles a difference with what the reviews of that verdict rest on', async () => {
    const { desk, evidence, input } = await makeDifference()
    await adjudicate(desk.editor.scope, input)
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'DECIDED', verdict: 'DENIED' })
    const record = await db().verdictRecord.findFirstOrThrow({
      where: { claimId: desk.claim.id },
      include: { evidence: true, reviews: true },
    })
    expect(record).toMatchObject({ basis: 'ADJUDICATION', decidedById: desk.editor.id })
    expect(record.evidence.map((item) => item.evidenceId)).toEqual([evidence])
    expect(record.reviews.map((review) => review.reviewId).sort()).toEqual([...input.reviewIds].sort())
    expect((await eventsOf(desk.claim.id)).at(-1)).toBe('verdict.recorded')
  })

  it('counts once when sent twice at the same moment; another editor is told it is decided', async () => {
    const { desk, input } = await makeDifference()
    const answers = await Promise.all([1, 2].map(() => adjudicate(desk.editor.scope, input)))
    expect(answers[0]).toEqual(answers[1])
    expect(await refusal(adjudicate(desk.owner.scope, input))).toBe('wrongState')
    expect(await db().verdictRecord.count({ where: { claimId: desk.claim.id } })).toBe(1)
  })

  it('refuses the author, reviewers, viewers, other teams, and a verdict without evidence', async () => {
    const { desk, input } = await makeDifference()
    expect(await refusal(adjudicate(desk.author.scope, input))).toBe('ownClaim')
    expect(await refusal(adjudicate(desk.first.scope, input))).toBe('forbidden')
    expect(await refusal(adjudicate((await makeDesk()).editor.scope, input))).toBe('notFound')
    const bare = { ...input, verdict: 'CONFIRMED' as const, evidenceIds: [] }
    expect(await refusal(adjudicate(desk.editor.scope, bare))).toBe('evidenceNeeded')
    expect((await storedClaim(desk.claim.id)).state).toBe('TO_ADJUDICATE')
  })

  it('refuses an editor who is one of the reviewers', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.editor)
    await quoteMinutes(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    await submitReview(desk.editor.scope, reviewOf(desk))
    const input = {
      claimId: desk.claim.id,
      claimVersion: 1,
      verdict: 'UNVERIFIED' as const,
      rationale: 'Mine.',
    }
    expect(await refusal(adjudicate(desk.editor.scope, input))).toBe('ownReview')
    expect(await adjudicate(desk.owner.scope, input)).toMatchObject({ revision: 1 })
  })

  it('tells an editor when a review was revised while they weighed', async () => {
    const { desk, input } = await makeDifference()
    const revised = reviewOf(desk, {
      rationale: 'Still unverified, and why.',
      supersedes: 1,
      draftVersion: 1,
    })
    await submitReview(desk.second.scope, revised)
    expect(await refusal(adjudicate(desk.editor.scope, input))).toBe('reviewsChanged')
  })
})
