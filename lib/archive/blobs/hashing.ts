import { createHash } from 'node:crypto'
import type { BlobBody, BlobKey } from './store'

/** The pieces of a body, and what they turned out to be once all of them were taken. */
export function hashing(body: BlobBody): { pieces: AsyncIterable<Uint8Array>; key: () => BlobKey } {
  const hash = createHash('sha256')
  let size = 0
  async function* pieces() {
    for await (const piece of body instanceof Uint8Array ? [body] : body) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  return { pieces: pieces(), key: () => ({ digest: hash.digest('hex'), size }) }
}
