/** The only way to the bytes a capture was made of. Whoever reads them is told when they are gone or not what they were. */
import { Readable } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { notFound, ProblemError } from '@/lib/core/errors'
import { type BlobState, stateOf } from './blobs/check'
import { noteState } from './blobs/repository'
import { type BlobKey, blobStore } from './blobs/store'
import { sha256Hex } from './digest'
import { findOriginal, findWarc, type StoredOriginal } from './repository'

export type Original = BlobKey & {
  readonly mediaType: string
  /** How the bytes were read as text; `binary` where they are none. */
  readonly charset: string
  readonly fileName: string | null
  /** Of the document. */
  readonly title: string
  /**
   * All of them, checked. At most 50 MB, held at once.
   *
   * @throws gone, with originalMissing or originalAltered
   */
  bytes(): Promise<Uint8Array<ArrayBuffer>>
  /**
   * The same a piece at a time. They are checked before the first piece comes.
   *
   * @throws gone, with originalMissing or originalAltered
   */
  stream(): Promise<ReadableStream<Uint8Array>>
}

/** The bytes of a capture as they came, and what is said of them; nothing is read yet. @throws not-found */
export async function originalOf(scope: Scope, snapshotId: string): Promise<Original> {
  return readable(await findOriginal(scope, snapshotId))
}

/** The same for the web archive of a page that was fetched. @throws not-found, also where there is none */
export async function warcOf(scope: Scope, snapshotId: string): Promise<Original> {
  return readable(await findWarc(scope, snapshotId))
}

/** The digest and size of the web archive of a capture that was fetched. The caller has seen that the capture is there. */
export async function warcKeyOf(scope: Scope, snapshotId: string): Promise<BlobKey | null> {
  const stored = await findWarc(scope, snapshotId)
  return stored && { digest: stored.digest, size: stored.size }
}

function readable(stored: StoredOriginal | null): Original {
  if (!stored) throw notFound()
  const { inDatabase: _, lastState, ...about } = stored
  const open = () => openStored(stored)
  const judge = async (state: BlobState) => {
    // What was found in order before needs no line each time it is read.
    if (state !== (lastState ?? 'OK')) await noteState(stored.digest, state, now())
    if (state !== 'OK') throw damaged(state)
  }
  return {
    ...about,
    async bytes() {
      const body = await open()
      const bytes = body && (await wholeOf(body))
      await judge(bytes === null ? 'MISSING' : sha256Hex(bytes) === stored.digest ? 'OK' : 'ALTERED')
      return bytes ?? new Uint8Array()
    },
    async stream() {
      await judge(await stateOf(await open(), stored))
      const body = await open()
      if (!body) throw damaged('MISSING')
      return Readable.toWeb(body) as ReadableStream<Uint8Array>
    },
  }
}

/** Plain bytes over what was read, which is not copied for that. */
async function wholeOf(body: Readable): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await arrayBuffer(body))
}

/** From the store, or from the row where a worker has yet to move them. */
async function openStored({ digest, inDatabase }: StoredOriginal): Promise<Readable | null> {
  return inDatabase ? Readable.from([inDatabase]) : blobStore().get(digest)
}

function damaged(state: 'MISSING' | 'ALTERED'): ProblemError {
  const code = state === 'MISSING' ? 'originalMissing' : 'originalAltered'
  return new ProblemError({ kind: 'gone', code })
}
