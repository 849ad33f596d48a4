/** The middle of some numbers: what a noisy machine disturbs least. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return Number.NaN
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** How many times as large the one sample's median is as the other's. */
export const ratio = (of: readonly number[], to: readonly number[]): number => median(of) / median(to)
