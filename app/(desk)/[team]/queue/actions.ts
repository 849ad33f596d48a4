'use server'

import { assign } from '@/lib/reviews/assign'
import { changeDue as change } from '@/lib/reviews/due'
import { assignInput, dueInput, restoreDueInput, unassignInput } from '@/lib/reviews/input'
import { unassign } from '@/lib/reviews/unassign'
import { defineAction } from '@/lib/web/action'

export const assignClaims = defineAction({
  permission: 'assignment.edit',
  input: assignInput,
  handle: assign,
})

/** Takes reviewers off, and undoes `assignClaims` when given the assignments it made. */
export const withdrawAssignments = defineAction({
  permission: 'assignment.edit',
  input: unassignInput,
  handle: unassign,
})

export const changeDue = defineAction({
  permission: 'assignment.edit',
  input: dueInput,
  handle: (scope, { claimIds, dueAt }) =>
    change(scope, { changes: claimIds.map((claimId) => ({ claimId, dueAt })) }),
})

/** Gives each claim back the date it had: the undo of `changeDue`, fed with its answer. */
export const restoreDue = defineAction({
  permission: 'assignment.edit',
  input: restoreDueInput,
  handle: change,
})
