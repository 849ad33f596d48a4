import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { type EventData, parseEventData } from './events'
import { findLatestOfKind } from './repository'

/** Events that keep what changed before and after, and each of which raises the record's version by one. */
export type EditKind =
  | 'story.edited'
  | 'story.schedule-changed'
  | 'attribution.edited'
  | 'source.edited'
  | 'reply.edited'
  | 'view.changed'

/** A record's fields by name, as an audit event shows them. */
export type Fields = EventData<EditKind>['before']

/** Goes back through edits, newest first: the record as it was before all of them. Pure. */
export function rewind(current: Fields, edits: readonly { before: Fields }[]): Fields {
  return Object.assign({}, current, ...edits.map(({ before }) => before))
}

/** The parts of a record that an edit changes; null when it changes nothing. Pure. */
export function changed(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  if (names.length === 0) return null
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  return { before: only(before), after: only(after) }
}

/**
 * The refusal for someone who edits an older version: what is stored now, what they started from (found by going back
 * through the audit log), and who was faster, so that they can merge. `show` words the fields for the reader.
 */
export async function staleEdit(
  tx: Tx,
  scope: AnyScope,
  kind: EditKind,
  {
    subjectId,
    current,
    version,
    given,
    show,
  }: {
    subjectId: string
    current: Fields
    version: number
    given: number
    show: (fields: Fields) => string
  },
): Promise<ProblemError> {
  const rows = await findLatestOfKind(scope, kind, subjectId, Math.max(0, version - given), tx)
  const edits = rows.map((row) => parseEventData(kind, row.data))
  const by = rows[0]?.actor ?? ''
  return new ProblemError({
    kind: 'conflict',
    code: 'changedMeanwhile',
    params: { by },
    conflict: { theirs: show(current), base: show(rewind(current, edits)), by, version },
  })
}
