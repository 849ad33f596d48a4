/** A web archive of what one fetch brought: a WARC file, packed record by record as other tools expect it. */
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { newId } from '@/lib/core/ids'
import type { Exchange } from '../fetch/exchange'
import { requestBlock, responseBlock } from './http-block'
import { recordBytes, type WarcField, warcDigest } from './record'

export type WarcAbout = {
  readonly writtenAt: Date
  /** Such as `report.warc.gz`. */
  readonly fileName?: string
  readonly userAgent: string
  /** Whether the sites' rules for robots were kept. */
  readonly robots: boolean
}

const gzip = promisify(zlib.gzip)

/**
 * A `warcinfo` record, then a request and a response for each exchange, redirects first. The digest of a payload is that
 * of the body as it was sent, packed if it was. Comes a record at a time, so that a large page is not held once more.
 */
export async function* writeWarc(
  exchanges: readonly Exchange[],
  about: WarcAbout,
): AsyncGenerator<Uint8Array> {
  const info = recordId()
  yield gzip(aboutRecord(info, about))
  for (const exchange of exchanges) for (const record of recordsOf(exchange, info)) yield gzip(record)
}

const recordId = () => `<urn:uuid:${newId()}>`

function aboutRecord(id: string, { writtenAt, fileName, userAgent, robots }: WarcAbout): Uint8Array {
  const fields = [
    'software: Corroborate',
    'format: WARC File Format 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    `http-header-user-agent: ${userAgent}`,
    `robots: ${robots ? 'obey' : 'ignore'}`,
  ]
  const named: readonly WarcField[] = fileName === undefined ? [] : [['WARC-Filename', fileName]]
  return recordBytes(
    [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Record-ID', id],
      ['WARC-Date', writtenAt.toISOString()],
      ...named,
      ['Content-Type', 'application/warc-fields'],
    ],
    Buffer.from(fields.map((field) => `${field}\r\n`).join('')),
  )
}

function recordsOf(exchange: Exchange, info: string): readonly Uint8Array[] {
  const [asked, answered] = [recordId(), recordId()]
  const { payload, truncated } = exchange.response
  const common: readonly WarcField[] = [
    ['WARC-Target-URI', exchange.address],
    ['WARC-Date', exchange.requestedAt.toISOString()],
    ['WARC-IP-Address', exchange.remoteAddress],
    ['WARC-Warcinfo-ID', info],
  ]
  const cut: readonly WarcField[] = truncated === undefined ? [] : [['WARC-Truncated', truncated]]
  const request = recordBytes(
    [
      ['WARC-Type', 'request'],
      ['WARC-Record-ID', asked],
      ['WARC-Concurrent-To', answered],
      ...common,
      ['Content-Type', 'application/http;msgtype=request'],
    ],
    requestBlock(exchange),
  )
  const response = recordBytes(
    [
      ['WARC-Type', 'response'],
      ['WARC-Record-ID', answered],
      ...common,
      ...cut,
      ['WARC-Payload-Digest', warcDigest(payload)],
      ['Content-Type', 'application/http;msgtype=response'],
    ],
    responseBlock(exchange),
  )
  return [request, response]
}
