/** The step between what was read and its row: bytes are in the store before anything refers to them. Server only. */
import { now } from '@/lib/core/clock'
import { type BlobKey, blobStore } from './blobs/store'
import { type Exchange, headerValue } from './fetch/exchange'
import type { Taken } from './submit'
import { writeWarc } from './warc/write'

/** A capture whose bytes the store has, and the web archive of how they came if they were fetched. */
export type Kept = Omit<Taken, 'bytes' | 'exchanges' | 'record'> & BlobKey & { readonly warc: BlobKey | null }

/**
 * Gives a capture's bytes to the store. To be done before the transaction that refers to them: should that fail, or the process
 * end, bytes are left that nothing refers to, which harms nobody. The other way round a capture would be left without its bytes.
 */
export async function keepBytes({ bytes, exchanges, record, ...capture }: Taken): Promise<Kept> {
  const key = await blobStore().put(bytes)
  const warc = record ? await blobStore().put(record) : exchanges ? await keepWarc(exchanges) : null
  return { ...capture, ...key, warc }
}

function keepWarc(exchanges: readonly Exchange[]): Promise<BlobKey> {
  const userAgent = headerValue(exchanges[0]?.request.headers ?? [], 'user-agent') ?? ''
  // Orders of captures keep the rules of robots, whoever gives them.
  return blobStore().put(writeWarc(exchanges, { writtenAt: now(), userAgent, robots: true }))
}
