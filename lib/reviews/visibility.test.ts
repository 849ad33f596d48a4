import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import type { ClaimState } from '@/lib/claims/model'
import { reasonOf } from './reason'
import { type Eyes, seesEntry, seesEvidenceOf, seesReviewOf, seesSignatureOf } from './visibility'

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
    const begun = (actorId: string): TimelineEntry => ({ ...at, actorId, kind: 'review.begun', data: {} })
    expect(['me', 'other'].map((who) => seesEntry(eyes(true), begun(who)))).toEqual([true, false])
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

  it('finds no line about what another reviewer said, nor about what hangs on their evidence or stands in their thread', () => {
    const said = (actorId: string, ...under: string[]): TimelineEntry => ({
      ...at,
      actorId,
      kind: 'comment.posted',
      data: { threadId: 't', under, reply: true, mentions: ['me'] },
    })
    const lines = [
      said('me', 'me'),
      said('editor', 'editor'),
      said('other'),
      said('editor', 'other'),
      said('me', 'other'),
    ]
    expect(lines.map((one) => seesEntry(eyes(true), one))).toEqual([true, true, false, false, false])
    expect(lines.every((one) => seesEntry(eyes(false), one))).toBe(true)
    for (const kind of ['comment.withdrawn', 'comment.restored', 'comment.thread-resolved'] as const) {
      const entry: TimelineEntry = {
        ...at,
        actorId: 'editor',
        kind,
        data: { threadId: 't', under: ['other'] },
      }
      expect(seesEntry(eyes(true), entry)).toBe(false)
    }
  })

  it('is told of no signature but their own, which anybody who saw the other review may have given', () => {
    const who = ['me', 'editor', 'other']
    expect(who.map((id) => seesSignatureOf(eyes(true), id))).toEqual([true, false, false])
    for (const kind of ['waiver.signed', 'waiver.withdrawn'] as const) {
      const entry = (actorId: string): TimelineEntry => ({ ...at, actorId, kind, data: { rule: 'drift' } })
      expect(who.map((id) => seesEntry(eyes(true), entry(id)))).toEqual([true, false, false])
      expect(seesEntry(eyes(false), entry('editor'))).toBe(true)
    }
    expect(seesSignatureOf(eyes(false), 'editor')).toBe(true)
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

  const reason = (state: ClaimState, reviewers: ReturnType<typeof people> = [], marked = false) =>
    reasonOf({ state, reviewers, marked }, 'me')

  it('says why a claim stands in the queue for this person', () => {
    expect(reason('ASSIGNED', people(false, null))).toBe('first-review')
    expect(reason('IN_REVIEW', people(false, true))).toBe('second-review')
    expect(reason('IN_REVIEW', people(true, false))).toBe('waiting')
    expect(reason('IN_REVIEW', people(null, false))).toBe('waiting')
    expect(reason('OPEN')).toBe('unassigned')
    expect(reason('TO_ADJUDICATE', people(true, true))).toBe('adjudicate')
    expect(reason('DECIDED')).toBe('decided')
    expect(reason('WITHDRAWN')).toBe('withdrawn')
  })

  it('asks for another look where nothing else is to be done first', () => {
    expect(reason('DECIDED', people(true, null), true)).toBe('look-again')
    expect(reason('IN_REVIEW', people(true, false), true)).toBe('look-again')
    expect(reason('IN_REVIEW', people(false, true), true)).toBe('second-review')
    expect(reason('TO_ADJUDICATE', people(true, true), true)).toBe('adjudicate')
  })
})
