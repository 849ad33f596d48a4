/** Where a person is in a list and what they have ticked. Pure; rows are told by their ids, in the order shown. */
export type Selection = {
  /** The row the keys act on; null before the first move. */
  readonly at: string | null
  readonly picked: ReadonlySet<string>
  /** The row from which Shift extends. */
  readonly anchor: string | null
}

export type SelectionEvent =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'go'; readonly id: string }
  /** Ticks or unticks one row: the one named, else the one the person is at. */
  | { readonly kind: 'toggle'; readonly id?: string }
  /** Ticks everything from the last ticked row to this one. */
  | { readonly kind: 'extend'; readonly id?: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }

export const NOTHING: Selection = { at: null, picked: new Set(), anchor: null }

/** What follows from a press, in a list that shows these rows. */
export function select(before: Selection, event: SelectionEvent, ids: readonly string[]): Selection {
  switch (event.kind) {
    case 'move':
      return { ...before, at: moved(before.at, event.by, ids) }
    case 'go':
      return ids.includes(event.id) ? { ...before, at: event.id } : before
    case 'toggle':
      return toggled(before, event.id ?? before.at, ids)
    case 'extend':
      return extended(before, event.id ?? before.at, ids)
    case 'all':
      return { ...before, picked: new Set(ids), anchor: ids[0] ?? null }
    case 'none':
      return { ...before, picked: new Set(), anchor: null }
  }
}

/** The same selection once the list shows other rows: what has left it is no longer ticked, and nothing acts unseen. */
export function keepShown(before: Selection, ids: readonly string[]): Selection {
  const shown = new Set(ids)
  const picked = new Set([...before.picked].filter((id) => shown.has(id)))
  const still = (id: string | null) => (id !== null && shown.has(id) ? id : null)
  const [at, anchor] = [still(before.at), still(before.anchor)]
  if (picked.size === before.picked.size && at === before.at && anchor === before.anchor) return before
  return { at, anchor, picked }
}

/** The rows a command acts on: the ticked ones in the order shown, else the one the person is at. */
export function targets({ at, picked }: Selection, ids: readonly string[]): readonly string[] {
  if (picked.size > 0) return ids.filter((id) => picked.has(id))
  return at !== null && ids.includes(at) ? [at] : []
}

function moved(at: string | null, by: 1 | -1, ids: readonly string[]): string | null {
  const index = at === null ? -1 : ids.indexOf(at)
  if (index === -1) return ids[by === 1 ? 0 : ids.length - 1] ?? null
  return ids[Math.min(Math.max(index + by, 0), ids.length - 1)] ?? null
}

function toggled(before: Selection, id: string | null, ids: readonly string[]): Selection {
  if (id === null || !ids.includes(id)) return before
  const picked = new Set(before.picked)
  if (!picked.delete(id)) picked.add(id)
  return { at: id, picked, anchor: id }
}

function extended(before: Selection, id: string | null, ids: readonly string[]): Selection {
  const to = id === null ? -1 : ids.indexOf(id)
  if (id === null || to === -1) return before
  const from = before.anchor === null ? to : ids.indexOf(before.anchor)
  const start = from === -1 ? to : from
  const range = ids.slice(Math.min(start, to), Math.max(start, to) + 1)
  return { at: id, picked: new Set([...before.picked, ...range]), anchor: ids[start] ?? id }
}

type Reviewed = {
  readonly id: string
  readonly reviewers: readonly { readonly id: string; readonly reviewed: boolean }[]
}

/** Of the chosen rows those whose review by this member is to come. */
export function ownOpen<Row extends Reviewed>(
  rows: readonly Row[],
  chosen: readonly string[],
  me: string,
): Row[] {
  const waits = (row: Row) => row.reviewers.some(({ id, reviewed }) => id === me && !reviewed)
  return rows.filter((row) => chosen.includes(row.id) && waits(row))
}
