import { chanceAt } from '@/lib/attribution/confidence/confidence'

/** How strongly a curve is held to the likelihoods as they are, in samples: what fits few would fit no others. */
const RIDGE = 2

/**
 * Logistic regression by Newton's steps, ridged towards the curve that changes nothing: `[0, 1, 0, …]`.
 *
 * @param inputs of each sample as many as the curve has numbers, the first of them 1
 */
export function fitted(inputs: readonly number[][], right: readonly boolean[]): number[] {
  const width = inputs[0]?.length ?? 0
  const prior = Array.from({ length: width }, (_, i) => Number(i === 1))
  let curve = prior
  for (let step = 0; step < 30; step += 1) {
    const slope = curve.map((value, i) => -RIDGE * (value - (prior[i] ?? 0)))
    const bend = curve.map((_, i) => curve.map((_, j) => RIDGE * Number(i === j)))
    inputs.forEach((x, n) => {
      const p = chanceAt(curve, x)
      x.forEach((xi, i) => {
        slope[i] = (slope[i] ?? 0) + xi * ((right[n] ? 1 : 0) - p)
        const row = bend[i] ?? []
        x.forEach((xj, j) => {
          row[j] = (row[j] ?? 0) + xi * xj * p * (1 - p)
        })
      })
    })
    const by = solved(bend, slope)
    curve = curve.map((value, i) => value + (by[i] ?? 0))
    if (by.every((change) => Math.abs(change) < 1e-9)) break
  }
  return curve
}

/** x of A·x = b for a symmetric, positive definite A, by Gaussian elimination. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i] ?? 0])
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      pivot.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - factor * value
      })
    }
  })
  const x = b.map(() => 0)
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? []
    const rest = x.reduce((sum, value, j) => (j > i ? sum + (row[j] ?? 0) * value : sum), 0)
    x[i] = ((row[b.length] ?? 0) - rest) / (row[i] ?? 1)
  }
  return x
}
