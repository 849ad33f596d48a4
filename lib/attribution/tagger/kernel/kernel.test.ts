import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernelOn } from '@/lib/attribution/tagger/kernel/kernel'

const memory = new WebAssembly.Memory({ initial: 4 })
const kernel = kernelOn(memory)
const ints = (at: number, count: number) => new Int16Array(memory.buffer, at, count)
const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
const [A, B, C, D, E, F, G] = [1024, 32_768, 65_536, 98_304, 131_072, 163_840, 196_608] as const

const numbers = (count: number) =>
  fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: count, maxLength: count })
const weights = (count: number) =>
  fc.array(fc.integer({ min: -127, max: 127 }), { minLength: count, maxLength: count })
const reals = (count: number) =>
  fc.array(fc.float({ min: -6, max: 6, noNaN: true }), { minLength: count, maxLength: count })
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

describe('the kernel', () => {
  it('multiplies as arithmetic does, for odd and even numbers of rows', () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 5 }),
      n: fc.integer({ min: 1, max: 3 }),
      k: fc.integer({ min: 1, max: 4 }),
    })
    const given = sizes.chain(({ rows, n, k }) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(n * 4),
        depth: fc.constant(k * 8),
        x: numbers(rows * k * 8),
        w: weights(n * 4 * k * 8),
      }),
    )
    fc.assert(
      fc.property(given, ({ rows, columns, depth, x, w }) => {
        ints(A, x.length).set(x)
        ints(B, w.length).set(w)
        kernel.product(A, B, C, rows, columns, depth)
        const found = new Int32Array(memory.buffer, C, rows * columns)
        found.forEach((sum, at) => {
          const [r, c] = [Math.floor(at / columns), at % columns]
          let expected = 0
          for (let i = 0; i < depth; i += 1) expected += (x[r * depth + i] ?? 0) * (w[c * depth + i] ?? 0)
          expect(sum).toBe(expected)
        })
      }),
    )
  })

  it('turns sums into floats, and floats into integers that are not below zero', () => {
    new Int32Array(memory.buffer, A, 4).set([0, 100, -100, 2_000_000])
    floats(B, 4).set([1, 0.5, 0.25, 1 / 1024])
    floats(C, 4).set([1, 0, -1, 2])
    kernel.floats(A, B, C, D, 1, 4)
    expect([...floats(D, 4)]).toEqual([1, 50, -26, 1955.125])
    kernel.rectified(D, E, 4, 16)
    expect([...ints(E, 4)]).toEqual([16, 800, 0, 31_282])
    floats(D, 1).set([1e9])
    kernel.rectified(D, E, 4, 16)
    expect(ints(E, 1)[0]).toBe(32_767)
  })

  it('steps a cell as its equations say', () => {
    fc.assert(
      fc.property(reals(16), reals(4), ([...gates], before) => {
        floats(A, 16).set(gates)
        new Int32Array(memory.buffer, B, 16).fill(2)
        floats(C, 16).fill(0.25)
        floats(D, 4).set(before)
        kernel.cells(A, 64, B, C, D, E, F, 8, 1, 4)
        for (let i = 0; i < 4; i += 1) {
          const gate = (k: number) => (gates[k * 4 + i] ?? 0) + 0.5
          const cell = sigmoid(gate(1)) * (before[i] ?? 0) + sigmoid(gate(0)) * Math.tanh(gate(2))
          expect(floats(D, 4)[i]).toBeCloseTo(cell, 4)
          const state = (ints(E, 4)[i] ?? 0) / 16_384
          expect(state).toBeCloseTo(sigmoid(gate(3)) * Math.tanh(cell), 3)
          expect(ints(F, 4)[i]).toBe(ints(E, 4)[i])
        }
      }),
    )
  })

  it('leaves alone what lies beyond its rows', () => {
    ints(G, 4).fill(7)
    kernel.rectified(A, G - 8, 4, 1)
    expect([...ints(G, 4)]).toEqual([7, 7, 7, 7])
  })
})
