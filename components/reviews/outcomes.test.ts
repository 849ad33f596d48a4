import { describe, expect, it } from 'vitest'
import { byReviewer, claimsOfUndo, datesBefore, datesMoved, outcomesOf } from './outcomes'

const answer = (
  claimId: string,
  outcome: 'assigned' | 'already' | 'is-author' | 'missing',
  dueBefore?: string | null,
) => ({
  claimId,
  outcome,
  assignmentIds: outcome === 'assigned' ? [`of ${claimId}`] : [],
  ...(dueBefore === undefined ? {} : { dueBefore, dueAfter: '2025-06-20T15:00:00.000Z' }),
})

describe('what became of claims in bulk', () => {
  it('counts by reason what was not assigned, and leaves out reasons that did not occur', () => {
    const answers = [
      answer('a', 'assigned'),
      answer('b', 'already'),
      answer('c', 'already'),
      answer('d', 'missing'),
    ]
    const { assigned, others } = outcomesOf(answers)
    expect(assigned.map((one) => one.claimId)).toEqual(['a'])
    expect(others).toEqual([
      ['already', 2],
      ['missing', 1],
    ])
  })

  it('tells of claims that went to others only, beside those that went to nobody', () => {
    const { assigned, others } = outcomesOf([
      answer('a', 'assigned'),
      { ...answer('b', 'assigned'), withoutAuthor: true },
      answer('c', 'is-author'),
    ])
    expect(assigned.map((one) => one.claimId)).toEqual(['a', 'b'])
    expect(others).toEqual([
      ['without-author', 1],
      ['is-author', 1],
    ])
  })

  it('tells of claims for which nobody else was left', () => {
    const { others } = outcomesOf([{ ...answer('a', 'assigned'), short: true }, answer('b', 'assigned')])
    expect(others).toEqual([['short', 1]])
  })

  it('tells of claims that were theirs already whether the date moved, which can be taken back', () => {
    const moved = answer('b', 'already', null)
    const answers = [answer('a', 'assigned'), moved, answer('c', 'already')]
    const { assigned, changed, others, due } = outcomesOf(answers)
    expect(assigned.map((one) => one.claimId)).toEqual(['a'])
    expect(changed.map((one) => one.claimId)).toEqual(['a', 'b'])
    expect(others).toEqual([
      ['already-moved', 1],
      ['already', 1],
    ])
    expect(due).toBe('2025-06-20T15:00:00.000Z')
    expect(outcomesOf([answer('a', 'assigned')]).due).toBeNull()
    expect(datesMoved([moved])).toEqual([{ claimId: 'b', dueAt: null, from: '2025-06-20T15:00:00.000Z' }])
  })

  it('gives back only the dates that assigning moved, none among them', () => {
    const moved = datesMoved([
      answer('a', 'assigned'),
      answer('b', 'assigned', null),
      answer('c', 'assigned', '2025-06-16T15:00:00.000Z'),
    ])
    expect(moved).toEqual([
      { claimId: 'b', dueAt: null, from: '2025-06-20T15:00:00.000Z' },
      { claimId: 'c', dueAt: '2025-06-16T15:00:00.000Z', from: '2025-06-20T15:00:00.000Z' },
    ])
  })

  it('undoes only the dates that changed', () => {
    expect(
      datesBefore([
        { claimId: 'a', outcome: 'changed', before: null, after: '2025-06-20T15:00:00.000Z' },
        {
          claimId: 'b',
          outcome: 'same',
          before: '2025-06-16T15:00:00.000Z',
          after: '2025-06-16T15:00:00.000Z',
        },
      ]),
    ).toEqual([{ claimId: 'a', dueAt: null, from: '2025-06-20T15:00:00.000Z' }])
  })

  it('tells what an undo leaves because somebody did more meanwhile', () => {
    const about = (outcome: string) => ({ claimId: outcome, outcome })
    const done = ['withdrawn', 'already', 'changed', 'same', 'assigned'].map(about)
    expect(claimsOfUndo(done)).toEqual({ all: 5, left: 0 })
    const left = ['review-is-in', 'moved-meanwhile', 'not-possible-in-state', 'missing'].map(about)
    expect(claimsOfUndo([...done, ...left])).toEqual({ all: 9, left: 4 })
  })

  it('counts claims in what an undo leaves, however many answers there are about one', () => {
    const twice = ['mira', 'jun'].map(() => ({ claimId: 'a', outcome: 'not-possible-in-state' }))
    expect(claimsOfUndo([...twice, { claimId: 'b', outcome: 'assigned' }])).toEqual({ all: 2, left: 1 })
    const made = [
      { claimId: 'a', assignmentIds: ['of mira', 'of jun'] },
      { claimId: 'b', assignmentIds: ['of both'] },
    ]
    const answers = [
      { assignmentId: 'of mira', outcome: 'review-is-in' },
      { assignmentId: 'of jun', outcome: 'withdrawn' },
      { assignmentId: 'of both', outcome: 'withdrawn' },
      { claimId: 'a', outcome: 'moved-meanwhile' },
      { claimId: 'b', outcome: 'changed' },
    ]
    expect(claimsOfUndo(answers, made)).toEqual({ all: 2, left: 1 })
  })

  it('gives each reviewer theirs back', () => {
    const taken = [
      { claimId: 'a', reviewerId: 'mira' },
      { claimId: 'a', reviewerId: 'jun' },
      { claimId: 'b', reviewerId: 'mira' },
    ]
    expect(byReviewer(taken)).toEqual([
      { reviewerId: 'mira', claimIds: ['a', 'b'] },
      { reviewerId: 'jun', claimIds: ['a'] },
    ])
  })
})
