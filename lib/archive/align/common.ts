/** The words two lists have in common, in order. Pure and safe for the browser. */
import { longestRising } from './rising'

/** The indexes of one word in both lists. `forced`: no other alignment of as many words pairs this one otherwise. */
export type Pair = { readonly a: number; readonly b: number; readonly forced: boolean }

/** Cells of one table. Longer lists are first cut at the words that stand once in both. */
const MOST_CELLS = 1_000_000

/**
 * A longest common subsequence, and which of its pairs every other longest one has as well: those are proved, the rest are
 * one choice among several. Lists too long for one table are cut at what stands once in both of them (B. Cohen's
 * "patience"); a stretch between cuts that is still too long has nothing in common.
 */
export function commonOf(a: readonly string[], b: readonly string[]): Pair[] {
  if (fits(a.length, b.length)) return tabled(a, b, 0, 0)
  const pairs: Pair[] = []
  let [fromA, fromB] = [0, 0]
  for (const [i, j] of [...onceInBoth(a, b), [a.length, b.length] as const]) {
    if (fits(i - fromA, j - fromB)) pairs.push(...tabled(a.slice(fromA, i), b.slice(fromB, j), fromA, fromB))
    if (i < a.length) pairs.push({ a: i, b: j, forced: true })
    fromA = i + 1
    fromB = j + 1
  }
  return pairs
}

/** How many words a longest common subsequence has; 0 where the lists are too long to tell. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  return fits(a.length, b.length) ? (tableOf(a, b).at(0) ?? 0) : 0
}

const fits = (a: number, b: number) => (a + 1) * (b + 1) <= MOST_CELLS

function onceInBoth(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [inA, inB] = [onlyPlaces(a), onlyPlaces(b)]
  const both: (readonly [number, number])[] = []
  for (const [key, i] of inA) {
    const j = inB.get(key) ?? -1
    if (i !== -1 && j !== -1) both.push([i, j])
  }
  const kept = new Set(longestRising(both.map(([, j]) => j)))
  return both.filter((_, at) => kept.has(at))
}

function onlyPlaces(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  keys.forEach((key, at) => {
    places.set(key, places.has(key) ? -1 : at)
  })
  return places
}

function tabled(a: readonly string[], b: readonly string[], byA: number, byB: number): Pair[] {
  const width = b.length + 1
  const ahead = tableOf(a, b)
  const length = ahead[0] ?? 0
  const choices = choicesAt(a, b, ahead)
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length && pairs.length < length; ) {
    const here = ahead[i * width + j] ?? 0
    if (a[i] === b[j]) {
      pairs.push({ a: byA + i, b: byB + j, forced: choices[pairs.length] === 1 })
      i += 1
      j += 1
    } else if (ahead[(i + 1) * width + j] === here) i += 1
    else j += 1
  }
  return pairs
}

/** `[i][j]`: how many words `a[i..]` and `b[j..]` have in common. */
function tableOf(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/** For each place in the order of the common words, how many pairs (2 for more) could take it. */
function choicesAt(a: readonly string[], b: readonly string[], ahead: Uint16Array): Uint8Array {
  const width = b.length + 1
  const choices = new Uint8Array(ahead[0] ?? 0)
  /** How many words `a[0..i)` and `b[0..j)` have in common, for the present i. */
  let behind = new Uint16Array(width)
  for (let i = 0; i < a.length; i += 1) {
    const next = new Uint16Array(width)
    for (let j = 0; j < b.length; j += 1) {
      const rank = behind[j] ?? 0
      const same = a[i] === b[j]
      next[j + 1] = same ? rank + 1 : Math.max(behind[j + 1] ?? 0, next[j] ?? 0)
      if (same && rank + 1 + (ahead[(i + 1) * width + j + 1] ?? 0) === choices.length)
        choices[rank] = Math.min(2, (choices[rank] ?? 0) + 1)
    }
    behind = next
  }
  return choices
}
