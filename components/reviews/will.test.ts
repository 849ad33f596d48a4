import { describe, expect, it } from 'vitest'
import type { AssignmentView } from '@/lib/reviews/view'
import { willOf } from './will'

const seat = (id: string, reviewed: boolean): AssignmentView => ({
  id: `seat of ${id}`,
  reviewer: { id, name: id, initials: id.slice(0, 1) },
  dueAt: null,
  snoozedUntil: null,
  skip: null,
  reviewed,
  version: 1,
})
const mine = (last: boolean) => ({ assigned: true, reviewed: false, revision: 0, nextId: null, last })

describe('what submitting will do', () => {
  it('closes the claim of an only reviewer', () => {
    expect(willOf({ mine: mine(true), assignments: [seat('jun', false)] }, 'jun')).toEqual({ kind: 'only' })
  })

  it('waits for those whose review is to come, by name', () => {
    const assignments = [seat('jun', false), seat('lee', false), seat('ada', true)]
    expect(willOf({ mine: mine(false), assignments }, 'jun')).toEqual({ kind: 'waits', names: ['lee'] })
  })

  it('is the last when the others are in', () => {
    const assignments = [seat('jun', false), seat('lee', true)]
    expect(willOf({ mine: mine(true), assignments }, 'jun')).toEqual({ kind: 'last' })
    expect(willOf({ mine: mine(true), assignments: [seat('jun', true), seat('lee', true)] }, 'jun')).toEqual({
      kind: 'last',
    })
  })
})
