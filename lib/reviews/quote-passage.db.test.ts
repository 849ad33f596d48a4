import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { problemOf } from '@/lib/testing/problems'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { quotePassage } from './quote-passage'

const passage = (desk: ReviewDesk, words: string) => ({
  claimId: desk.claim.id,
  snapshotId: desk.story.minutesId,
  words,
  side: 'AGAINST' as const,
  note: '',
})

describe('quoting by words', () => {
  it('keeps the document’s own wording of the one place', async () => {
    const desk = await makeReviewDesk()
    const { evidenceId } = await quotePassage(desk.first.scope, passage(desk, ' the old  quay:\nno vote '))
    const stored = await db().evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      include: { span: true },
    })
    expect(stored.span.exact).toBe('the old quay: no vote')
    expect(stored).toMatchObject({
      side: 'AGAINST',
      snapshotId: desk.story.minutesId,
      addedById: desk.first.id,
    })
  })

  it('says when the words are not there, or more than once', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    const missing = await problemOf(quotePassage(desk.first.scope, passage(desk, 'the ferry came late')))
    expect(missing.fields?.words?.code).toBe('passageMissing')
    const other = passage(desk, 'Item 4, the new quay: no vote was taken')
    expect((await problemOf(quotePassage(desk.first.scope, other))).fields?.words).toEqual({
      code: 'passageAltered',
      params: { count: 1, words: 'Item 4, the old quay: no vote was taken' },
    })
    const cut = passage(desk, 'Item 4 … no vote was taken')
    expect((await problemOf(quotePassage(desk.first.scope, cut))).fields?.words).toEqual({
      code: 'passageElided',
      params: { words: 'Item 4 … no vote was taken' },
    })
    const twice = await problemOf(quotePassage(desk.first.scope, passage(desk, 'te')))
    expect(twice.fields?.words).toEqual({ code: 'passageRepeated', params: { count: expect.any(Number) } })
    expect(await db().evidence.count({ where: { claimId: desk.claim.id } })).toBe(0)
  })

  it('is closed to those who may not add evidence and to other teams', async () => {
    const desk = await makeReviewDesk()
    const other = await makeReviewDesk()
    expect((await problemOf(quotePassage(desk.viewer.scope, passage(desk, 'no vote')))).kind).toBe(
      'forbidden',
    )
    expect((await problemOf(quotePassage(other.first.scope, passage(desk, 'no vote')))).kind).toBe(
      'not-found',
    )
  })
})
