'use server'

import { assign } from '@/lib/reviews/assign'
import { changeDue as change } from '@/lib/reviews/due'
import { assignInput, dueInput, restoreDueInput, unassignInput } from '@/lib/reviews/input'
import { restoreSkipInput, restoreSnoozeInput, skipInput, snoozeInput } from '@/lib/reviews/put-off-input'
import { refilterViewInput, renameViewInput, saveViewInput, viewIdInput } from '@/lib/reviews/queue-input'
import * as views from '@/lib/reviews/saved-views'
import * as skip from '@/lib/reviews/skip'
import * as snooze from '@/lib/reviews/snooze'
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

export const saveView = defineAction({
  permission: 'view.save',
  input: saveViewInput,
  handle: views.saveView,
})
export const renameView = defineAction({
  permission: 'view.save',
  input: renameViewInput,
  handle: views.renameView,
})
export const refilterView = defineAction({
  permission: 'view.save',
  input: refilterViewInput,
  handle: views.refilterView,
})
export const removeView = defineAction({
  permission: 'view.save',
  input: viewIdInput,
  handle: views.removeView,
})

export const snoozeClaims = defineAction({
  permission: 'review.write',
  input: snoozeInput,
  handle: snooze.snooze,
})
/** Gives each claim the moment it had: the undo of `snoozeClaims`, fed with its answer. */
export const restoreSnooze = defineAction({
  permission: 'review.write',
  input: restoreSnoozeInput,
  handle: snooze.restoreSnooze,
})

export const skipClaim = defineAction({
  permission: 'review.write',
  input: skipInput,
  handle: skip.skipClaim,
})
/** Puts the claim back where it stood: the undo of `skipClaim`. */
export const restoreSkip = defineAction({
  permission: 'review.write',
  input: restoreSkipInput,
  handle: skip.restoreSkip,
})
