import { kernelOn } from './kernel/kernel'
import type { FeatureRow } from './numbers'
import { type Layer, type Matrix, type Member, type Recurrent, TABLES, type Weights } from './weights'

/** Floats become 16-bit integers by these: inputs, and what is cut off below zero, up to 16; states of cells up to 2. */
const INPUT_UNIT = 2048
const STATE_UNIT = 16384
/** Sequences read at once, the most tokens of one, and of all of them: 16 kilobytes each. */
const BATCH = 8
export const LONGEST = 512
const BATCH_TOKENS = 2048
/** Numbers a token: roles by tags. */
const SCORES = 9

/** What the network makes of one sequence. */
export type Understood = {
  /** Nine a token: three tags (outside, begin, inside) for each of three roles. */
  readonly scores: Float32Array
  /** What the scores are made of, `Network.width` a token. */
  readonly states: Float32Array
}

export type Network = {
  readonly width: number
  readonly read: (sequences: readonly (readonly FeatureRow[])[]) => Understood[]
}

/**
 * A network of two bidirectional LSTM layers (Hochreiter and Schmidhuber, 1997; Graves and Schmidhuber, 2005) whose
 * members' scores are averaged. Products are of integers, so the same text gives the same scores on every machine.
 */
export function createNetwork(weights: Weights): Network {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const kernel = kernelOn(memory)
  const room = reserve(memory)
  const members = weights.members.map((member) => place(room, member, weights.vectors.columns))
  const space = workspace(room, members)

  const run = (member: Placed, batch: readonly (readonly FeatureRow[])[]): Float32Array => {
    const active = activeAt(batch)
    const rows = active.reduce((a, b) => a + b, 0)
    fill(
      new Int16Array(memory.buffer, space.input, rows * member.width),
      batch,
      active,
      member,
      weights.vectors,
    )
    linear(member.input, space.input, rows)
    kernel.rectified(space.floats, space.narrow, rows * member.input.rows, INPUT_UNIT)
    const both = member.first.hidden * 2
    recurrent(member.first, space.narrow, active, rows, space.states, 0, both * 2)
    // The second layer reads the first's states, which lie in the first half of each row.
    pack(memory, space.states, space.narrow, rows, both)
    recurrent(member.second, space.narrow, active, rows, space.states, both, both * 2)
    linear(member.middle, space.states, rows)
    kernel.rectified(space.floats, space.narrow, rows * member.middle.rows, INPUT_UNIT)
    linear(member.output, space.narrow, rows)
    return new Float32Array(memory.buffer, space.floats, rows * member.output.rows)
  }

  function linear(layer: PlacedLayer, from: number, rows: number): void {
    kernel.product(from, layer.weights, space.sums, rows, layer.rows, layer.columns)
    kernel.floats(space.sums, layer.scales, layer.bias, space.floats, rows, layer.rows)
  }

  function recurrent(
    layer: PlacedRecurrent,
    from: number,
    active: Int32Array,
    rows: number,
    to: number,
    offset: number,
    width: number,
  ): void {
    const { hidden } = layer
    linear(layer.input, from, rows)
    layer.state.forEach((state, direction) => {
      new Uint8Array(memory.buffer, space.state, BATCH * hidden * 2).fill(0)
      new Uint8Array(memory.buffer, space.cell, BATCH * hidden * 4).fill(0)
      let row = direction === 0 ? 0 : rows
      for (let step = 0; step < active.length; step += 1) {
        const count = active[direction === 0 ? step : active.length - 1 - step] ?? 0
        if (direction === 1) row -= count
        kernel.product(space.state, state.weights, space.step, count, state.rows, state.columns)
        kernel.cells(
          space.floats + (row * 8 + direction * 4) * hidden * 4,
          8 * hidden * 4,
          space.step,
          state.scales,
          space.cell,
          space.state,
          to + (row * width + offset + direction * hidden) * 2,
          width * 2,
          count,
          hidden,
        )
        if (direction === 0) row += count
      }
    })
  }

  const width = members[0]?.middle.rows ?? 0
  return {
    width,
    read(sequences) {
      const order = sequences
        .map((_, i) => i)
        .sort((a, b) => (sequences[b]?.length ?? 0) - (sequences[a]?.length ?? 0))
      const found = sequences.map((one) => ({
        scores: new Float32Array(one.length * SCORES),
        states: new Float32Array(one.length * width),
      }))
      for (let from = 0; from < order.length; ) {
        // The first of those left is the longest of them.
        const most = Math.floor(BATCH_TOKENS / Math.max(sequences[order[from] ?? 0]?.length ?? 0, 1))
        const chosen = order.slice(from, from + Math.min(BATCH, most))
        from += chosen.length
        const batch = chosen.map((i) => sequences[i] ?? [])
        const active = activeAt(batch)
        const to = chosen.flatMap((i) => found[i] ?? [])
        members.forEach((member, i) => {
          const scores = run(member, batch)
          spread(
            scores,
            member.output.rows,
            active,
            to.map((one) => one.scores),
            SCORES,
            1 / members.length,
          )
          if (i > 0) return
          // The first member's states are still where its scores were made of them.
          const states = new Int16Array(
            memory.buffer,
            space.narrow,
            (scores.length / member.output.rows) * width,
          )
          spread(
            states,
            width,
            active,
            to.map((one) => one.states),
            width,
            1 / INPUT_UNIT,
          )
        })
      }
      return found
    },
  }
}

/** How many sequences of a batch, the longest first, have a token at each step. */
function activeAt(batch: readonly (readonly FeatureRow[])[]): Int32Array {
  const active = new Int32Array(batch[0]?.length ?? 0)
  for (const one of batch) for (let t = 0; t < one.length; t += 1) active[t] = (active[t] ?? 0) + 1
  return active
}

/** Adds `share` of the first `count` numbers of each row to its sequence and token. */
function spread(
  rows: Float32Array | Int16Array,
  width: number,
  active: Int32Array,
  to: readonly Float32Array[],
  count: number,
  share: number,
): void {
  let row = 0
  active.forEach((sequences, t) => {
    for (let b = 0; b < sequences; b += 1, row += 1) {
      const target = to[b]
      if (!target) continue
      for (let k = 0; k < count; k += 1)
        target[t * count + k] = (target[t * count + k] ?? 0) + (rows[row * width + k] ?? 0) * share
    }
  })
}

/** The first half of each row of states, moved together. */
function pack(memory: WebAssembly.Memory, from: number, to: number, rows: number, width: number): void {
  const bytes = new Uint8Array(memory.buffer)
  for (let row = 0; row < rows; row += 1)
    bytes.copyWithin(to + row * width * 2, from + row * width * 4, from + row * width * 4 + width * 2)
}

function fill(
  to: Int16Array,
  batch: readonly (readonly FeatureRow[])[],
  active: Int32Array,
  member: Placed,
  vectors: Matrix,
): void {
  to.fill(0)
  let at = 0
  active.forEach((count, t) => {
    for (let b = 0; b < count; b += 1, at += member.width) {
      const row = batch[b]?.[t]
      if (!row) continue
      let column = copyRow(vectors, row.vector, to, at)
      for (const name of TABLES) column = copyRow(member.tables[name], row[name], to, column)
    }
  })
}

function copyRow({ columns, values, scales }: Matrix, row: number, to: Int16Array, at: number): number {
  const scale = (scales[row] ?? 0) * INPUT_UNIT
  const from = row * columns
  for (let k = 0; k < columns; k += 1) to[at + k] = Math.round((values[from + k] ?? 0) * scale)
  return at + columns
}

type Room = { readonly memory: WebAssembly.Memory; take: (bytes: number) => number }

/** Hands out memory from its beginning, and asks for more when it runs out. */
function reserve(memory: WebAssembly.Memory): Room {
  let top = 1024
  return {
    memory,
    take(bytes) {
      const at = top
      top += Math.ceil(bytes / 16) * 16
      const missing = top - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / 65_536))
      return at
    },
  }
}

type PlacedLayer = {
  readonly weights: number
  readonly scales: number
  readonly bias: number
  readonly rows: number
  /** What a row is padded to. */
  readonly columns: number
}
type PlacedRecurrent = {
  readonly input: PlacedLayer
  readonly state: readonly PlacedLayer[]
  readonly hidden: number
}
type Placed = {
  readonly tables: Member['tables']
  /** The numbers of one token, padded. */
  readonly width: number
  readonly input: PlacedLayer
  readonly first: PlacedRecurrent
  readonly second: PlacedRecurrent
  readonly middle: PlacedLayer
  readonly output: PlacedLayer
}

function place(room: Room, member: Member, vectorWidth: number): Placed {
  // What one layer writes the next one reads, row by row, without room for padding.
  for (const size of [
    member.input.weights.rows,
    member.first.hidden,
    member.second.hidden,
    member.middle.weights.rows,
  ])
    if (size % 8 !== 0) throw new Error('The layers of the weights have to be multiples of 8 wide.')
  const width = TABLES.reduce((sum, name) => sum + member.tables[name].columns, vectorWidth)
  return {
    tables: member.tables,
    width: padded(width, 8),
    input: placeLayer(room, member.input, INPUT_UNIT),
    first: placeRecurrent(room, member.first, INPUT_UNIT),
    second: placeRecurrent(room, member.second, STATE_UNIT),
    middle: placeLayer(room, member.middle, STATE_UNIT),
    output: placeLayer(room, member.output, INPUT_UNIT),
  }
}

const placeRecurrent = (room: Room, { input, state, hidden }: Recurrent, unit: number): PlacedRecurrent => ({
  input: placeLayer(room, input, unit),
  state: state.map((weights) =>
    placeLayer(room, { weights, bias: new Float32Array(weights.rows) }, STATE_UNIT),
  ),
  hidden,
})

const padded = (count: number, to: number): number => Math.ceil(count / to) * to

/** Copies a layer: 16-bit integers, rows and columns padded with zeros; the unit of what it reads is taken out of its scales. */
function placeLayer(room: Room, { weights, bias }: Layer, unit: number): PlacedLayer {
  const rows = padded(weights.rows, 4)
  const columns = padded(weights.columns, 8)
  const layer = {
    weights: room.take(rows * columns * 2),
    scales: room.take(rows * 4),
    bias: room.take(rows * 4),
    rows,
    columns,
  }
  const integers = new Int16Array(room.memory.buffer, layer.weights, rows * columns)
  integers.fill(0)
  for (let row = 0; row < weights.rows; row += 1)
    integers.set(weights.values.subarray(row * weights.columns, (row + 1) * weights.columns), row * columns)
  const scales = new Float32Array(room.memory.buffer, layer.scales, rows)
  scales.fill(0)
  weights.scales.forEach((scale, row) => {
    scales[row] = scale / unit
  })
  new Float32Array(room.memory.buffer, layer.bias, rows).fill(0)
  new Float32Array(room.memory.buffer, layer.bias, rows).set(bias)
  return layer
}

/** Room for one batch, as wide as the widest member needs. */
function workspace(room: Room, members: readonly Placed[]) {
  const rows = BATCH_TOKENS
  const hidden = Math.max(...members.map((one) => one.first.hidden))
  const width = Math.max(
    ...members.map((one) => Math.max(one.width, one.input.rows, one.middle.rows)),
    2 * hidden,
  )
  return {
    input: room.take(rows * width * 2),
    narrow: room.take(rows * width * 2),
    sums: room.take(rows * 8 * hidden * 4),
    floats: room.take(rows * 8 * hidden * 4),
    states: room.take(rows * 4 * hidden * 2),
    state: room.take(BATCH * hidden * 2),
    cell: room.take(BATCH * hidden * 4),
    step: room.take(BATCH * 4 * hidden * 4),
  }
}
