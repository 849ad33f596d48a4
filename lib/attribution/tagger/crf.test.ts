import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chain, spansOf } from '@/lib/attribution/tagger/crf'

const NEVER = -10_000
const chain: Chain = {
  start: Float32Array.from([0.2, -0.1, NEVER]),
  end: Float32Array.from([0.1, 0, -0.2]),
  // A span cannot go on that has not begun.
  transitions: Float32Array.from([0.3, -0.2, NEVER, -0.1, -0.5, 0.4, 0, -0.3, 0.2]),
}

/** Every way of tagging a sequence with its weight: the definition, which takes 3^n steps. */
function everyPath(scores: readonly number[][]): { path: number[]; weight: number }[] {
  let paths = [{ path: [] as number[], sum: 0 }]
  scores.forEach((row, at) => {
    paths = paths.flatMap(({ path, sum }) =>
      row.map((score, tag) => {
        const before = path.at(-1)
        const step = before === undefined ? chain.start[tag] : chain.transitions[before * 3 + tag]
        const end = at === scores.length - 1 ? (chain.end[tag] ?? 0) : 0
        return { path: [...path, tag], sum: sum + score + (step ?? 0) + end }
      }),
    )
  })
  return paths.map(({ path, sum }) => ({ path, weight: Math.exp(sum) }))
}

function spansIn(path: readonly number[]): string[] {
  const spans: [number, number][] = []
  path.forEach((tag, at) => {
    const last = spans.at(-1)
    if (tag === 1) spans.push([at, at + 1])
    else if (tag === 2 && last) last[1] = at + 1
  })
  return spans.map(String)
}

const rows = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 7,
})

describe('spansOf', () => {
  it('finds the spans of the best of all paths, and their share of all paths', () => {
    fc.assert(
      fc.property(rows, (scores) => {
        const paths = everyPath(scores)
        const total = paths.reduce((sum, one) => sum + one.weight, 0)
        const best = Math.max(...paths.map((one) => one.weight))
        const found = spansOf(scores.length, (at, tag) => scores[at]?.[tag] ?? 0, chain)
        const spans = String(found.map(({ from, to }) => String([from, to])))
        // Of two that are as good as each other, either will do.
        const same = paths.filter(({ path }) => String(spansIn(path)) === spans)
        expect(Math.max(...same.map((one) => one.weight)) / best).toBeCloseTo(1, 5)
        for (const { from, to, probability } of found) {
          const with_ = paths.filter(({ path }) => spansIn(path).includes(String([from, to])))
          expect(probability).toBeCloseTo(with_.reduce((sum, one) => sum + one.weight, 0) / total, 6)
        }
      }),
    )
  })

  it('finds nothing in nothing', () => {
    expect(spansOf(0, () => 0, chain)).toEqual([])
  })
})
