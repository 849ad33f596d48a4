import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { StoryListItem } from '@/lib/stories/view'
import { en } from '@/messages/en'
import { isOverdue, progressSegments } from './list-progress'

const none = { claims: 0, open: 0, inReview: 0, toAdjudicate: 0, confirmed: 0, denied: 0, unverified: 0 }

describe('progressSegments', () => {
  it('puts what is decided first and leaves out what is nothing', () => {
    const segments = progressSegments({ ...none, claims: 6, open: 3, denied: 1, inReview: 2 }, (part) => part)
    expect(segments.map(({ id, value }) => [id, value])).toEqual([
      ['denied', 1],
      ['inReview', 2],
      ['open', 3],
    ])
  })

  it('says each part with its number, so that one and several read right', () => {
    const words = createTranslator({ locale: 'en-GB', messages: en, namespace: 'stories.progress' })
    const said = (toAdjudicate: number) =>
      progressSegments({ ...none, claims: 9, denied: 1, toAdjudicate, open: 2 }, words).map(
        ({ label }) => label,
      )
    expect(said(1)).toEqual(['1 denied by desk', '1 has reviews that differ', '2 open'])
    expect(said(2)).toContain('2 have reviews that differ')
  })

  it('gives no two parts the same colour', () => {
    const all = {
      ...none,
      claims: 6,
      open: 1,
      inReview: 1,
      toAdjudicate: 1,
      confirmed: 1,
      denied: 1,
      unverified: 1,
    }
    const tones = progressSegments(all, (part) => part).map((segment) => segment.tone)
    expect(new Set(tones).size).toBe(6)
  })
})

describe('isOverdue', () => {
  const now = new Date('2025-06-16T16:00:00Z')
  const story = (given: Partial<StoryListItem>): StoryListItem => ({
    id: 's',
    number: 1,
    title: 'Quay',
    outlet: null,
    deadline: '2025-06-16T15:59:59Z',
    createdAt: '2025-06-16T09:00:00Z',
    createdBy: 'Mira',
    archived: false,
    progress: none,
    ...given,
  })

  it('is late when the deadline has passed and a claim is open', () => {
    expect(isOverdue(story({ progress: { ...none, claims: 2, confirmed: 1, open: 1 } }), now)).toBe(true)
    expect(isOverdue(story({}), now)).toBe(true)
  })

  it('is not late before the deadline, without one, when all is decided or when archived', () => {
    expect(isOverdue(story({ deadline: '2025-06-16T16:00:01Z' }), now)).toBe(false)
    expect(isOverdue(story({ deadline: null }), now)).toBe(false)
    expect(isOverdue(story({ progress: { ...none, claims: 2, confirmed: 1, unverified: 1 } }), now)).toBe(
      false,
    )
    expect(isOverdue(story({ archived: true }), now)).toBe(false)
  })
})
