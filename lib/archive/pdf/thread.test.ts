import { expect, it } from 'vitest'
import { inPieces } from './thread'

it('hands over pieces that hold nothing but themselves, also of what came over the network', () => {
  const file = Buffer.alloc(2_500_000, 'ferry')
  const pieces = [...inPieces(file)]
  expect(pieces.map(({ at }) => at)).toEqual([0, 1_048_576, 2_097_152])
  for (const { chunk } of pieces) expect(chunk.buffer.byteLength).toBe(chunk.length)
  expect(Buffer.concat(pieces.map(({ chunk }) => chunk)).equals(file)).toBe(true)
})
