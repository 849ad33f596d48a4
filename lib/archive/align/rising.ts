/** The indexes of a longest rising subsequence (Schensted's piles), in order. Pure. */
export function longestRising(values: ArrayLike<number>): number[] {
  const tops: number[] = []
  const before = new Int32Array(values.length)
  for (let at = 0; at < values.length; at += 1) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((values[tops[middle] ?? 0] ?? 0) < (values[at] ?? 0)) low = middle + 1
      else high = middle
    }
    before[at] = tops[low - 1] ?? -1
    tops[low] = at
  }
  const kept: number[] = []
  for (let at = tops.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) kept.push(at)
  return kept.reverse()
}
