import * as queue from './actions'

/** What the queue's page hands to what is on it. */
export const actions = {
  assign: queue.assignClaims,
  withdraw: queue.withdrawAssignments,
  changeDue: queue.changeDue,
  restoreDue: queue.restoreDue,
  snooze: queue.snoozeClaims,
  restoreSnooze: queue.restoreSnooze,
}

export const viewActions = {
  save: queue.saveView,
  rename: queue.renameView,
  refilter: queue.refilterView,
  remove: queue.removeView,
}
