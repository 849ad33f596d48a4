import { afterAll, describe, expect, it } from 'vitest'
import { type Outcome, outcomeOf } from '@/lib/testing/carried-truth'
import { EDIT_NAMES, edited, madeText, type Place, rendered } from '@/lib/testing/edited-text'
import { MADE_SCRIPTS, type Random, randomFrom, type Script } from '@/lib/testing/made-sentences'
import { anchorAt } from './anchor'
import { type Carried, carryAnchors } from './carry'

const DOCUMENTS = 204
const PASSAGES = 30
/** Measured, with a little to spare; what is wrong has none. */
const LEAST_RIGHT = 0.7

type Tally = Record<Outcome, number>
const nothing = (): Tally => ({ RIGHT: 0, LOST: 0, UNKNOWN: 0, WRONG: 0 })

/** A few words of a sentence, a sentence, or two of them. */
function somePassage(places: readonly Place[], random: Random): Place[] {
  const { sentence } = random.pick(places)
  const first = places.findIndex((place) => place.sentence === sentence)
  const { length } = sentence.words
  const kind = random.below(4)
  if (kind === 0) return places.slice(first, first + length)
  if (kind === 1)
    return places.slice(first, first + length + (places[first + length]?.sentence.words.length ?? 0))
  const from = random.below(length)
  return places.slice(first + from, first + Math.min(length, from + 1 + random.below(6)))
}

function judged(
  script: Script,
  seed: number,
  edits: number,
): { carried: Carried; outcome: Outcome; said: string }[] {
  const random = randomFrom(seed)
  const before = madeText(script, random)
  const older = rendered(before, script)
  const newer = rendered(edited(before, script, random, edits), script)
  const passages = Array.from({ length: PASSAGES }, () => somePassage(older.places, random))
  const anchors = passages.map((passage) =>
    anchorAt(older.text, { start: passage[0]?.range.start ?? 0, end: passage.at(-1)?.range.end ?? 0 }),
  )
  return carryAnchors(older.text, newer.text, anchors).map((carried, at) => {
    const outcome = outcomeOf(carried, passages[at] ?? [], older.places, newer.places)
    return { carried, outcome, said: `${seed}: “${anchors[at]?.exact}” ${JSON.stringify(carried)}` }
  })
}

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`
const totalOf = (tally: Tally) => tally.RIGHT + tally.LOST + tally.UNKNOWN + tally.WRONG

describe('passages of texts that were edited', () => {
  const tallies = new Map<string, Tally>()
  const states: Record<string, number> = {}

  it.each([...MADE_SCRIPTS.entries()])('are never carried to a wrong place: script %i', (order, script) => {
    const tally = nothing()
    tallies.set(script.name, tally)
    const wrong: string[] = []
    for (let at = 0; at < DOCUMENTS / MADE_SCRIPTS.length; at += 1)
      for (const { carried, outcome, said } of judged(script, 1000 * (order + 1) + at, 2 + (at % 14))) {
        tally[outcome] += 1
        const state = carried.state === 'ORPHANED' ? carried.reason : carried.state
        states[state] = (states[state] ?? 0) + 1
        if (outcome === 'WRONG') wrong.push(said)
      }
    expect(wrong).toEqual([])
    expect(tally.RIGHT / totalOf(tally)).toBeGreaterThan(LEAST_RIGHT)
  })

  afterAll(() => {
    const lines = [...tallies].map(
      ([name, tally]) =>
        `${name.padEnd(11)} right ${share(tally.RIGHT, totalOf(tally))}  orphaned ${share(tally.LOST + tally.UNKNOWN, totalOf(tally))} (of them rightly ${share(tally.UNKNOWN, tally.LOST + tally.UNKNOWN)})  wrong ${tally.WRONG}`,
    )
    console.warn(
      [`${DOCUMENTS} texts, ${EDIT_NAMES.length} kinds of edit:`, ...lines, JSON.stringify(states)].join(
        '\n',
      ),
    )
  })
})
