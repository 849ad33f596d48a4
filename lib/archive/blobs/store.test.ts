import { createHash } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type S3Server, startS3 } from '@/lib/testing/s3/server'
import { fileStore } from './file-store'
import { bucketAddress, s3Store } from './s3-store'
import type { BlobStore, StoredBlob } from './store'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const utf8 = (text: string) => new TextEncoder().encode(text)
/** Large enough to come in many pieces. */
const PHOTO = Uint8Array.from({ length: 3_000_000 }, (_, n) => (n * 7 + (n >> 9)) % 256)

async function* inPieces(bytes: Uint8Array, piece = 100_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield utf8('The pier ')
  throw new Error('the line went dead')
}

let folder: string
let s3: S3Server
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blobs-'))
  s3 = await startS3()
})
afterAll(async () => {
  await s3.close()
  fs.rmSync(folder, { recursive: true })
})

const contents = async (store: BlobStore, digest: string) => {
  const stream = await store.get(digest)
  return stream && (await buffer(stream))
}
const listed = async (store: BlobStore) => {
  const all: StoredBlob[] = []
  for await (const blob of store.list()) all.push(blob)
  return all
}

/** Each with a place of its own, and how to do harm to what lies there. */
const STORES = [
  {
    name: 'files',
    open: () => fileStore(fs.mkdtempSync(path.join(folder, 'store-'))),
    count: async (store: BlobStore) => (await listed(store)).length,
  },
  {
    name: 'a bucket',
    open: () => {
      s3.objects.clear()
      return s3Store(s3.settings)
    },
    count: async () => s3.objects.size,
  },
] as const

describe.each(STORES)('blobs in $name', ({ open, count }) => {
  it('come back as they were, under their SHA-256, whole or in pieces', async () => {
    const store = open()
    for (const bytes of [utf8('The ferry pier stays open.'), PHOTO, new Uint8Array()]) {
      const key = { digest: sha256(bytes), size: bytes.length }
      expect(await store.put(bytes)).toEqual(key)
      expect(await store.put(inPieces(bytes))).toEqual(key)
      expect(Buffer.compare((await contents(store, key.digest)) ?? Buffer.from('?'), bytes)).toBe(0)
      expect(await store.has(key.digest)).toBe(true)
    }
    expect(await count(store)).toBe(3)
  })

  it('are not there before they were put', async () => {
    const store = open()
    const digest = sha256(utf8('Nobody wrote this.'))
    expect(await store.get(digest)).toBeNull()
    expect(await store.has(digest)).toBe(false)
    expect(await listed(store)).toEqual([])
  })

  it('may be written by several at once', async () => {
    const store = open()
    const keys = await Promise.all([PHOTO, inPieces(PHOTO), PHOTO, inPieces(PHOTO, 7_777)].map(store.put))
    expect(new Set(keys.map(({ digest }) => digest))).toEqual(new Set([sha256(PHOTO)]))
    expect(Buffer.compare((await contents(store, sha256(PHOTO))) ?? Buffer.from('?'), PHOTO)).toBe(0)
    expect(await count(store)).toBe(1)
  })

  it('leave nothing behind when what was to come breaks off', async () => {
    const store = open()
    await expect(store.put(brokenOff())).rejects.toThrow('the line went dead')
    expect(await count(store)).toBe(0)
    expect(await store.clearUnfinished(new Date(Date.now() + 60_000))).toBe(0)
  })

  it('are listed with their size and time, however many', async () => {
    const store = open()
    const before = Date.now() - 2_000
    const keys = await Promise.all(Array.from({ length: 8 }, (_, n) => store.put(utf8(`Minute ${n}.`))))
    const all = await listed(store)
    const byDigest = (one: { digest: string }, other: { digest: string }) =>
      one.digest < other.digest ? -1 : 1
    expect(all.map(({ digest, size }) => ({ digest, size })).sort(byDigest)).toEqual([...keys].sort(byDigest))
    expect(all.every(({ storedAt }) => storedAt.getTime() >= before)).toBe(true)
  })
})

describe('files', () => {
  it('of a writer that was killed lie under no digest, and are cleared when they are old', async () => {
    const place = fs.mkdtempSync(path.join(folder, 'killed-'))
    const store = fileStore(place)
    await store.put(utf8('Whole.'))
    // As a killed writer leaves it: no code of it ran any more.
    const left = path.join(place, 'unfinished', 'left-over')
    fs.writeFileSync(left, 'Hal')
    expect(await listed(store)).toHaveLength(1)
    expect(await store.clearUnfinished(new Date(Date.now() - 60_000))).toBe(0)
    expect(fs.existsSync(left)).toBe(true)
    expect(await store.clearUnfinished(new Date(Date.now() + 60_000))).toBe(1)
    expect(await listed(store)).toHaveLength(1)
  })

  it('that were damaged are whole again when the same bytes are put again', async () => {
    const place = fs.mkdtempSync(path.join(folder, 'mended-'))
    const store = fileStore(place)
    const { digest } = await store.put(utf8('Item 4: the pier.'))
    fs.writeFileSync(path.join(place, digest.slice(0, 2), digest), 'Item 5: the pier.')
    await store.put(utf8('Item 4: the pier.'))
    expect(String(await contents(store, digest))).toBe('Item 4: the pier.')
  })

  it('are for their owner alone', async () => {
    const place = fs.mkdtempSync(path.join(folder, 'private-'))
    const store = fileStore(path.join(place, 'blobs'))
    const { digest } = await store.put(utf8('Off the record.'))
    expect(fs.statSync(path.join(place, 'blobs')).mode & 0o777).toBe(0o700)
    expect(fs.statSync(path.join(place, 'blobs', digest.slice(0, 2), digest)).mode & 0o777).toBe(0o600)
  })
})

describe('a bucket', () => {
  it('is asked again when it has too much to do', async () => {
    const store = s3Store(s3.settings)
    s3.busy = 2
    const { digest } = await store.put(inPieces(PHOTO))
    s3.busy = 1
    expect(Buffer.compare((await contents(store, digest)) ?? Buffer.from('?'), PHOTO)).toBe(0)
  })

  it('is sent bytes that are held once more for it, and not twice', async () => {
    let held = 0
    const server = http.createServer((request, response) => {
      request.once('data', () => {
        held = process.memoryUsage().arrayBuffers
      })
      request.on('end', () => response.end())
      request.resume()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const bytes = new Uint8Array(40_000_000)
    const before = process.memoryUsage().arrayBuffers
    await s3Store({ ...s3.settings, endpoint: `http://127.0.0.1:${port}` }).put(bytes)
    await new Promise((resolve) => server.close(resolve))
    expect(held - before).toBeLessThan(1.5 * bytes.length)
  })

  it.each([
    ['another secret', { secretAccessKey: 'another' }, 'SignatureDoesNotMatch: It <was> refused.'],
    ['an unknown key', { accessKeyId: 'nobody' }, 'InvalidAccessKeyId'],
    ['another bucket', { bucket: 'elsewhere' }, 'NoSuchBucket'],
  ])('that refuses %s is no bucket without the blob', async (_, wrong, said) => {
    const store = s3Store({ ...s3.settings, ...wrong })
    await expect(store.put(utf8('Words.'))).rejects.toThrow(said)
    await expect(store.get(sha256(utf8('Words.')))).rejects.toThrow(said)
    await expect(listed(store)).rejects.toThrow(said)
  })

  it('stands in the path of its address, or before its host’s name', () => {
    const at = { ...s3.settings, endpoint: 'https://s3.example.org:9000/', bucket: 'desk-archive' }
    expect(bucketAddress(at)).toBe('https://s3.example.org:9000/desk-archive')
    expect(bucketAddress({ ...at, pathStyle: false })).toBe('https://desk-archive.s3.example.org:9000')
    expect(bucketAddress({ ...at, endpoint: 'https://example.org/store/' })).toBe(
      'https://example.org/store/desk-archive',
    )
  })
})
