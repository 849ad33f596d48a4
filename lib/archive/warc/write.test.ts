import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WARCParser, type WARCRecord } from 'warcio'
import { newInternet, PUBLIC_V4 } from '@/lib/testing/site/internet'
import { type Site, startSite } from '@/lib/testing/site/site'
import { userAgent } from '../fetch/agent'
import type { Exchange } from '../fetch/exchange'
import { fetchPage } from '../fetch/fetch-page'
import { type WarcAbout, writeWarc } from './write'

const written = (...given: Parameters<typeof writeWarc>) => buffer(writeWarc(...given))

const ABOUT: WarcAbout = {
  writtenAt: new Date('2026-03-04T09:30:00Z'),
  fileName: 'ferry.warc.gz',
  userAgent: userAgent('desk@paper.example'),
  robots: true,
}

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

async function fetched(path: string): Promise<readonly Exchange[]> {
  const { resolve, dial } = newInternet({ ports: { http: site.port } })
  const options = { userAgent: ABOUT.userAgent, robots: null, resolve, dial }
  const outcome = await fetchPage(`http://paper.example${path}`, options)
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome.problem))
  return outcome.page.exchanges
}

type Read = {
  readonly type: string
  readonly header: (name: string) => string | null | undefined
  readonly record: WARCRecord
  readonly block: Uint8Array
  readonly content: Uint8Array
}

/** As warcio.js reads it, which is no code of ours: once for the blocks, once for what it takes out of them. */
async function readByOther(warc: Uint8Array): Promise<readonly Read[]> {
  const blocks: Uint8Array[] = []
  for await (const record of new WARCParser([warc], { parseHttp: false }))
    blocks.push(await record.readFully())
  const read: Read[] = []
  for await (const record of new WARCParser([warc])) {
    const content = await record.readFully(true)
    const header = (name: string) => record.warcHeader(name)
    read.push({
      type: record.warcType,
      header,
      record,
      content,
      block: blocks[read.length] ?? new Uint8Array(),
    })
  }
  return read
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a web archive of a page', () => {
  it('opens in another implementation, with a request and an answer for each hop', async () => {
    const exchanges = await fetched('/chain?left=1')
    const read = await readByOther(await written(exchanges, ABOUT))
    expect(read.map(({ type }) => type)).toEqual([
      'warcinfo',
      ...exchanges.flatMap(() => ['request', 'response']),
    ])
    const answers = read.filter(({ type }) => type === 'response')
    expect(answers.map(({ record }) => [record.warcTargetURI, record.httpHeaders?.statusCode])).toEqual([
      ['http://paper.example/chain?left=1', 301],
      ['http://paper.example/chain?left=0', 301],
      ['http://paper.example/article', 200],
    ])
    expect(Buffer.from(answers[2]?.content ?? []).toString()).toContain('four ferries a day')
    expect(answers[2]?.header('WARC-IP-Address')).toBe(PUBLIC_V4)
    expect(answers[2]?.header('WARC-Date')).toBe(exchanges[2]?.requestedAt.toISOString())
    const asked = Buffer.from(read[1]?.block ?? []).toString()
    expect(asked).toMatch(
      /^GET \/chain\?left=1 HTTP\/1\.1\r\nHost: paper\.example\r\nUser-Agent: .*\r\n\r\n$/s,
    )
  })

  it('says what it is, and ties its records together by ids of their own', async () => {
    const read = await readByOther(await written(await fetched('/article'), ABOUT))
    const [info, request, response] = read
    expect(Buffer.from(info?.block ?? []).toString()).toContain(
      `http-header-user-agent: ${ABOUT.userAgent}\r\nrobots: obey\r\n`,
    )
    expect(info?.header('WARC-Filename')).toBe('ferry.warc.gz')
    expect(info?.header('WARC-Date')).toBe('2026-03-04T09:30:00.000Z')
    expect(request?.record.warcConcurrentTo).toEqual([response?.header('WARC-Record-ID')])
    expect(response?.header('WARC-Warcinfo-ID')).toBe(info?.header('WARC-Record-ID'))
    expect(new Set(read.map(({ header }) => header('WARC-Record-ID'))).size).toBe(3)
  })

  it.each(['article', 'gzip', 'br', 'deflate', 'chunked', 'http-1.0', 'odd-headers', 'shift-jis'])(
    'of %s has digests of the very bytes, and the page as it was shown',
    async (path) => {
      const exchanges = await fetched(`/${path}`)
      const read = await readByOther(await written(exchanges, ABOUT))
      const payload = exchanges[0]?.response.payload ?? new Uint8Array()
      for (const { header, block } of read) {
        expect(header('WARC-Block-Digest')).toBe(`sha256:${sha256(block)}`)
        expect(header('Content-Length')).toBe(String(block.length))
      }
      const response = read.find(({ type }) => type === 'response')
      expect(response?.header('WARC-Payload-Digest')).toBe(`sha256:${sha256(payload)}`)
      expect(Buffer.from(response?.block ?? []).subarray(-payload.length)).toEqual(Buffer.from(payload))
      // The other implementation leaves brotli to whoever reads.
      const content = response?.content ?? new Uint8Array()
      const shown = path === 'br' ? zlib.brotliDecompressSync(content) : Buffer.from(content)
      expect(shown.toString('latin1')).toMatch(/<\/(?:p|html)>$/)
    },
  )

  it('has digests that the system’s own command prints', async (context) => {
    let printed: string
    const [exchange] = await fetched('/gzip')
    const payload = exchange?.response.payload ?? new Uint8Array()
    try {
      printed = execFileSync('sha256sum', { input: payload, encoding: 'utf8' })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return context.skip()
      throw error
    }
    const read = await readByOther(await written(exchange ? [exchange] : [], ABOUT))
    expect(read.at(-1)?.header('WARC-Payload-Digest')).toBe(`sha256:${printed.split(' ')[0]}`)
  })

  it('keeps the headers as they were sent, but for the name of the one that is true no more', async () => {
    const block = async (path: string) => {
      const read = await readByOther(await written(await fetched(path), ABOUT))
      return Buffer.from(read.at(-1)?.block ?? []).toString('latin1')
    }
    expect(await block('/odd-headers')).toMatch(
      /^HTTP\/1\.1 200 Quite Fine\r\nX-One: a\r\nx-one: b\r\nCONTENT-type: text\/html; charset="KOI8-R"\r\nX-Empty: \r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n/,
    )
    const chunked = await block('/chunked')
    expect(chunked).toContain('\r\nX-Orig-Transfer-Encoding: chunked\r\n')
    expect(chunked).toMatch(/\r\n\r\n<p>The bridge is shut, the mayor said\.<\/p>$/)
  })

  it('says where an answer was cut', async () => {
    const exchanges = await fetched('/endless-redirect')
    const read = await readByOther(await written(exchanges, ABOUT))
    const cuts = read
      .filter(({ type }) => type === 'response')
      .map(({ header }) => header('WARC-Truncated') ?? null)
    expect(cuts).toEqual(['time', null])
  })

  it('packs each record by itself, so that one can be opened without the others', async () => {
    const warc = Buffer.from(await written(await fetched('/article'), ABOUT))
    const last = zlib.gunzipSync(warc.subarray(warc.lastIndexOf(Buffer.of(0x1f, 0x8b, 8)))).toString()
    expect(last).toMatch(/^WARC\/1\.1\r\nWARC-Type: response\r\n/)
  })

  it('is read back by the other implementation whatever the headers and the bytes', async () => {
    const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/).map((name) => `X-${name}`)
    const value = fc.stringMatching(/^[!-~\u00a1-\u00ff]([ -~]{0,20}[!-~])?$/)
    // With no header at all it would take what follows for headers.
    const headers = fc.array(fc.tuple(token, value), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(headers, fc.uint8Array({ minLength: 1, maxLength: 500 }), async (lines, payload) => {
        const [example] = await fetchedOnce
        if (example === undefined) throw new Error('nothing was fetched')
        const response = { ...example.response, headers: lines, payload }
        const read = await readByOther(await written([{ ...example, response }], ABOUT))
        expect(read).toHaveLength(3)
        expect(Buffer.from(read[2]?.content ?? [])).toEqual(Buffer.from(payload))
      }),
      { numRuns: 60 },
    )
  })
})

let fetchedOnce: Promise<readonly Exchange[]>
beforeAll(() => {
  fetchedOnce = fetched('/article')
})
