import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { give, makeClaim, makeClaims, makeReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { turnsSql } from './burn-down-repository'
import { reopenClaim, restoreClaim, withdrawClaim } from './lifecycle'
import { storyBurnDown } from './story-burn-down'
import { submitReview } from './submit'

const soon = () => new Date(Date.now() + 3_600_000).toISOString()

describe('a story on the way to its deadline', () => {
  it('is told from its own history: decided, opened again, withdrawn, restored', async () => {
    const desk = await makeReviewDesk()
    const story = { id: desk.story.id, deadline: soon() }
    const way = async () => {
      const found = await storyBurnDown(desk.viewer.scope, story, 'Europe/Berlin')
      return found && [found.total, found.decided, found.open]
    }
    const { id: claimId } = await makeClaim(desk.author.scope, desk.story, { text: 'The ferry stops.' })
    expect(await way()).toEqual([2, 0, 2])
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    expect(await way()).toEqual([2, 1, 1])
    await withdrawClaim(desk.author.scope, { claimId, reason: '' })
    expect(await way()).toBeNull()
    await restoreClaim(desk.author.scope, { claimId })
    expect(await way()).toEqual([2, 1, 1])
    await reopenClaim(desk.editor.scope, { claimId: desk.claim.id, reason: 'The minutes were corrected.' })
    expect(await way()).toEqual([2, 0, 2])
  })

  it('is not told without a deadline, and nothing of another team’s is', async () => {
    const desk = await makeReviewDesk()
    const { id } = desk.story
    expect(await storyBurnDown(desk.first.scope, { id, deadline: null }, 'UTC')).toBeNull()
    const { reviewer } = await makeDesk()
    expect(await storyBurnDown(reviewer.scope, { id, deadline: soon() }, 'UTC')).toBeNull()
  })

  it('reads the claims of the story and the few events that open or close them', async () => {
    const desk = await makeReviewDesk()
    await makeClaims(
      desk.author.scope,
      desk.story,
      Array.from({ length: 500 }, () => ({})),
    )
    await db().$executeRaw`ANALYZE "Claim", "AuditEvent"`
    const { text, values } = turnsSql(desk.first.scope, desk.story.id)
    const plan = await db().$transaction(async (tx) => {
      // With a handful of events any plan is good; of many, it is the index.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, ...values)
    })
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/audit_claims_open/)
    const found = await storyBurnDown(desk.first.scope, { id: desk.story.id, deadline: soon() }, 'UTC')
    expect(found?.total).toBe(501)
  })
})
