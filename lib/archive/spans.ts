import type { AnyScope, Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { invalidField, notFound } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { anchorAt } from './anchor'
import { QUOTE_MAX, type Range, type Span } from './model'
import { findText, insertSpan, insertSpans, type StoredText } from './repository'

export type SpanWriter = {
  readonly snapshot: StoredText
  /** Stores the place and answers its span; asked twice for the same place, it answers the same one. */
  readonly write: (range: Range, field?: string) => Promise<Span>
}

/**
 * Makes spans in one snapshot, each checked against the stored text, which is read once.
 *
 * @throws not-found when the snapshot is not the team's; from `write`, invalid on `field` when the range is not in the text
 */
export async function spanWriter(tx: Tx, scope: AnyScope, snapshotId: string): Promise<SpanWriter> {
  const snapshot = await findText(scope, snapshotId, tx)
  if (!snapshot) throw notFound()
  const written = new Map<string, Promise<Span>>()
  const store = async (range: Range): Promise<Span> => {
    const anchor = anchorAt(snapshot.text, range)
    return { ...anchor, snapshotId, id: await insertSpan(scope, { ...anchor, snapshotId }, tx) }
  }
  const write = async (range: Range, field = 'range') => {
    checkRange(snapshot.text, range, field)
    const key = `${range.start}-${range.end}`
    const known = written.get(key) ?? store(range)
    written.set(key, known)
    return known
  }
  return { snapshot, write }
}

/**
 * A place in a snapshot whose text is at hand, to be kept with `keepSpans`: a snapshot never changes, so nothing has to be read
 * again for it. Pure.
 *
 * @throws invalid on `range` when it is not in the text
 */
export function spanIn({ id, text }: { readonly id: string; readonly text: string }, range: Range): Span {
  checkRange(text, range, 'range')
  return { ...anchorAt(text, range), snapshotId: id, id: newId() }
}

export function keepSpans(tx: Tx, scope: AnyScope, spans: readonly Span[]): Promise<void> {
  return insertSpans(scope, spans, tx)
}

/** One span of a snapshot, with the story it belongs to. */
export async function makeSpan(
  tx: Tx,
  scope: Scope,
  snapshotId: string,
  range: Range,
): Promise<Span & { storyId: string }> {
  const { snapshot, write } = await spanWriter(tx, scope, snapshotId)
  return { ...(await write(range)), storyId: snapshot.storyId }
}

function checkRange(text: string, { start, end }: Range, field: string): void {
  const inside = start >= 0 && start < end && end <= text.length
  if (!inside || text.slice(start, end).trim() === '') throw invalidField(field, 'rangeOutside')
  if (end - start > QUOTE_MAX) throw invalidField(field, 'quoteTooLong', { max: QUOTE_MAX })
}
