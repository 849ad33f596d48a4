/** Where the members of a gzip file (RFC 1952) begin and end: in a packed WARC file each is a record. Server only. */
import { Readable } from 'node:stream'
import zlib from 'node:zlib'

export type ByteRange = { readonly start: number; readonly end: number }

const HEAD_SIZE = 10
const TAIL_SIZE = 8
const FLAGS = { crc: 2, extra: 4, name: 8, comment: 16 } as const

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

/** One after the other, as far as they are whole; nothing unpacked is kept. Ends once more than `limit` bytes were unpacked. */
export async function* membersOf(bytes: Uint8Array, limit: number): AsyncGenerator<ByteRange> {
  let start = 0
  let left = limit
  while (start < bytes.length) {
    const from = endOfHead(bytes, start)
    if (from === null) return
    const { packed, unpacked } = await measure(bytes.subarray(from), left)
    left -= unpacked
    const end = from + packed + TAIL_SIZE
    if (packed === 0 || left < 0 || end > bytes.length) return
    yield { start, end }
    start = end
  }
}

function endOfHead(bytes: Uint8Array, start: number): number | null {
  if (!isGzip(bytes.subarray(start)) || bytes[start + 2] !== 8) return null
  const flags = bytes[start + 3] ?? 0
  let at = start + HEAD_SIZE
  if (flags & FLAGS.extra) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8)
  for (const flag of [FLAGS.name, FLAGS.comment]) {
    if (!(flags & flag)) continue
    const end = bytes.indexOf(0, at)
    if (end === -1) return null
    at = end + 1
  }
  return flags & FLAGS.crc ? at + 2 : at
}

/** How many bytes a deflated stream takes up, and makes; `packed` is 0 where it is broken. */
async function measure(bytes: Uint8Array, limit: number): Promise<{ packed: number; unpacked: number }> {
  const inflate = Readable.from([bytes]).pipe(zlib.createInflateRaw())
  let unpacked = 0
  try {
    for await (const piece of inflate) {
      unpacked += piece.length
      if (unpacked > limit) break
    }
    return { packed: inflate.bytesWritten, unpacked }
  } catch {
    return { packed: 0, unpacked }
  } finally {
    inflate.destroy()
  }
}
