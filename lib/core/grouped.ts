/** The items of each key, in the order in which they come; the keys in the order of their first. */
export function grouped<T, K extends string | number>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The same, as pairs in the order of the keys. */
export function groupedInOrder<T, K extends string | number>(
  items: readonly T[],
  keyOf: (item: T) => K,
): [K, T[]][] {
  return [...grouped(items, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1))
}
