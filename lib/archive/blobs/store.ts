/** Where original bytes lie: each under the SHA-256 of itself, so that nothing there is ever changed. Server only. */
import type { Readable } from 'node:stream'
import { blobSettings } from '@/lib/core/env'
import { fileStore } from './file-store'
import { s3Store } from './s3-store'

/** Bytes at once, or in pieces as they come. */
export type BlobBody = Uint8Array | AsyncIterable<Uint8Array>

/** What bytes are told by: SHA-256 in lower-case hexadecimal, and how many they are. */
export type BlobKey = { readonly digest: string; readonly size: number }

export type StoredBlob = BlobKey & { readonly storedAt: Date }

export type BlobStore = {
  /**
   * Keeps bytes; when it resolves they outlive a power cut. Bytes that are there already are written once more, which mends
   * them if they were damaged. Nothing lies under a digest that is not whole, whenever the process ends.
   */
  put(body: BlobBody): Promise<BlobKey>
  /** The bytes as they lie there, unchecked; null when there are none. To be read to the end or destroyed. */
  get(digest: string): Promise<Readable | null>
  has(digest: string): Promise<boolean>
  /** All there is, in no order. */
  list(): AsyncIterable<StoredBlob>
  /** Takes away what was begun before a moment and never came to an end. Whole blobs stay. Answers how many. */
  clearUnfinished(before: Date): Promise<number>
}

let current: BlobStore | undefined

/** The store that the environment names, files unless it names a bucket. */
export function blobStore(): BlobStore {
  if (current) return current
  const settings = blobSettings()
  current = 'bucket' in settings ? s3Store(settings) : fileStore(settings.folder)
  return current
}
