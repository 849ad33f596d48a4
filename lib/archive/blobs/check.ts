/** Whether bytes are still what they were. */
import { hashing } from './hashing'
import type { BlobKey } from './store'

/** How bytes of the archive are found: as they were put, gone, or otherwise than they were. */
export type BlobState = 'OK' | 'MISSING' | 'ALTERED'

/** Reads bytes to their end, holding a piece at a time. `null`: there are none. */
export async function stateOf(body: AsyncIterable<Uint8Array> | null, expected: BlobKey): Promise<BlobState> {
  if (!body) return 'MISSING'
  const { pieces, key } = hashing(body)
  for await (const _ of pieces);
  const { digest, size } = key()
  return digest === expected.digest && size === expected.size ? 'OK' : 'ALTERED'
}
