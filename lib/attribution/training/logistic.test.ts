import { describe, expect, it } from 'vitest'
import { fitted } from '@/lib/attribution/training/logistic'

/** Right and wrong in just the proportion a curve says, at many likelihoods. */
function exact(curve: readonly number[]) {
  const inputs: number[][] = []
  const right: boolean[] = []
  for (let x = -3; x <= 3; x += 0.5) {
    const chance = 1 / (1 + Math.exp(-((curve[0] ?? 0) + (curve[1] ?? 0) * x)))
    for (let i = 0; i < 1000; i += 1) {
      inputs.push([1, x])
      right.push(i < Math.round(chance * 1000))
    }
  }
  return { inputs, right }
}

describe('fitted', () => {
  it('finds the curve that made the samples', () => {
    const { inputs, right } = exact([-0.7, 1.6])
    const [a, b] = fitted(inputs, right)
    expect(a).toBeCloseTo(-0.7, 1)
    expect(b).toBeCloseTo(1.6, 1)
  })

  it('leaves likelihoods nearly as they are where little was measured', () => {
    const [a, b] = fitted([[1, 2]], [false])
    expect(Math.abs(a ?? 9)).toBeLessThan(0.5)
    expect(Math.abs((b ?? 9) - 1)).toBeLessThan(0.8)
  })

  it('does not run away from samples that are all right', () => {
    for (const value of fitted(Array<number[]>(500).fill([1, 3]), Array<boolean>(500).fill(true)))
      expect(Math.abs(value)).toBeLessThan(5)
  })
})
