/** An object store that speaks as much S3 as the archive does, on loopback, in memory. It believes no signature unchecked. */
import { createHash } from 'node:crypto'
import http from 'node:http'
import type { Socket } from 'node:net'
import type { S3Settings } from '@/lib/core/env'
import { type Credentials, refusalOf } from './signature'

export type S3Server = {
  readonly settings: S3Settings
  /** By key. */
  readonly objects: Map<string, { bytes: Buffer; modified: Date }>
  /** How many of the next requests are answered as by a store that has too much to do. */
  busy: number
  close(): Promise<void>
}

const BUCKET = 'archive'
const CREDENTIALS: Credentials = {
  accessKeyId: 'tester',
  secretAccessKey: 'of no use elsewhere',
  region: 'test-1',
}
/** How many objects one answer lists: few, so that there are more answers than one. */
const PAGE = 3

export async function startS3(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const sockets = new Set<Socket>()
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(
          `<?xml version="1.0"?><Error><Code>${code}</Code><Message>It &lt;was&gt; refused.</Message></Error>`,
        )
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    if (!request.complete) return
    const body = Buffer.concat(pieces)
    if (started.busy > 0) {
      started.busy -= 1
      return void refuse(503, 'SlowDown')
    }
    const refusal = refusalOf(request, CREDENTIALS)
    if (refusal) return void refuse(403, refusal)
    const url = new URL(request.url ?? '/', 'http://store.example')
    const [, bucket, key] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? []
    if (bucket !== BUCKET || key === undefined) return void refuse(404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      const digest = createHash('sha256').update(body).digest('hex')
      if (digest !== request.headers['x-amz-content-sha256'])
        return void refuse(400, 'XAmzContentSHA256Mismatch')
      objects.set(key, { bytes: body, modified: new Date() })
      return void response.writeHead(200).end()
    }
    if (key === '') return void response.writeHead(200, { 'content-type': 'application/xml' }).end(list(url))
    const found = objects.get(key)
    if (!found) return void refuse(404, 'NoSuchKey')
    response.writeHead(200, { 'content-length': found.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : found.bytes)
  }

  function list({ searchParams }: URL): string {
    const prefix = searchParams.get('prefix') ?? ''
    const after = Buffer.from(searchParams.get('continuation-token') ?? '', 'base64').toString()
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = keys.slice(0, PAGE)
    const entries = page.map((key) => {
      const { bytes, modified } = objects.get(key) ?? { bytes: Buffer.alloc(0), modified: new Date() }
      return `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`
    })
    // In base 64, as real ones have it: with characters that have to be encoded in an address.
    const token = keys.length > PAGE ? Buffer.from(page.at(-1) ?? '').toString('base64') : null
    return `<?xml version="1.0"?><ListBucketResult>${entries.join('')}${
      token === null ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`
    }</ListBucketResult>`
  }

  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen on a port')
  const started: S3Server = {
    settings: {
      ...CREDENTIALS,
      bucket: BUCKET,
      endpoint: `http://127.0.0.1:${address.port}`,
      pathStyle: true,
    },
    objects,
    busy: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return started
}
