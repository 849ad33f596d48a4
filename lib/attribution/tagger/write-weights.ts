import { FORMAT } from './weights'

/** Numbers of a trained network before they are made small: rows by columns, or one row. */
export type TrainedTensor = {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/**
 * The file of weights that `readWeights` reads. Matrices become 8-bit integers with a scale for each row, which is within
 * half a step of 1/127 of the row's largest number; single rows stay as they are.
 */
export function writeWeights(
  vocabulary: Readonly<Record<string, readonly string[]>>,
  members: number,
  trained: readonly TrainedTensor[],
): Uint8Array {
  const tensors: { name: string; shape: readonly number[]; at: number }[] = []
  const parts: Uint8Array[] = []
  let length = 0
  const add = (name: string, shape: readonly number[], bytes: Uint8Array) => {
    tensors.push({ name, shape, at: length })
    const padding = new Uint8Array((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    length += bytes.length + padding.length
  }
  for (const { name, shape, values } of trained) {
    const [rows = 0, columns] = shape
    if (columns === undefined) {
      add(name, shape, bytesOf(values))
      continue
    }
    const { integers, scales } = quantised(values, rows, columns)
    add(name, shape, bytesOf(integers))
    add(`${name}.scales`, [rows], bytesOf(scales))
  }
  const words = Object.fromEntries(Object.entries(vocabulary).map(([name, list]) => [name, list.join('\n')]))
  let head = JSON.stringify({ members, vocabulary: words, tensors })
  while ((new TextEncoder().encode(head).length + 12) % 4 !== 0) head += ' '
  return joined(head, parts)
}

function quantised(values: Float32Array, rows: number, columns: number) {
  const integers = new Int8Array(rows * columns)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const one = values.subarray(row * columns, (row + 1) * columns)
    const largest = one.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
    const scale = Math.fround(largest / 127) || 1
    scales[row] = scale
    one.forEach((value, k) => {
      integers[row * columns + k] = Math.round(value / scale)
    })
  }
  return { integers, scales }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

function joined(head: string, parts: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(head)
  const file = new Uint8Array(12 + text.length + parts.reduce((sum, part) => sum + part.length, 0))
  file.set(new TextEncoder().encode(FORMAT))
  new DataView(file.buffer).setUint32(8, text.length, true)
  file.set(text, 12)
  let at = 12 + text.length
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}
