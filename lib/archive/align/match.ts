/** Which sentences of two texts are the same ones, word for word. Pure and safe for the browser. */
import { tokensOf } from './tokens'
import { type Units, unitKey, unitsOf } from './units'

export const NONE = -1

export type Matched = {
  readonly old: Units
  readonly new: Units
  /** For each unit the one in the other text, or `NONE`. */
  readonly toNew: Int32Array
  readonly toOld: Int32Array
  /** The same number for the same words, in either text. */
  readonly oldIds: Int32Array
  readonly newIds: Int32Array
  /** How often the words of a number stand in each text. */
  readonly inOld: Uint32Array
  readonly inNew: Uint32Array
}

/** Words from which a sentence that stands once in both texts needs nobody beside it to vouch for it. */
const TELLING_WORDS = 5

/**
 * Two sentences are the same one when their words stand once in either text and are more than a few; or are few, and stand
 * beside such a sentence in both texts; or stand, in both, in one unbroken run between two such sentences, however often
 * they stand elsewhere. The beginning and the end of a text vouch as well. Linear.
 */
export function matchUnits(oldText: string, newText: string): Matched {
  const [older, newer] = [unitsOf(oldText), unitsOf(newText)]
  const matched = numbered(older, newer)
  matchTelling(matched)
  matchBetween(matched)
  matchBeside(matched)
  return matched
}

function numbered(older: Units, newer: Units): Matched {
  const numbers = new Map<string, number>()
  const idsOf = (units: Units) =>
    Int32Array.from({ length: units.count }, (_, at) => {
      const key = unitKey(units, at)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    })
  const [oldIds, newIds] = [idsOf(older), idsOf(newer)]
  const countsOf = (ids: Int32Array) => {
    const counts = new Uint32Array(numbers.size)
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
    return counts
  }
  return {
    old: older,
    new: newer,
    toNew: new Int32Array(older.count).fill(NONE),
    toOld: new Int32Array(newer.count).fill(NONE),
    oldIds,
    newIds,
    inOld: countsOf(oldIds),
    inNew: countsOf(newIds),
  }
}

/** Whether the words of a unit stand once in either text. */
function isUnique({ oldIds, inOld, inNew }: Matched, at: number): boolean {
  const id = oldIds[at] ?? NONE
  return inOld[id] === 1 && inNew[id] === 1
}

function matchTelling(matched: Matched): void {
  const { old: older, newIds, oldIds } = matched
  const placeInNew = new Int32Array(matched.inNew.length).fill(NONE)
  newIds.forEach((id, at) => {
    placeInNew[id] = at
  })
  for (let at = 0; at < older.count; at += 1)
    if (isUnique(matched, at) && isTelling(older, at)) join(matched, at, placeInNew[oldIds[at] ?? 0] ?? NONE)
}

function isTelling({ text, starts, ends }: Units, at: number): boolean {
  const tokens = tokensOf(text.slice(starts[at], ends[at]))
  // A character of a script without blanks says about half of what a word does.
  return (
    tokens.reduce((sum, { isWord, key }) => sum + (isWord ? (key.length > 1 ? 1 : 0.6) : 0), 0) >=
    TELLING_WORDS
  )
}

/** Fills the runs between two matched units that are as far apart in both texts and alike all the way. */
function matchBetween(matched: Matched): void {
  const { old: older, new: newer, toNew, oldIds, newIds } = matched
  let last = -1
  for (let at = 0; at <= older.count; at += 1) {
    const image = at === older.count ? newer.count : (toNew[at] ?? NONE)
    if (image === NONE) continue
    const from = last === -1 ? -1 : (toNew[last] ?? NONE)
    const isRun =
      image - from === at - last &&
      range(last + 1, at).every((unit) => oldIds[unit] === newIds[unit - at + image])
    if (isRun) for (const unit of range(last + 1, at)) join(matched, unit, unit - at + image)
    last = at
  }
}

/** A few words that stand once in both texts, beside a unit that is matched. */
function matchBeside(matched: Matched): void {
  const { old: older, new: newer, toNew, oldIds, newIds } = matched
  const tryBeside = (at: number, step: 1 | -1) => {
    const beside = at + step
    const isEnd = beside === -1 || beside === older.count
    const neighbour = isEnd ? (beside === -1 ? -1 : newer.count) : (toNew[beside] ?? NONE)
    if (toNew[at] !== NONE || (neighbour === NONE && !isEnd) || !isUnique(matched, at)) return
    const image = neighbour - step
    if (newIds[image] === oldIds[at]) join(matched, at, image)
  }
  for (let at = 0; at < older.count; at += 1) tryBeside(at, -1)
  for (let at = older.count - 1; at >= 0; at -= 1) tryBeside(at, 1)
}

function join({ toNew, toOld }: Matched, at: number, image: number): void {
  toNew[at] = image
  toOld[image] = at
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
