/** Web archives for tests, as other tools write them. */
import { createHash } from 'node:crypto'
import zlib from 'node:zlib'

export type TestRecord = {
  readonly address: string
  readonly contentType: string
  readonly status: number
  readonly body: string | Uint8Array
  /** Fields beside those that each has, or in their place. */
  readonly more?: Readonly<Record<string, string>>
}

export const PAGE_RECORD: TestRecord = {
  address: 'http://paper.example/a',
  contentType: 'text/html',
  status: 200,
  body: '<!doctype html><title>The pier</title><p>The pier is shut, the mayor said on Monday morning.</p>',
}

export function recordOf({ address, contentType, status, body, more }: TestRecord): Buffer {
  const head = `HTTP/1.1 ${status} As it is\r\nContent-Type: ${contentType}\r\nX-Sent-By: a test\r\n\r\n`
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)])
  const fields = {
    ...{ 'WARC-Type': 'response', 'WARC-Target-URI': address, 'WARC-Date': '2026-03-04T09:30:00Z' },
    'WARC-Block-Digest': `sha1:${createHash('sha1').update(block).digest('hex')}`,
    ...more,
    'Content-Length': String(block.length),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** Packed as is the custom: each record a gzip member of its own. */
export function archiveOf(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => zlib.gzipSync(record)))
}
