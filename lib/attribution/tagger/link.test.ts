import { describe, expect, it } from 'vitest'
import { read } from '@/lib/attribution/reading'
import type { TaggedSpan } from '@/lib/attribution/tagger/crf'
import { createLinker } from '@/lib/attribution/tagger/link'
import type { Choice, Layer } from '@/lib/attribution/tagger/weights'

const FACTS = 21
const FAR = 3

/** A layer with a few numbers that are not 0. */
function layer(rows: number, columns: number, at: Readonly<Record<number, number>>, bias = 0): Layer {
  const values = new Int8Array(rows * columns)
  for (const [place, value] of Object.entries(at)) values[Number(place)] = value
  const weights = { rows, columns, values, scales: new Float32Array(rows).fill(1) }
  return { weights, bias: new Float32Array(rows).fill(bias) }
}

const end = layer(1, 1, {})
/** The nearer the better; nothing is better than what is further away than about sixty tokens. */
const nearest: Choice = {
  ends: [end, end, end, end],
  pair: layer(1, 4 + FACTS, { [4 + FAR]: -1 }, 10),
  score: layer(1, 1, { 0: 1 }),
  nothing: layer(1, 2, {}, 9),
  none: layer(1, 1, { 0: 1 }),
}

const reading = read(
  'Mr Holt said it is shut . Ms Reyes told us that the bridge is open and the road is not .',
)
const spanOf = (words: string): TaggedSpan => {
  const all = reading.tokens.map((token) => token.text)
  const wanted = words.split(' ')
  const from = all.findIndex((_, i) => wanted.every((word, k) => all[i + k] === word))
  return { from, to: from + wanted.length, probability: 0.9 }
}
const link = createLinker({ content: nearest, source: nearest }, 1)
const NONE = { source: [], cue: [], content: [] }
const states = new Float32Array(reading.tokens.length)

describe('the linker', () => {
  const [holt, reyes] = [spanOf('Mr Holt'), spanOf('Ms Reyes')]
  const [said, told] = [spanOf('said'), spanOf('told')]
  const [shut, open, road] = [spanOf('it is shut'), spanOf('the bridge is open'), spanOf('the road is not')]

  it('joins a content to its cue and a cue to its source, two contents to one cue', () => {
    const spans = { source: [holt, reyes], cue: [said, told], content: [shut, open, road] }
    expect(link(reading, spans, NONE, states)).toEqual([
      { cue: said, source: holt, content: [shut] },
      { cue: told, source: reyes, content: [open, road] },
    ])
  })

  it('lets a source speak twice', () => {
    const spans = { source: [holt], cue: [said, told], content: [shut, open] }
    expect(link(reading, spans, NONE, states).map((one) => one.source)).toEqual([holt, holt])
  })

  it('keeps a content without a cue, and a cue without a source or content', () => {
    expect(link(reading, { source: [], cue: [], content: [shut] }, NONE, states)).toEqual([
      { cue: null, source: null, content: [shut] },
    ])
    expect(link(reading, { source: [], cue: [said], content: [] }, NONE, states)).toEqual([
      { cue: said, source: null, content: [] },
    ])
  })

  it('takes doubtful spans only for what a statement would lack', () => {
    const spans = { source: [], cue: [said, told], content: [shut] }
    const doubtful = {
      source: [holt],
      cue: [],
      content: [spanOf('it'), { ...open, probability: 0.2 }, { ...road, probability: 0.3 }],
    }
    expect(link(reading, spans, doubtful, states)).toEqual([
      { cue: said, source: holt, content: [shut] },
      { cue: told, source: holt, content: [{ ...road, probability: 0.3 }] },
    ])
  })

  it('takes a doubtful cue for a source that would have said nothing', () => {
    const spans = { source: [holt, reyes], cue: [said], content: [shut, open] }
    const doubtful = { source: [], cue: [{ ...told, probability: 0.2 }], content: [] }
    expect(link(reading, spans, doubtful, states)).toEqual([
      { cue: said, source: holt, content: [shut] },
      { cue: { ...told, probability: 0.2 }, source: reyes, content: [open] },
    ])
    expect(link(reading, { ...spans, source: [holt] }, doubtful, states).map((one) => one.cue)).toEqual([
      said,
    ])
  })

  it('takes nothing from too far away', () => {
    const long = read(`said ${'and '.repeat(200)} shut`)
    const far = { from: long.tokens.length - 1, to: long.tokens.length, probability: 1 }
    const cue = { from: 0, to: 1, probability: 1 }
    const found = link(
      long,
      { source: [], cue: [cue], content: [far] },
      NONE,
      new Float32Array(long.tokens.length),
    )
    expect(found.map((one) => one.content.length)).toEqual([0, 1])
  })
})
