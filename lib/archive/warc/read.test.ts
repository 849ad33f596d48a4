import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Exchange } from '../fetch/exchange'
import { allowance } from './allowance'
import { readWarc, type WarcItem, type WarcLimits } from './read'
import { writeWarc } from './write'

const written = (...given: Parameters<typeof writeWarc>) => buffer(writeWarc(...given))

const TEXT = '<p>The bridge is shut, the mayor said.</p>'
const MIB = 1024 * 1024

async function itemsOf(bytes: Uint8Array, limits?: Partial<WarcLimits>): Promise<readonly WarcItem[]> {
  const items: WarcItem[] = []
  for await (const item of readWarc(bytes, limits)) items.push(item)
  return items
}
const told = (items: readonly WarcItem[]) =>
  items.map((item) => (item.kind === 'fault' ? item.fault.code : item.response.address))
const bodies = (items: readonly WarcItem[]) =>
  items.flatMap((item) => (item.kind === 'response' ? [Buffer.from(item.response.body).toString()] : []))

/** A record written out by hand. */
function record(fields: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block)
  const all = { 'Content-Length': String(bytes.length), ...fields }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}
const response = (block: string | Uint8Array, fields: Readonly<Record<string, string>> = {}) =>
  record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': 'http://paper.example/a',
      'WARC-Date': '2026-03-04T09:30:00Z',
      ...fields,
    },
    block,
  )
const http = (body: string | Uint8Array, headers = '') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`),
    Buffer.from(body),
  ])

describe('a web archive that somebody brings', () => {
  it('is read as we write it', async () => {
    const exchange: Exchange = {
      address: 'https://paper.example/a?b=1',
      remoteAddress: '93.184.216.34',
      requestedAt: new Date('2026-03-04T09:30:00.123Z'),
      request: { method: 'GET', target: '/a?b=1', headers: [['Host', 'paper.example']] },
      response: {
        httpVersion: '1.1',
        status: 200,
        reason: 'OK',
        headers: [
          ['Content-Type', 'text/html'],
          ['content-encoding', 'gzip'],
          ['Transfer-Encoding', 'chunked'],
        ],
        payload: zlib.gzipSync(TEXT),
      },
    }
    const warc = await written([exchange], { writtenAt: new Date(), userAgent: 'x', robots: false })
    expect(await itemsOf(warc)).toEqual([
      {
        kind: 'response',
        at: { start: expect.any(Number), end: expect.any(Number) },
        response: {
          address: exchange.address,
          capturedAt: exchange.requestedAt,
          remoteAddress: '93.184.216.34',
          status: 200,
          headers: [
            ['Content-Type', 'text/html'],
            ['content-encoding', 'gzip'],
            ['X-Orig-Transfer-Encoding', 'chunked'],
          ],
          body: Buffer.from(TEXT),
          digestAgrees: true,
          truncated: false,
        },
      },
    ])
  })

  it.each([
    ['packed', { gzip: true }],
    ['not packed', { gzip: false }],
    ['with SHA-1 in base32', { gzip: true, digest: { algo: 'sha-1', prefix: 'sha1:', base32: true } }],
  ])('is read as warcio.js writes it: %s', async (_, options) => {
    const parts: Uint8Array[] = []
    for (const version of ['WARC/1.0', 'WARC/1.1'] as const) {
      const written = WARCRecord.create(
        {
          url: `https://paper.example/${version}`,
          date: '2026-03-04T09:30:00Z',
          type: 'response',
          warcVersion: version,
          httpHeaders: { 'Content-Type': 'text/html' },
        },
        (async function* () {
          yield Buffer.from(TEXT)
        })(),
      )
      parts.push(await WARCSerializer.serialize(written, options))
    }
    const items = await itemsOf(Buffer.concat(parts))
    expect(told(items)).toEqual(['https://paper.example/WARC/1.0', 'https://paper.example/WARC/1.1'])
    expect(bodies(items)).toEqual([TEXT, TEXT])
    for (const item of items) expect(item).toMatchObject({ response: { digestAgrees: true, status: 200 } })
  })

  it.each([
    [
      'in chunks',
      http(`${TEXT.length.toString(16)};x=1\r\n${TEXT}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
    ],
    [
      'in chunks that break off',
      http(`8\r\n${TEXT.slice(0, 8)}\r\nff\r\n${TEXT.slice(8)}`, 'transfer-encoding: CHUNKED\r\n'),
    ],
    [
      'in chunks of a byte each',
      http(
        `${[...Buffer.from(TEXT)].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join('')}0\r\n\r\n`,
        'Transfer-Encoding: chunked\r\n',
      ),
    ],
    ['said to be in chunks', http(TEXT, 'Transfer-Encoding: chunked\r\n')],
    ['packed', http(zlib.brotliCompressSync(TEXT), 'Content-Encoding: br\r\n')],
    ['said to be packed', http(TEXT, 'Content-Encoding: gzip\r\n')],
    [
      'packed and in chunks',
      http(
        Buffer.concat([
          Buffer.from(`${zlib.gzipSync(TEXT).length.toString(16)}\r\n`),
          zlib.gzipSync(TEXT),
          Buffer.from('\r\n0\r\n\r\n'),
        ]),
        'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n',
      ),
    ],
    [
      'after an interim answer',
      Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), http(TEXT)]),
    ],
    ['with lines that end in LF alone', Buffer.from(`HTTP/1.0 200\nContent-Type: text/html\n\n${TEXT}`)],
    ['with a header over two lines', http(TEXT, 'X-Long: a\r\n  b\r\n')],
    ['of HTTP/2', Buffer.from(`HTTP/2 200\r\n\r\n${TEXT}`)],
  ])('may hold a body %s', async (_, block) => {
    expect(bodies(await itemsOf(response(block)))).toEqual([TEXT])
  })

  it('passes over what is no answer from the web', async () => {
    const target = { 'WARC-Target-URI': 'http://paper.example/a' }
    const warc = Buffer.concat([
      record({ 'WARC-Type': 'warcinfo' }, 'software: x'),
      record({ 'WARC-Type': 'request', ...target }, 'GET / HTTP/1.1\r\n\r\n'),
      record({ 'WARC-Type': 'metadata', ...target }, 'seen: yes'),
      response('20260304 paper.example. A 93.184.216.34', { 'WARC-Target-URI': 'dns:paper.example' }),
      response(http(TEXT), { 'WARC-Target-URI': '<http://paper.example/b>' }),
      record({ 'WARC-Type': 'revisit', ...target }, 'HTTP/1.1 304 Not Modified\r\n\r\n'),
      record({ 'WARC-Type': 'resource', ...target, 'Content-Type': 'text/plain' }, 'As it is.'),
    ])
    const items = await itemsOf(warc)
    expect(told(items)).toEqual(['http://paper.example/b', 'recordElsewhere', 'http://paper.example/a'])
    expect(items[2]).toMatchObject({
      response: { status: null, headers: [['Content-Type', 'text/plain']], digestAgrees: null },
    })
  })

  it.each([
    ['sha1:', 'sha1', 'hex', true],
    ['sha256:', 'sha256', 'hex', true],
    ['SHA-256:', 'sha256', 'hex', true],
    ['md5:', 'md5', 'hex', true],
    ['sha256:', 'md5', 'hex', false],
    ['blake3:', 'sha256', 'hex', null],
  ] as const)(
    'says whether its digest %s of %s in %s is true: %s',
    async (prefix, algorithm, form, agrees) => {
      const block = http(TEXT)
      const digest = createHash(algorithm).update(block).digest(form)
      const items = await itemsOf(response(block, { 'WARC-Block-Digest': `${prefix}${digest}` }))
      expect(items).toMatchObject([{ response: { digestAgrees: agrees } }])
    },
  )

  it('goes by the digest of the payload where the block has none, with chunks or without, packed or not', async () => {
    const packed = zlib.gzipSync(TEXT)
    const block = http(packed, 'Content-Encoding: gzip\r\n')
    const digest = (bytes: Uint8Array | string) =>
      `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const agrees = async (fields: Record<string, string>) => (await itemsOf(response(block, fields)))[0]
    expect(await agrees({ 'WARC-Payload-Digest': digest(packed) })).toMatchObject({
      response: { digestAgrees: true },
    })
    expect(await agrees({ 'WARC-Payload-Digest': digest(TEXT) })).toMatchObject({
      response: { digestAgrees: true },
    })
    expect(await agrees({ 'WARC-Payload-Digest': digest('other') })).toMatchObject({
      response: { digestAgrees: false },
    })
    const both = { 'WARC-Block-Digest': digest(block), 'WARC-Payload-Digest': digest('other') }
    expect(await agrees(both)).toMatchObject({ response: { digestAgrees: true } })
  })

  it('says what is kept in part, and leaves out what cannot be told', async () => {
    const items = await itemsOf(
      response(http(TEXT), { 'WARC-Truncated': 'length', 'WARC-Date': 'last Tuesday' }),
    )
    expect(items).toMatchObject([{ response: { truncated: true, capturedAt: null, remoteAddress: null } }])
  })
})

describe('a web archive that is no good', () => {
  const good = response(http(TEXT))

  it.each([
    ['nothing', Buffer.alloc(0), ['notWarc']],
    ['text', Buffer.from(TEXT), ['notWarc']],
    ['a gzip of something else', zlib.gzipSync(TEXT), ['notWarc']],
    ['what only begins as gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]), ['notWarc']],
    ['a line without end', Buffer.alloc(MIB, 'W'), ['notWarc']],
    ['a head without end', Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(90_000)}`), ['notWarc']],
    ['no length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'), ['notWarc']],
    ['a negative length', record({ 'Content-Length': '-1' }, TEXT), ['notWarc']],
    ['a length beyond counting', response(http(TEXT), { 'Content-Length': '9'.repeat(30) }), ['notWarc']],
    [
      'more length than bytes',
      Buffer.concat([good, response(http(TEXT), { 'Content-Length': '4000' })]),
      ['http://paper.example/a', 'damaged'],
    ],
    [
      'rubbish after a record',
      Buffer.concat([good, Buffer.from('and then?')]),
      ['http://paper.example/a', 'damaged'],
    ],
    [
      'a record that is no HTTP',
      Buffer.concat([response('hello'), good]),
      ['recordUnreadable', 'http://paper.example/a'],
    ],
    [
      'a status that is none',
      Buffer.concat([response('HTTP/1.1 abc\r\n\r\n'), good]),
      ['recordUnreadable', 'http://paper.example/a'],
    ],
    [
      'interim answers without end',
      response('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1000)),
      ['recordUnreadable'],
    ],
    [
      'a body that breaks off while it unpacks',
      response(http(zlib.gzipSync(TEXT).subarray(0, 20), 'Content-Encoding: gzip\r\n')),
      ['recordUnreadable'],
    ],
    ['a packing that is not known', response(http(TEXT, 'Content-Encoding: zstd\r\n')), ['recordUnreadable']],
    [
      'layers of packing',
      response(http(TEXT, 'Content-Encoding: gzip, gzip, gzip, gzip\r\n')),
      ['recordUnreadable'],
    ],
    [
      'an address that is none',
      Buffer.concat([response(http(TEXT), { 'WARC-Target-URI': 'http://[' }), good]),
      ['http://paper.example/a'],
    ],
  ] as const)('%s', async (_, bytes, expected) => {
    expect(told(await itemsOf(bytes))).toEqual(expected)
  })

  it('ends where it breaks off in the middle of a packed record', async () => {
    const packed = Buffer.concat([zlib.gzipSync(good), zlib.gzipSync(good).subarray(0, 100)])
    expect(told(await itemsOf(packed))).toEqual(['http://paper.example/a', 'damaged'])
  })

  it('ends at its limits: of everything, of one record, of their number', async () => {
    const twice = Buffer.concat([good, good, good])
    expect(told(await itemsOf(twice, { unpacked: allowance(good.length * 2) }))).toContain('tooLarge')
    expect(told(await itemsOf(twice, { records: 2 }))).toEqual([
      'http://paper.example/a',
      'http://paper.example/a',
      'tooMany',
    ])
    const large = Buffer.concat([response(http('x'.repeat(5000))), good])
    expect(told(await itemsOf(large, { recordBytes: 1000 }))).toEqual([
      'recordTooLarge',
      'http://paper.example/a',
    ])
  })

  it.each([
    ['in the file', zlib.gzipSync(response(http(Buffer.alloc(64 * MIB)))), ['recordTooLarge']],
    [
      'in a body',
      response(http(zlib.gzipSync(Buffer.alloc(64 * MIB)), 'Content-Encoding: gzip\r\n')),
      ['recordTooLarge'],
    ],
    ['of records', zlib.gzipSync(Buffer.concat(Array.from({ length: 20_000 }, () => good))), ['tooMany']],
  ] as const)('ends a bomb %s, and never holds more than a record of it', async (_, bytes, expected) => {
    expect(bytes.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    const codes = told(await itemsOf(bytes, { recordBytes: MIB, records: 1000 })).filter(
      (it) => it !== 'http://paper.example/a',
    )
    expect(codes).toEqual(expected)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MIB)
  })

  it('ends a bomb of the whole file', async () => {
    const bomb = zlib.gzipSync(record({ 'WARC-Type': 'warcinfo' }, Buffer.alloc(64 * MIB)))
    expect(told(await itemsOf(bomb, { unpacked: allowance(MIB) }))).toEqual(['tooLarge'])
  })

  it('never throws, whatever is changed in it', async () => {
    const warc = Buffer.concat([
      good,
      response(http('5\r\nhello\r\n0\r\n\r\n', 'Transfer-Encoding: chunked\r\n')),
      good,
    ])
    const change = fc.record({ at: fc.nat(warc.length - 1), byte: fc.nat(255) })
    const changes = fc.array(change, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), fc.nat(warc.length), async (edits, packed, end) => {
        const edited = Buffer.from(packed ? zlib.gzipSync(warc) : warc)
        for (const { at, byte } of edits) edited[at % edited.length] = byte
        for (const bytes of [edited, edited.subarray(0, end)]) {
          for (const item of await itemsOf(bytes)) expect(['response', 'fault']).toContain(item.kind)
        }
      }),
      { numRuns: 400 },
    )
  })
})
