/** Which entry an arrow, Home or End leads to, going round at the ends; null for other keys or an empty list. */
export function rove(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/** The next entry after `at` whose label begins with what was typed, as menus do; null when none does. */
export function typeahead(labels: readonly string[], typed: string, at: number): number | null {
  const wanted = typed.toLocaleLowerCase()
  for (let step = 1; step <= labels.length; step++) {
    const index = (at + step) % labels.length
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return null
}
