import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '@/lib/attribution/tagger/network'
import type { FeatureRow } from '@/lib/attribution/tagger/numbers'
import { readWeights, TABLES } from '@/lib/attribution/tagger/weights'
import { type TrainedTensor, writeWeights } from '@/lib/attribution/tagger/write-weights'
import { ENTRIES, HIDDEN, tinyTensors, tinyVocabulary } from '@/lib/testing/tagger'

/** The same network by its equations, in doubles. */
function reference(tensors: readonly TrainedTensor[], rows: readonly FeatureRow[]) {
  const byName = new Map(tensors.map((one) => [one.name, one]))
  const values = (name: string) => byName.get(name)?.values ?? new Float32Array()
  const row = (name: string, at: number) => {
    const columns = byName.get(name)?.shape[1] ?? 0
    return [...values(name).subarray(at * columns, (at + 1) * columns)]
  }
  const times = (name: string, x: readonly number[]): number[] =>
    Array.from({ length: byName.get(name)?.shape[0] ?? 0 }, (_, n) =>
      row(name, n).reduce((sum, w, k) => sum + w * (x[k] ?? 0), 0),
    )
  const layer = (name: string, x: readonly number[]): number[] =>
    times(name, x).map((value, n) => value + (values(`${name}.bias`)[n] ?? 0))
  const relu = (x: readonly number[]) => x.map((value) => Math.max(0, value))
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  const recurrent = (name: string, xs: readonly number[][]): number[][] => {
    const gates = xs.map((x) => layer(`${name}.input`, x))
    const states = [0, 1].map((direction) => {
      let h: number[] = new Array(HIDDEN).fill(0)
      const c: number[] = new Array(HIDDEN).fill(0)
      const out: number[][] = []
      const order = direction === 0 ? xs.keys() : [...xs.keys()].reverse()
      for (const t of order) {
        const from = times(`${name}.state.${direction}`, h)
        const gate = (k: number, i: number) =>
          (gates[t]?.[direction * 4 * HIDDEN + k * HIDDEN + i] ?? 0) + (from[k * HIDDEN + i] ?? 0)
        h = h.map((_, i) => {
          c[i] = sigmoid(gate(1, i)) * (c[i] ?? 0) + sigmoid(gate(0, i)) * Math.tanh(gate(2, i))
          return sigmoid(gate(3, i)) * Math.tanh(c[i] ?? 0)
        })
        out[t] = h
      }
      return out
    })
    return xs.map((_, t) => [...(states[0]?.[t] ?? []), ...(states[1]?.[t] ?? [])])
  }
  const inputs = rows.map((one) =>
    relu(
      layer('0.input', [
        ...row('vectors', one.vector),
        ...TABLES.flatMap((name) => row(`0.table.${name}`, one[name])),
      ]),
    ),
  )
  const first = recurrent('0.first', inputs)
  const second = recurrent('0.second', first)
  const states = first.map((h, t) => relu(layer('0.middle', [...h, ...(second[t] ?? [])])))
  return { states: states.flat(), scores: states.flatMap((one) => layer('0.output', one)) }
}

const entry = fc.integer({ min: 0, max: ENTRIES - 1 })
const featureRow: fc.Arbitrary<FeatureRow> = fc.record({
  vector: entry,
  word: entry,
  ending: entry,
  beginning: entry,
  shortEnding: entry,
  shape: entry,
  place: entry,
  kind: entry,
  rules: entry,
})
const sequence = fc.array(featureRow, { minLength: 1, maxLength: 12 })

describe('the network', () => {
  const tensors = tinyTensors(7)
  const network = createNetwork(readWeights(writeWeights(tinyVocabulary, 1, tensors)))

  it('says what its equations say, but for the rounding of its weights', () => {
    fc.assert(
      fc.property(sequence, (rows) => {
        const [found] = network.read([rows])
        const expected = reference(tensors, rows)
        for (const part of ['scores', 'states'] as const) {
          expect(found?.[part].length).toBe(expected[part].length)
          const off = expected[part].map((value, at) => Math.abs(value - (found?.[part][at] ?? Number.NaN)))
          expect(Math.max(...off)).toBeLessThan(0.2)
        }
      }),
    )
  })

  it('says the same of a sequence whatever it is read with', () => {
    fc.assert(
      fc.property(fc.array(sequence, { minLength: 1, maxLength: 11 }), (sequences) => {
        const together = network.read(sequences)
        sequences.forEach((one, i) => {
          expect(together[i]).toEqual(network.read([one])[0])
        })
      }),
      { numRuns: 30 },
    )
  })

  it('has nothing to say of nothing', () => {
    expect(network.read([])).toEqual([])
    expect(network.read([[]])).toEqual([{ scores: new Float32Array(), states: new Float32Array() }])
  })
})

describe('the file of weights', () => {
  it('is refused when its layers do not lie as the kernel reads them', () => {
    const narrow = tinyTensors(1).map((one) => (one.name === '0.middle' ? { ...one, shape: [6, 32] } : one))
    expect(() => createNetwork(readWeights(writeWeights(tinyVocabulary, 1, narrow)))).toThrow(
      'multiples of 8',
    )
  })

  it('is refused when it is something else', () => {
    expect(() => readWeights(new TextEncoder().encode('no weights at all'))).toThrow(
      'no weights of this version',
    )
  })

  it('keeps words with marks and of other scripts', () => {
    const file = writeWeights({ ...tinyVocabulary, word: ['“', "don't", 'мэр', '--'] }, 1, tinyTensors(1))
    expect([...readWeights(file).vocabulary.word]).toEqual([
      ['“', 1],
      ["don't", 2],
      ['мэр', 3],
      ['--', 4],
    ])
  })
})
