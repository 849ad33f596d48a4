import type { TimelineEntry } from '@/lib/audit/timeline'

/**
 * The entries with one line for one act: giving a claim to someone by a date is told with the date, and the entry that
 * the claim has it now would say it again. A date that was moved from another stays, for only its own entry tells that.
 */
export function oneLineAnAct(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  // What is recorded together has one time to the millisecond.
  const act = ({ at, actorId, claimId }: TimelineEntry, due: string | null) =>
    [at, actorId, claimId, due].join(' ')
  const told = new Set(
    entries.flatMap((entry) => (entry.kind === 'assignment.made' ? [act(entry, entry.data.dueAt)] : [])),
  )
  return entries.filter(
    (entry) =>
      entry.kind !== 'claim.due-changed' ||
      entry.data.before !== null ||
      !told.has(act(entry, entry.data.after)),
  )
}
