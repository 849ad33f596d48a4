import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeDesk } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, makeStory, quoteMinutes, reviewOf } from '@/lib/testing/reviews'
import { addEvidence, removeEvidence, restoreEvidence } from './evidence'
import { submitReview } from './submit'

describe('evidence', () => {
  it('quotes its snapshot, can be taken off and put back', async () => {
    const desk = await makeReviewDesk()
    const evidenceId = await quoteMinutes(desk, desk.first)
    const stored = await db().evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      include: { span: true },
    })
    expect(stored.span.exact).toBe('no vote was taken')
    await removeEvidence(desk.first.scope, { evidenceId })
    await removeEvidence(desk.first.scope, { evidenceId })
    expect((await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })).removedAt).not.toBeNull()
    await restoreEvidence(desk.editor.scope, { evidenceId })
    expect(await eventsOf(desk.claim.id)).toEqual(['evidence.added', 'evidence.removed', 'evidence.added'])
  })

  it('stays once a submitted review rests on it', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const evidenceId = await quoteMinutes(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    expect(await refusal(removeEvidence(desk.first.scope, { evidenceId }))).toBe('evidenceInUse')
  })

  it('comes from a snapshot of the claim’s own story, from within its text', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    const other = await makeStory(desk.author.scope, 'Another story')
    const quote = { claimId: desk.claim.id, side: 'FOR' as const, note: '', start: 0, end: 7 }
    const from = (snapshotId: string) => addEvidence(desk.first.scope, { ...quote, snapshotId })
    expect(await refusal(from(other.minutesId))).toBe('notFound')
    expect(await refusal(from(newId()))).toBe('notFound')
    const beyond = { ...quote, snapshotId: desk.story.minutesId, start: 50, end: 9999 }
    expect((await problemOf(addEvidence(desk.first.scope, beyond))).kind).toBe('invalid')
    expect(await db().evidence.count({ where: { claimId: desk.claim.id } })).toBe(0)
  })

  it('is for those who write, taken off by its adder or an editor, and of one team', async () => {
    const desk = await makeReviewDesk()
    const evidenceId = await quoteMinutes(desk, desk.first)
    const quote = { claimId: desk.claim.id, side: 'FOR' as const, note: '', start: 0, end: 7 }
    const input = { ...quote, snapshotId: desk.story.minutesId }
    expect(await refusal(addEvidence(desk.viewer.scope, input))).toBe('forbidden')
    expect(await refusal(removeEvidence(desk.second.scope, { evidenceId }))).toBe('forbidden')
    const foreign = (await makeDesk()).editor.scope
    expect(await refusal(addEvidence(foreign, input))).toBe('notFound')
    expect(await refusal(removeEvidence(foreign, { evidenceId }))).toBe('notFound')
    expect(await refusal(restoreEvidence(foreign, { evidenceId }))).toBe('notFound')
  })
})
