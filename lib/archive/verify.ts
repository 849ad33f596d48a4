/** Whether the archive still holds what it took: every original and every text against its digest. */
import { now } from '@/lib/core/clock'
import { type BlobState, stateOf } from './blobs/check'
import { noteState } from './blobs/repository'
import { blobStore, type StoredBlob } from './blobs/store'
import {
  type BlobToVerify,
  findBlobs,
  findCapturesOf,
  findKnown,
  findTexts,
  type UsingCapture,
} from './verify-repository'

const BATCH = 200
const DAY_MS = 24 * 60 * 60 * 1000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

export type Finding =
  | {
      readonly kind: 'original'
      readonly digest: string
      readonly size: number
      readonly state: BlobState
      /** Who uses it; asked for only where it is damaged. */
      readonly captures: readonly UsingCapture[]
    }
  | { readonly kind: 'text'; readonly state: 'OK' | 'ALTERED'; readonly capture: UsingCapture }
  | { readonly kind: 'unreferenced'; readonly blob: StoredBlob }

/**
 * Reads every original that a capture refers to, a piece at a time, and writes down how it was found; then hashes every stored
 * text; then tells what lies in the store for longer than a day and belongs to no capture. Changes no bytes. May run beside the
 * server: what is brought in meanwhile is in the store before it is referred to.
 *
 * @throws when the store or the database cannot be asked: what was not looked at is not called missing
 */
export async function* verifyArchive(): AsyncGenerator<Finding> {
  yield* verifyOriginals()
  yield* verifyTexts()
  yield* unreferenced()
}

async function* verifyOriginals(): AsyncGenerator<Finding> {
  for (let after = ''; ; ) {
    const blobs = await findBlobs(after, BATCH)
    for (const blob of blobs) yield await verifyOriginal(blob)
    const last = blobs.at(-1)
    if (!last) return
    after = last.digest
  }
}

async function verifyOriginal({ digest, size, inDatabase }: BlobToVerify): Promise<Finding> {
  // What a worker has yet to move is held to its digest by the database itself.
  const state = inDatabase ? 'OK' : await stateOf(await blobStore().get(digest), { digest, size })
  await noteState(digest, state, now())
  return {
    kind: 'original',
    digest,
    size,
    state,
    captures: state === 'OK' ? [] : await findCapturesOf(digest),
  }
}

async function* verifyTexts(): AsyncGenerator<Finding> {
  for (let after = BEFORE_ALL; ; ) {
    const texts = await findTexts(after, BATCH)
    for (const { same, ...capture } of texts) yield { kind: 'text', state: same ? 'OK' : 'ALTERED', capture }
    const last = texts.at(-1)
    if (!last) return
    after = last.snapshotId
  }
}

/** Younger ones may belong to a capture that is being brought in. */
async function* unreferenced(): AsyncGenerator<Finding> {
  const before = new Date(now().getTime() - DAY_MS)
  for await (const batch of batched(blobStore().list())) {
    const old = batch.filter(({ storedAt }) => storedAt < before)
    const known = await findKnown(old.map(({ digest }) => digest))
    for (const blob of old) if (!known.has(blob.digest)) yield { kind: 'unreferenced', blob }
  }
}

async function* batched<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const one of all) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
