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
    else if (tag === 2 && last?.[1] === at) last[1] = at + 1
  })
  return spans.map(String)
}

/** For each span that any path has, the share of the paths that have it. */
function everySpan(scores: readonly number[][]): Map<string, number> {
  const paths = everyPath(scores)
  const total = paths.reduce((sum, one) => sum + one.weight, 0)
  const shares = new Map<string, number>()
  for (const { path, weight } of paths)
    for (const span of spansIn(path)) shares.set(span, (shares.get(span) ?? 0) + weight / total)
  return shares
}

const overlap = (a: string, b: string): boolean => {
  const [from = 0, to = 0] = a.split(',').map(Number)
  const [start = 0, end = 0] = b.split(',').map(Number)
  return from < end && start < to
}

const rows = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 7,
})

describe('spansOf', () => {
  it('finds the spans that are likely enough, with their share of all ways of tagging', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (scores, least) => {
        const shares = everySpan(scores)
        const found = spansOf(scores.length, (at, tag) => scores[at]?.[tag] ?? 0, chain, least)
        const names = found.map(({ from, to }) => String([from, to]))
        found.forEach(({ probability }, i) => {
          expect(probability).toBeCloseTo(shares.get(names[i] ?? '') ?? 0, 6)
        })
        // What is left out is too unlikely, or gives way to a likelier one.
        for (const [span, share] of shares) {
          if (share < least + 1e-6 || names.includes(span)) continue
          const instead = names.filter((one) => overlap(one, span)).map((one) => shares.get(one) ?? 0)
          expect(Math.max(0, ...instead)).toBeGreaterThan(share - 1e-6)
        }
        names.forEach((one, i) => {
          expect(names.slice(i + 1).some((other) => overlap(one, other))).toBe(false)
        })
      }),
    )
  })

  it('finds spans in order, and nothing in nothing', () => {
    const found = spansOf(9, (at, tag) => (tag === (at % 3 === 0 ? 1 : 0) ? 5 : 0), chain, 0.3)
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [3, 4],
      [6, 7],
    ])
    expect(spansOf(0, () => 0, chain, 0.3)).toEqual([])
  })
})
