/** How alike two sentences are, and which others of a text come near one. Pure and safe for the browser. */
import { commonLength } from './common'
import { tokensOf } from './tokens'
import type { Units } from './units'

export type Near = { readonly at: number; readonly likeness: number }

/** What stands in more units than this tells none of them apart. */
const RARE = 48
/** Units looked at closely, of those that share the most rare words. */
const CLOSEST = 8
/** Cells of all tables together: less than a second of work. Who asks for more is told that nothing can be said. */
const MOST_WORK = 60_000_000

/** Dice's coefficient over the words in one order: 1 for the same words, 0 for none in common. */
export function likenessOf(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 0 : (2 * commonLength(a, b)) / (a.length + b.length)
}

/** The words of one text's units, and an index of those that are rare. */
export class UnitIndex {
  readonly #words: (readonly string[] | undefined)[] = []
  #places: Map<string, number[]> | null = null

  constructor(
    readonly units: Units,
    private readonly read: typeof tokensOf = tokensOf,
  ) {}

  wordsOf(at: number): readonly string[] {
    const { text, starts, ends } = this.units
    const known = this.#words[at]
    if (known) return known
    const words = this.read(text.slice(starts[at], ends[at])).flatMap(({ key, isWord }) =>
      isWord ? [key] : [],
    )
    this.#words[at] = words
    return words
  }

  /** The units that share the most rare words and pairs of words with these, the most first. */
  sharing(words: readonly string[]): number[] {
    const counts = new Map<number, number>()
    for (const key of keysOf(words)) {
      const places = this.#index().get(key) ?? []
      if (places.length <= RARE) for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    return [...counts]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, CLOSEST)
      .map(([at]) => at)
  }

  #index(): Map<string, number[]> {
    if (this.#places) return this.#places
    const places = new Map<string, number[]>()
    for (let at = 0; at < this.units.count; at += 1)
      for (const key of keysOf(this.wordsOf(at))) {
        const known = places.get(key)
        if (!known) places.set(key, [at])
        else if (known.length <= RARE) known.push(at)
      }
    this.#places = places
    return places
  }
}

function keysOf(words: readonly string[]): Set<string> {
  const keys = new Set(words)
  for (let at = 1; at < words.length; at += 1) keys.add(`${words[at - 1]} ${words[at]}`)
  return keys
}

/** What may still be compared, for one pair of texts. */
export class Budget {
  #left = MOST_WORK

  /** The units that come nearest, nearest first; null once too much was asked. */
  nearest(index: UnitIndex, candidates: Iterable<number>, words: readonly string[]): Near[] | null {
    const near: Near[] = []
    for (const at of new Set(candidates)) {
      const others = index.wordsOf(at)
      this.#left -= (words.length + 1) * (others.length + 1)
      if (this.#left < 0) return null
      near.push({ at, likeness: likenessOf(words, others) })
    }
    return near.sort((x, y) => y.likeness - x.likeness || x.at - y.at)
  }
}
