/** The step between what was read and its row: bytes are in the store before anything refers to them. Server only. */
import { type BlobKey, blobStore } from './blobs/store'
import type { Taken } from './submit'

/** A capture whose bytes the store has. */
export type Kept = Omit<Taken, 'bytes'> & BlobKey

/**
 * Gives a capture's bytes to the store. To be done before the transaction that refers to them: should that fail, or the process
 * end, bytes are left that nothing refers to, which harms nobody. The other way round a capture would be left without its bytes.
 */
export async function keepBytes({ bytes, ...capture }: Taken): Promise<Kept> {
  return { ...capture, ...(await blobStore().put(bytes)) }
}
