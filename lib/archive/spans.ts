import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { invalidField, notFound } from '@/lib/core/errors'
import { anchorAt } from './anchor'
import type { Range, Span } from './model'
import { findText, insertSpan, type StoredText } from './repository'

/** Code units a quote may have: a passage, not a whole article. */
export const QUOTE_MAX = 20_000

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
export async function spanWriter(tx: Tx, scope: Scope, snapshotId: string): Promise<SpanWriter> {
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
