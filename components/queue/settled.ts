/**
 * Rows that stay where they are while somebody works on them, whatever others do. Pure.
 *
 * A row that the list holds no longer stays as it was and says so; one that is new waits until it is asked for. What a
 * row says is always what is so now.
 */
export type Settled<R extends { readonly id: string }> = {
  readonly rows: readonly R[]
  /** Of these rows those which the list holds no longer. */
  readonly gone: ReadonlySet<string>
  /** How many rows the list holds besides. */
  readonly waiting: number
}

export const settledAs = <R extends { readonly id: string }>(rows: readonly R[]): Settled<R> => ({
  rows,
  gone: new Set(),
  waiting: 0,
})

/** What is shown once the list is `now`, to somebody who looks at `shown`. */
export function settle<R extends { readonly id: string }>(
  shown: readonly R[],
  now: readonly R[],
): Settled<R> {
  const known = new Set(shown.map(({ id }) => id))
  const byId = new Map(now.map((row) => [row.id, row]))
  return {
    rows: shown.map((row) => byId.get(row.id) ?? row),
    gone: new Set(shown.flatMap(({ id }) => (byId.has(id) ? [] : [id]))),
    waiting: now.filter(({ id }) => !known.has(id)).length,
  }
}
