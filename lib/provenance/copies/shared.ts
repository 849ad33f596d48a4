import type { SharedPassage } from './model'
import type { ReadDocument } from './read-document'
import { type Fingerprint, SHORTEST_RUN } from './winnow'
import type { Words } from './words'

/** Of a fingerprint that stands in a text more often only the first places are looked at, so that the work stays linear. */
const PLACES = 8

/** Words of two texts that are the same, by the index of the first in each. */
type Run = { readonly a: number; readonly b: number; readonly length: number }

export type Shared = {
  readonly passages: readonly SharedPassage[]
  /** Plain words they share: no more than stand in the passages of either text. */
  readonly plain: number
}

type Compared = Pick<ReadDocument, 'text' | 'words' | 'prints'>

/**
 * What two texts share word for word, in the order of the first. Linear in the length of both; the same whichever comes
 * first.
 */
export function sharedPassages(a: Compared, b: Compared): Shared {
  const inOrder = a.text.length < b.text.length || (a.text.length === b.text.length && a.text <= b.text)
  const found = inOrder ? runsOf(a, b) : runsOf(b, a)
  const runs = inOrder ? found : found.map((run) => ({ a: run.b, b: run.a, length: run.length }))
  const passages = runs
    .map((run) => passageOf(run, a.words, b.words))
    .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
  return { passages, plain: Math.min(plainIn(a.words, runs, 'a'), plainIn(b.words, runs, 'b')) }
}

/**
 * From the beginning of the one text on, the longest run that begins at a fingerprint of both, then on behind it. So no
 * word of it is looked at in more than as many runs as a fingerprint has places.
 */
function runsOf(a: Compared, b: Compared): Run[] {
  const places = placesOf(b.prints)
  const runs: Run[] = []
  let done = 0
  for (const { hash, at } of a.prints) {
    if (at < done) continue
    let best: Run | null = null
    for (const place of places.get(hash) ?? []) {
      const run = extended(a.words.keys, b.words.keys, { a: at, b: place, length: 0 }, done)
      if (!best || run.length > best.length) best = run
    }
    if (!best || best.length < SHORTEST_RUN) continue
    runs.push(best)
    done = best.a + best.length
  }
  return runs
}

function placesOf(prints: readonly Fingerprint[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const { hash, at } of prints) {
    const known = places.get(hash)
    if (!known) places.set(hash, [at])
    else if (known.length < PLACES) known.push(at)
  }
  return places
}

/** As far as the words are the same: forwards to the end, backwards to `floor`. */
function extended(a: readonly string[], b: readonly string[], from: Run, floor: number): Run {
  let end = 0
  while (from.a + end < a.length && from.b + end < b.length && a[from.a + end] === b[from.b + end]) end += 1
  let back = 0
  while (from.a - back > floor && from.b - back > 0 && a[from.a - back - 1] === b[from.b - back - 1])
    back += 1
  // Two fingerprints of one number may stand for different words.
  return end === 0 ? { ...from, length: 0 } : { a: from.a - back, b: from.b - back, length: end + back }
}

function passageOf({ a, b, length }: Run, inA: Words, inB: Words): SharedPassage {
  let unquoted = 0
  for (let i = 0; i < length; i += 1) if (inA.plain[a + i] && inB.plain[b + i]) unquoted += 1
  return { a: rangeOf(inA, a, length), b: rangeOf(inB, b, length), words: length, unquoted }
}

/** Where words stand, in code units. */
export const rangeOf = ({ starts, ends }: Words, from: number, length: number) => ({
  start: starts[from] ?? 0,
  end: ends[from + length - 1] ?? 0,
})

/** Words of one text that stand in a run and are plain in it, each once. */
function plainIn({ plain }: Words, runs: readonly Run[], side: 'a' | 'b'): number {
  const covered = new Uint8Array(plain.length)
  for (const run of runs) covered.fill(1, run[side], run[side] + run.length)
  return covered.reduce((sum, is, at) => sum + (is && plain[at] ? 1 : 0), 0)
}
