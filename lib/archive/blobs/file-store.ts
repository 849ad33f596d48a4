/** Blobs as files: `ab/abcd…` after their digest. What is still being written lies in `unfinished` until it is whole. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { hashing } from './hashing'
import type { BlobBody, BlobKey, BlobStore, StoredBlob } from './store'

const UNFINISHED = 'unfinished'
/** Bytes of a newsroom's sources are for nobody else on the machine. */
const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

export function fileStore(folder: string): BlobStore {
  const unfinished = path.join(folder, UNFINISHED)
  const fileOf = (digest: string) => path.join(folder, digest.slice(0, 2), digest)
  return {
    async put(body) {
      await makeFolder(unfinished)
      const temporary = path.join(unfinished, randomUUID())
      try {
        const key = await writeWhole(temporary, body)
        const file = fileOf(key.digest)
        await makeFolder(path.dirname(file))
        // In one step, over the same bytes of another writer if need be.
        await fs.rename(temporary, file)
        await settle(path.dirname(file))
        return key
      } catch (error) {
        await fs.rm(temporary, { force: true })
        throw error
      }
    },
    async get(digest) {
      const handle = await unlessMissing(fs.open(fileOf(digest)))
      return handle && createReadStream('', { fd: handle })
    },
    has: async (digest) => (await unlessMissing(fs.stat(fileOf(digest)))) !== null,
    async *list() {
      for (const name of await namesIn(folder)) {
        if (/^[0-9a-f]{2}$/.test(name)) yield* blobsIn(path.join(folder, name))
      }
    },
    async clearUnfinished(before) {
      let cleared = 0
      for (const name of await namesIn(unfinished)) {
        const file = path.join(unfinished, name)
        const found = await unlessMissing(fs.stat(file))
        if (!found || found.mtime >= before) continue
        await fs.rm(file, { force: true })
        cleared += 1
      }
      return cleared
    },
  }
}

async function writeWhole(file: string, body: BlobBody): Promise<BlobKey> {
  const handle = await fs.open(file, 'wx', PRIVATE_FILE)
  try {
    const { pieces, key } = hashing(body)
    for await (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
    return key()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and those above it, and lets their names outlive a power cut too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await settle(path.dirname(made))
}

/** Names in a folder are written down for good. Windows opens no folders, and keeps them without being asked. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* blobsIn(folder: string): AsyncIterable<StoredBlob> {
  for (const digest of await namesIn(folder)) {
    const found = await unlessMissing(fs.stat(path.join(folder, digest)))
    if (found?.isFile() && /^[0-9a-f]{64}$/.test(digest))
      yield { digest, size: found.size, storedAt: found.mtime }
  }
}

const namesIn = async (folder: string) => (await unlessMissing(fs.readdir(folder))) ?? []

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
