import { TABLES } from '@/lib/attribution/tagger/weights'
import type { TrainedTensor } from '@/lib/attribution/tagger/write-weights'

/** Cells of a direction. */
export const HIDDEN = 8
const COLUMNS = {
  vector: 5,
  word: 3,
  ending: 2,
  beginning: 2,
  shortEnding: 1,
  shape: 1,
  place: 2,
  kind: 1,
  rules: 1,
}
const WIDTH = Object.values(COLUMNS).reduce((a, b) => a + b, 0)
const INPUT = 8
const MIDDLE = 8
/** Rows of each table. */
export const ENTRIES = 6

/** Numbers that look like chance and are always the same. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 2 ** 32 - 0.5) * 2
  }
}

/** A network with the parts of a real one, a few numbers each; the same seed makes the same one. */
export function tinyTensors(seed: number): TrainedTensor[] {
  const next = numbersFrom(seed)
  const tensor = (name: string, ...shape: number[]): TrainedTensor => ({
    name,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, next),
  })
  const layer = (name: string, rows: number, columns: number) => [
    tensor(name, rows, columns),
    tensor(`${name}.bias`, rows),
  ]
  const recurrent = (name: string, width: number) => [
    ...layer(`${name}.input`, 8 * HIDDEN, width),
    tensor(`${name}.state.0`, 4 * HIDDEN, HIDDEN),
    tensor(`${name}.state.1`, 4 * HIDDEN, HIDDEN),
  ]
  return [
    tensor('vectors', ENTRIES, COLUMNS.vector),
    ...TABLES.map((name) => tensor(`0.table.${name}`, ENTRIES, COLUMNS[name])),
    ...layer('0.input', INPUT, WIDTH),
    ...recurrent('0.first', INPUT),
    ...recurrent('0.second', 2 * HIDDEN),
    ...layer('0.middle', MIDDLE, 4 * HIDDEN),
    ...layer('0.output', 9, MIDDLE),
    ...['content', 'source'].flatMap((role) => [
      ...[0, 1, 2, 3].flatMap((i) => layer(`0.link.${role}.end.${i}`, 2, MIDDLE)),
      ...layer(`0.link.${role}.pair`, 3, 4 * 2 + 21),
      ...layer(`0.link.${role}.score`, 1, 3),
      ...layer(`0.link.${role}.nothing`, 3, 2 * MIDDLE),
      ...layer(`0.link.${role}.none`, 1, 3),
    ]),
    tensor('start', 9),
    tensor('end', 9),
    tensor('transitions', 27),
  ]
}

export const tinyVocabulary = {
  vector: ['a'],
  word: ['a'],
  ending: ['a'],
  beginning: ['a'],
  shortEnding: ['a'],
  shape: ['x'],
}
