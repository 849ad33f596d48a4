import type { ReportCheck } from './model'
import type { CheckRow, ReportRows } from './rows'

/**
 * What the desk found of quoted words, as it may leave. Pure.
 * - That a report which theirs rests on lacks the words says nothing of them, and is left out.
 * - Of other words those of the capture are held back where something in the same item was given off the record: they need not
 *   be the place that is quoted here, and a later capture has them elsewhere.
 */
export function assembleChecks(
  rows: readonly CheckRow[],
  refOf: (snapshotId: string) => string,
  silent: ReportRows['silentDocuments'],
): ReportCheck[] {
  return rows.filter(saysSomething).map((row) => ({
    document: refOf(row.snapshotId),
    words: row.quote,
    state: row.state,
    places: row.ranges,
    difference: silent.has(row.document.id) ? null : row.difference,
    checkedAt: row.checkedAt,
  }))
}

/** Whether a check is told of: also what decides which captures are listed. */
export const saysSomething = ({ own, state }: Pick<CheckRow, 'own' | 'state'>) => own || state !== 'NOT_FOUND'
