import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { reasonOf } from './reason'
import { type Eyes, seesEntry, seesEvidenceOf, seesReviewOf } from './visibility'

const eyes = (blind: boolean): Eyes => ({ memberId: 'me', blind, reviewerIds: new Set(['me', 'other']) })
const at = { seq: 1, at: '', actor: null, subjectId: 's', claimId: 'c', hash: '' }
const submitted = (actorId: string): TimelineEntry => ({
  ...at,
  actorId,
  kind: 'review.submitted',
  data: { verdict: 'DENIED', revision: 1, claimVersion: 1 },
})
const added = (actorId: string): TimelineEntry => ({
  ...at,
  actorId,
  kind: 'evidence.added',
  data: { side: 'FOR', snapshotId: 'x', words: 'w' },
})

describe('a blind reviewer', () => {
  it('sees their own review and evidence, and an editor’s evidence, but nothing of the other reviewer', () => {
    expect(seesReviewOf(eyes(true), 'me')).toBe(true)
    expect(seesReviewOf(eyes(true), 'other')).toBe(false)
    expect(['me', 'editor', 'other'].map((who) => seesEvidenceOf(eyes(true), who))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('finds no line in the history that tells what the other one found', () => {
    expect(['me', 'other'].map((who) => seesEntry(eyes(true), submitted(who)))).toEqual([true, false])
    expect(['me', 'editor', 'other'].map((who) => seesEntry(eyes(true), added(who)))).toEqual([
      true,
      true,
      false,
    ])
    const asked = (reviewerId: string): TimelineEntry => ({
      ...at,
      actorId: 'editor',
      kind: 'review.asked-again',
      data: { reviewerId, reviewer: 'Somebody' },
    })
    expect(['me', 'other'].map((who) => seesEntry(eyes(true), asked(who)))).toEqual([true, false])
    const assigned: TimelineEntry = {
      ...at,
      actorId: 'other',
      kind: 'assignment.withdrawn',
      data: { reviewerId: 'other', reviewer: 'Other' },
    }
    expect(seesEntry(eyes(true), assigned)).toBe(true)
  })
})

it('whoever has no review to give sees all', () => {
  expect(seesReviewOf(eyes(false), 'other')).toBe(true)
  expect(seesEvidenceOf(eyes(false), 'other')).toBe(true)
  expect(seesEntry(eyes(false), submitted('other'))).toBe(true)
})

describe('reasonOf', () => {
  const people = (mine: boolean | null, theirs: boolean | null) => [
    ...(mine === null ? [] : [{ id: 'me', reviewed: mine }]),
    ...(theirs === null ? [] : [{ id: 'other', reviewed: theirs }]),
  ]

  it('says why a claim stands in the queue for this person', () => {
    expect(reasonOf({ state: 'ASSIGNED', reviewers: people(false, null) }, 'me')).toBe('first-review')
    expect(reasonOf({ state: 'IN_REVIEW', reviewers: people(false, true) }, 'me')).toBe('second-review')
    expect(reasonOf({ state: 'IN_REVIEW', reviewers: people(true, false) }, 'me')).toBe('waiting')
    expect(reasonOf({ state: 'IN_REVIEW', reviewers: people(null, false) }, 'me')).toBe('waiting')
    expect(reasonOf({ state: 'OPEN', reviewers: [] }, 'me')).toBe('unassigned')
    expect(reasonOf({ state: 'TO_ADJUDICATE', reviewers: people(true, true) }, 'me')).toBe('adjudicate')
    expect(reasonOf({ state: 'DECIDED', reviewers: [] }, 'me')).toBe('decided')
    expect(reasonOf({ state: 'WITHDRAWN', reviewers: [] }, 'me')).toBe('withdrawn')
  })
})
