/** The bytes of a WARC file, packed or not, with an end to how far they unpack. */
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import type { Allowance } from './allowance'
import { WarcEnd } from './fault'

const PIECE_BYTES = 64 * 1024

/** @throws WarcEnd while it is read, past what is allowed or where it does not unpack */
export async function* unpackedPieces(bytes: Uint8Array, allowed: Allowance): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of pieces(bytes)) {
      allowed.left -= piece.length
      if (allowed.left < 0) throw new WarcEnd({ code: 'tooLarge', limit: allowed.of })
      yield piece
    }
  } catch (cause) {
    if (cause instanceof WarcEnd) throw cause
    throw new WarcEnd({ code: 'damaged', records: 0 }, { cause })
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return yield bytes
  // Goes on through member after member, as each record is one.
  const gunzip = Readable.from([bytes]).pipe(zlib.createGunzip({ chunkSize: PIECE_BYTES }))
  try {
    for await (const piece of gunzip) if (piece instanceof Uint8Array) yield piece
  } finally {
    gunzip.destroy()
  }
}
