/** Where each sentence of an older text is in a newer one, as far as both texts prove it. Pure, client-safe. */
import { Budget, type Near, UnitIndex } from './likeness'
import { type Matched, matchUnits, NONE } from './match'
import { longestRising } from './rising'

/** `REWORDED`: the same sentence in other words. `inOrder` is false for what was moved past others. */
export type Image =
  | { readonly kind: 'SAME' | 'REWORDED'; readonly at: number; readonly inOrder: boolean }
  | { readonly kind: 'NONE'; readonly reason: 'MISSING' | 'AMBIGUOUS' }

/** From here on a sentence in the same place is the same one reworded. */
const REWORDED_FROM = 0.6
/** From here on a sentence that nothing else accounts for is a rival. */
const RIVAL_FROM = 0.5
/** By so much the best has to be better than what is accounted for. */
const MARGIN = 0.15
/** Words a sentence must have for a likeness to say anything. */
const FEWEST_WORDS = 4
/** Unmatched units looked at on either side of a place. */
const BESIDE = 8

const AMBIGUOUS: Image = { kind: 'NONE', reason: 'AMBIGUOUS' }
const MISSING: Image = { kind: 'NONE', reason: 'MISSING' }

/** One side of the comparison: its units' words and, for each, the nearest matched units before and behind it. */
type Side = {
  readonly index: UnitIndex
  readonly isMatched: (at: number) => boolean
  readonly before: Int32Array
  readonly behind: Int32Array
}

export class Alignment {
  readonly matched: Matched
  readonly #old: Side
  readonly #new: Side
  readonly #inOrder: ReadonlySet<number>
  readonly #freeInNew: Uint32Array
  readonly #budget = new Budget()
  readonly #images = new Map<number, Image>()

  constructor(oldText: string, newText: string) {
    this.matched = matchUnits(oldText, newText)
    const { old: older, new: newer, toNew, toOld } = this.matched
    this.#old = sideOf(new UnitIndex(older), toNew)
    this.#new = sideOf(new UnitIndex(newer), toOld)
    const units = [...toNew.keys()].filter((at) => toNew[at] !== NONE)
    this.#inOrder = new Set(
      longestRising(units.map((at) => toNew[at] ?? NONE)).map((at) => units[at] ?? NONE),
    )
    this.#freeInNew = new Uint32Array(this.matched.inNew)
    this.matched.newIds.forEach((id, at) => {
      if (toOld[at] !== NONE) this.#freeInNew[id] = (this.#freeInNew[id] ?? 0) - 1
    })
  }

  imageOf(at: number): Image {
    const known = this.#images.get(at)
    if (known) return known
    const image = this.#find(at)
    this.#images.set(at, image)
    return image
  }

  /** Whether a matched unit kept its place in the longest order that both texts share. */
  isInOrder(at: number): boolean {
    return this.#inOrder.has(at)
  }

  #find(at: number): Image {
    const { toNew, oldIds } = this.matched
    const same = toNew[at] ?? NONE
    if (same !== NONE)
      return this.#isHeld(at, same) || !this.#hasRival(at, same)
        ? { kind: 'SAME', at: same, inOrder: this.isInOrder(at) }
        : AMBIGUOUS
    // Its words are there, and nothing tells which of several places is meant.
    if ((this.#freeInNew[oldIds[at] ?? 0] ?? 0) > 0) return AMBIGUOUS
    return this.#reworded(at)
  }

  /** Whether the units on both sides went with it: then nothing else can be meant. */
  #isHeld(at: number, image: number): boolean {
    const { old: older, new: newer, toNew } = this.matched
    const left = at === 0 ? image === 0 : toNew[at - 1] === image - 1 && image > 0
    const right =
      at === older.count - 1
        ? image === newer.count - 1
        : toNew[at + 1] === image + 1 && image < newer.count - 1
    return left && right
  }

  /**
   * A copy elsewhere and the original reworded, or a look-alike made the same: either leaves something alike that nothing
   * accounts for, in the one text or in the other.
   */
  #hasRival(at: number, image: number): boolean {
    const words = this.#old.index.wordsOf(at)
    const rivals = [
      this.#near(this.#new, words, [...placesBeside(this.#new, image), ...this.#expected(at)]),
      this.#near(this.#old, words, placesBeside(this.#old, at)),
    ]
    return rivals.some(
      (near, side) =>
        near === null ||
        near.some(
          (one) => one.likeness >= RIVAL_FROM && !(side === 0 ? this.#new : this.#old).isMatched(one.at),
        ),
    )
  }

  #reworded(at: number): Image {
    const words = this.#old.index.wordsOf(at)
    if (words.length < FEWEST_WORDS) return MISSING
    const near = this.#near(this.#new, words, this.#expected(at))
    if (near === null) return AMBIGUOUS
    const best = near.find((one) => this.#isFree(one.at) && this.#isInPlace(at, one.at))
    if (!best || best.likeness < REWORDED_FROM) return MISSING
    const others = this.#near(this.#old, this.#new.index.wordsOf(best.at), placesBeside(this.#old, at))
    if (
      others === null ||
      isRivalled(near, best, best.at, this.#new) ||
      isRivalled(others, best, at, this.#old)
    )
      return AMBIGUOUS
    return { kind: 'REWORDED', at: best.at, inOrder: this.#keepsOrder(at) }
  }

  /** Not accounted for, and not a copy of another sentence of the older text. */
  #isFree(image: number): boolean {
    const { newIds, inOld } = this.matched
    return !this.#new.isMatched(image) && inOld[newIds[image] ?? 0] === 0
  }

  /** Whether what stands before it, or what stands behind it, is the same in both texts. */
  #isInPlace(at: number, image: number): boolean {
    return this.#follows(at) === this.#new.before[image] || this.#precedes(at) === this.#new.behind[image]
  }

  /** Where the nearest matched units before and behind an old one are in the new text, or one of its ends. */
  #follows(at: number): number {
    const before = this.#old.before[at] ?? -1
    return before === -1 ? -1 : (this.matched.toNew[before] ?? NONE)
  }

  #precedes(at: number): number {
    const { old: older, new: newer, toNew } = this.matched
    const behind = this.#old.behind[at] ?? older.count
    return behind === older.count ? newer.count : (toNew[behind] ?? NONE)
  }

  #keepsOrder(at: number): boolean {
    const neighbours = [this.#old.before[at] ?? -1, this.#old.behind[at] ?? -1]
    const matched = neighbours.filter((one) => one >= 0 && one < this.matched.old.count)
    return matched.length === 0 || matched.some((one) => this.isInOrder(one))
  }

  /** The units of the new text that stand where an old one would, had it stayed with those beside it. */
  #expected(at: number): number[] {
    const [after, before] = [this.#follows(at), this.#precedes(at)]
    const places: number[] = []
    for (let one = after + 1; one < this.matched.new.count && places.length < BESIDE; one += 1) {
      if (this.#new.isMatched(one)) break
      places.push(one)
    }
    for (let one = before - 1; one >= 0 && places.length < 2 * BESIDE; one -= 1) {
      if (this.#new.isMatched(one)) break
      places.push(one)
    }
    return places
  }

  #near(side: Side, words: readonly string[], places: readonly number[]): Near[] | null {
    return this.#budget.nearest(side.index, [...places, ...side.index.sharing(words)], words)
  }
}

function isRivalled(near: readonly Near[], best: Near, itself: number, side: Side): boolean {
  return near.some(
    ({ at, likeness }) =>
      at !== itself &&
      (likeness >= best.likeness - MARGIN || (likeness >= RIVAL_FROM && !side.isMatched(at))),
  )
}

function placesBeside(side: Side, at: number): number[] {
  const from = Math.max(0, at - BESIDE)
  const to = Math.min(side.index.units.count, at + BESIDE + 1)
  return Array.from({ length: to - from }, (_, step) => from + step)
}

function sideOf(index: UnitIndex, images: Int32Array): Side {
  const before = new Int32Array(images.length)
  const behind = new Int32Array(images.length)
  for (let at = 0, last = -1; at < images.length; at += 1) {
    before[at] = last
    if (images[at] !== NONE) last = at
  }
  for (let at = images.length - 1, next = images.length; at >= 0; at -= 1) {
    behind[at] = next
    if (images[at] !== NONE) next = at
  }
  return { index, isMatched: (at) => images[at] !== NONE, before, behind }
}
