/** Blobs as objects `sha256/abcd…` of a bucket that speaks S3. Requests are signed with AWS Signature Version 4. */
import { openAsBlob } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { S3Settings } from '@/lib/core/env'
import { sha256Hex } from '../digest'
import { hashing } from './hashing'
import type { BlobKey, BlobStore, StoredBlob } from './store'

const PREFIX = 'sha256/'
/** Tries after the first where the store is busy or out of order, each after a longer pause: some two seconds in all. */
const RETRIES = 5
/** How long one request may take: fifty megabytes over a slow line. */
const LONGEST_MS = 120_000

export function s3Store(settings: S3Settings): BlobStore {
  const { accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const base = bucketAddress(settings)
  const ask = (address: string, init: RequestInit = {}) =>
    client.fetch(address, { ...init, signal: AbortSignal.timeout(LONGEST_MS) })
  const addressOf = (digest: string) => `${base}/${PREFIX}${digest}`

  async function send({ digest, size }: BlobKey, body: Uint8Array<ArrayBuffer> | Blob): Promise<BlobKey> {
    // Signed with the digest of the body: the store refuses what arrives otherwise, and keeps nothing of what breaks off.
    const headers = { 'x-amz-content-sha256': digest, 'content-type': 'application/octet-stream' }
    const answer = await ask(addressOf(digest), { method: 'PUT', headers, body })
    if (!answer.ok) throw await refusal('PUT', answer)
    await answer.body?.cancel()
    return { digest, size }
  }

  return {
    async put(body) {
      if (!(body instanceof Uint8Array)) return viaFile(body, send)
      return send({ digest: sha256Hex(body), size: body.length }, inOneBuffer(body))
    },
    async get(digest) {
      const answer = await ask(addressOf(digest))
      if (answer.ok) return answer.body ? Readable.from(answer.body) : Readable.from([])
      const problem = await refusal('GET', answer)
      if (problem.code === 'NoSuchKey') return null
      throw problem
    },
    async has(digest) {
      const answer = await ask(addressOf(digest), { method: 'HEAD' })
      if (answer.ok || answer.status === 404) return answer.ok
      throw await refusal('HEAD', answer)
    },
    async *list() {
      let token: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: PREFIX })
        if (token !== undefined) query.set('continuation-token', token)
        const answer = await ask(`${base}/?${query}`)
        if (!answer.ok) throw await refusal('GET', answer)
        const xml = await answer.text()
        yield* objectsIn(xml)
        token = textOf(xml, 'NextContinuationToken')
      } while (token !== undefined)
    },
    // An object is there as a whole or not at all.
    clearUnfinished: async () => 0,
  }
}

/** As they are, unless several threads share them: `fetch` copies what it sends, and twice would be once too often. */
function inOneBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(bytes)
}

/** Where a bucket is: in the path of the store's address, or before its name. Without a slash at the end. */
export function bucketAddress({ endpoint, bucket, pathStyle }: S3Settings): string {
  const address = new URL(endpoint)
  if (!pathStyle) address.host = `${bucket}.${address.host}`
  const folder = address.pathname.replace(/\/+$/, '')
  return `${address.origin}${folder}${pathStyle ? `/${bucket}` : ''}`
}

/** The digest has to be known before the first byte is sent, so what comes in pieces is laid into a file first. */
async function viaFile<T>(
  body: AsyncIterable<Uint8Array>,
  send: (key: BlobKey, body: Blob) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'corroborate-'))
  const file = path.join(folder, 'blob')
  try {
    const { pieces, key } = hashing(body)
    await fs.writeFile(file, pieces, { mode: 0o600 })
    return await send(key(), await openAsBlob(file))
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly code: string | undefined,
    message: string,
  ) {
    super(message)
  }
}

/** What the store says of itself; keys and signatures are in no answer of its. */
async function refusal(method: string, answer: Response): Promise<StoreError> {
  const xml = await answer.text()
  const [code, message] = [textOf(xml, 'Code'), textOf(xml, 'Message')]
  const said = [code, message].filter(Boolean).join(': ')
  return new StoreError(
    code,
    `the object store answered ${answer.status} to ${method}${said && ` (${said})`}`,
  )
}

function* objectsIn(xml: string): Iterable<StoredBlob> {
  for (const [entry] of xml.matchAll(/<Contents>[\s\S]*?<\/Contents>/g)) {
    const digest = textOf(entry, 'Key')?.slice(PREFIX.length) ?? ''
    if (!/^[0-9a-f]{64}$/.test(digest)) continue
    const storedAt = new Date(textOf(entry, 'LastModified') ?? '')
    yield { digest, size: Number(textOf(entry, 'Size')), storedAt }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The text of the first element of a name. What S3 answers is flat: what is asked for holds no other element. */
function textOf(xml: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? []
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '')
}
