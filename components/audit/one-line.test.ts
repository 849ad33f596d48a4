import { expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { oneLineAnAct } from './one-line'

const DUE = '2025-06-20T15:00:00.000Z'
const OTHER = '2025-06-23T15:00:00.000Z'
const common = {
  at: '2025-06-16T12:00:00.000Z',
  actorId: 'e',
  actor: 'Mira',
  subjectId: 'x',
  hash: '',
  claimId: 'c',
}
const given = (seq: number, dueAt: string | null): TimelineEntry => ({
  ...common,
  seq,
  kind: 'assignment.made',
  data: { reviewerId: 'r', reviewer: 'Jonas', dueAt },
})
const due = (seq: number, before: string | null, after: string | null): TimelineEntry => ({
  ...common,
  seq,
  kind: 'claim.due-changed',
  data: { before, after },
})
const lines = (...entries: TimelineEntry[]) => oneLineAnAct(entries).map(({ seq }) => seq)

it('tells a date once that a claim got by being given to someone', () => {
  expect(lines(due(3, null, DUE), given(2, DUE), given(1, DUE))).toEqual([2, 1])
})

it('tells a date by itself that nothing else tells', () => {
  expect(lines(due(2, null, DUE))).toEqual([2])
  expect(lines(due(2, OTHER, DUE), given(1, DUE))).toEqual([2, 1])
  expect(lines(due(2, null, OTHER), given(1, DUE))).toEqual([2, 1])
  const later = { ...due(2, null, DUE), at: '2025-06-16T12:00:00.001Z' }
  expect(lines(later, given(1, DUE))).toEqual([2, 1])
})
