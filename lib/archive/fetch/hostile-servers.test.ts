import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthority } from '@/lib/testing/site/certificate'
import { type Site, startSite } from '@/lib/testing/site/site'
import { attempt, type Trick } from '@/lib/testing/site/trick'

const authority = newAuthority()
const stranger = newAuthority('Somebody else')
const DAY = 86_400_000
const longAgo = { from: new Date(Date.now() - 9 * DAY), until: new Date(Date.now() - 2 * DAY) }

let site: Site
let secure: { [name: string]: Site } = {}

beforeAll(async () => {
  site = await startSite()
  secure = {
    expired: await startSite({ identity: authority.issue(['paper.example'], longAgo) }),
    otherName: await startSite({ identity: authority.issue(['other.example']) }),
    untrusted: await startSite({ identity: stranger.issue(['paper.example']) }),
  }
})
afterAll(() => Promise.all([site, ...Object.values(secure)].map((it) => it.close())))

const served = (
  trick: string,
  path: string,
  problem: Trick['problem'],
  limits: Trick['limits'] = {},
): Trick => ({
  trick,
  address: `http://paper.example${path}`,
  problem,
  limits,
})

const MIB = 1024 * 1024

const SERVED: readonly Trick[] = [
  served('200 MB that say so', '/huge', { code: 'tooLarge', limit: 50 * MIB }),
  served('200 MB that are said to come and do not', '/huge-promised', { code: 'tooLarge' }),
  served('200 MB that do not say so', '/huge-chunked', { code: 'tooLarge' }, { bodyBytes: MIB }),
  served('a page without end', '/endless', { code: 'tooLarge' }, { bodyBytes: MIB }),
  served(
    'chunks of one byte in floods of extensions',
    '/chunk-flood',
    { code: 'tooLarge' },
    { bodyBytes: MIB },
  ),
  served('headers without end', '/header-flood', { code: 'headerFlood', limit: 64 * 1024 }),
  served('longer headers than allowed', '/long-headers?lines=70', { code: 'headerFlood' }),
  served('trailers without end', '/trailer-flood', { code: 'headerFlood' }),
  served(
    'interim answers without end',
    '/interim-flood',
    { code: 'timedOut', stage: 'headers' },
    { headersMs: 100 },
  ),
  served('silence', '/silent', { code: 'timedOut', stage: 'headers' }, { headersMs: 50 }),
  served('half of the headers', '/half-headers', { code: 'timedOut', stage: 'headers' }, { headersMs: 50 }),
  served('a body that stalls', '/stalls', { code: 'timedOut', stage: 'body' }, { idleMs: 50 }),
  served('a body that drips', '/drips', { code: 'timedOut', stage: 'whole' }, { wholeMs: 300 }),
  served('a gzip bomb', '/gzip-bomb', { code: 'bomb' }),
  served('a gzip bomb in a gzip', '/gzip-bomb-twice', { code: 'bomb' }),
  served('a brotli bomb', '/br-bomb', { code: 'bomb' }),
  served('more layers of gzip than anyone needs', '/gzip-many', { code: 'encoding' }),
  served('a packing nobody asked for', '/zstd', { code: 'encoding', encoding: 'zstd' }),
  served('an unknown transfer coding', '/gzip-transfer', { code: 'encoding', encoding: 'rot13' }),
  served('a gzip that breaks off', '/gzip-cut', { code: 'cutShort' }),
  served('no gzip where one is announced', '/gzip-not', { code: 'damaged', encoding: 'gzip' }),
  served('a gzip of nothing', '/gzip-of-nothing', { code: 'emptyBody' }),
  served('less than the length says', '/cut-short', { code: 'cutShort', received: 42, expected: 500 }),
  served('a chunk that breaks off', '/cut-chunk', { code: 'cutShort', expected: null }),
  served('two lengths', '/two-lengths', { code: 'malformed' }),
  served('a length and chunks', '/length-and-chunks', { code: 'malformed' }),
  served('a chunk without size', '/bad-chunk', { code: 'malformed' }),
  served('a negative length', '/bad-length', { code: 'malformed' }),
  served('another protocol', '/ssh', { code: 'malformed' }),
  served('a body without headers', '/http-0.9', { code: 'malformed' }),
  served('a header that is none', '/folded-header', { code: 'malformed' }),
  served('a null byte in a header', '/null-in-header', { code: 'malformed' }),
  served('another protocol on the same line', '/switch', { code: 'otherStatus', status: 101 }),
  served('nothing but the end of the line', '/hangs-up', { code: 'connectionLost' }),
  served('a film', '/video', { code: 'contentType', mediaType: 'video/mp4' }),
  served('nothing', '/empty', { code: 'emptyBody' }),
  served('status 204', '/204', { code: 'emptyBody' }),
  served('status 206', '/206', { code: 'otherStatus', status: 206 }),
  served('status 401', '/401', { code: 'signIn', status: 401 }),
  served('status 402', '/402', { code: 'forbidden', status: 402 }),
  served('status 403', '/403', { code: 'forbidden', status: 403 }),
  served('status 404', '/404', { code: 'notFound', status: 404 }),
  served('status 410', '/410', { code: 'gone', status: 410 }),
  served('status 418', '/418', { code: 'otherStatus', status: 418 }),
  served('status 429', '/429', { code: 'tooManyRequests', retryAfter: 90 }),
  served('status 429 until a day in the past', '/429?after=Mon, 02 Mar 2020 10:00:00 GMT', {
    code: 'tooManyRequests',
    retryAfter: 0,
  }),
  served('status 429 until the end of time', '/429?after=99999999999', {
    code: 'tooManyRequests',
    retryAfter: 7 * 86_400,
  }),
  served('status 429 until some time', '/429?after=soon', { code: 'tooManyRequests', retryAfter: null }),
  served('status 451', '/451', { code: 'gone', status: 451 }),
  served('status 500', '/500', { code: 'serverFault', status: 500, retryAfter: null }),
  served('status 503', '/503', { code: 'serverFault', status: 503, retryAfter: 120 }),
]

const vouched = (trick: string, name: string, fault: string): Trick => ({
  trick,
  address: 'https://paper.example/article',
  problem: { code: 'tls', fault } as Trick['problem'],
  secure: name,
})

const CONNECTED: readonly Trick[] = [
  vouched('a certificate out of date', 'expired', 'expired'),
  vouched('a certificate for another name', 'otherName', 'otherName'),
  vouched('a certificate that nobody vouches for', 'untrusted', 'untrusted'),
  {
    trick: 'plain text where TLS should be',
    address: 'https://paper.example/article',
    problem: { code: 'tls', fault: 'handshake' },
  },
  {
    trick: 'a closed port',
    address: 'http://paper.example/',
    problem: { code: 'refused', host: 'paper.example' },
    options: { dial: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })) },
  },
  {
    trick: 'no way there',
    address: 'http://paper.example/',
    problem: { code: 'unreachable' },
    options: { dial: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENETUNREACH' })) },
  },
  {
    trick: 'a connection that never stands',
    address: 'http://paper.example/',
    problem: { code: 'timedOut', stage: 'connecting' },
    options: { dial: () => new Promise(() => {}) },
    limits: { connectMs: 50 },
  },
]

describe('what the fetcher does not take', () => {
  it.each([...SERVED, ...CONNECTED])('$trick', async (given) => {
    const https = given.secure ? secure[given.secure]?.port : site.port
    const { outcome } = await attempt(given, { http: site.port, https }, [authority.certificate])
    expect(outcome).toMatchObject({ ok: false, problem: given.problem })
  })

  it('is tried with fifty answers, each of its own name', () => {
    const tricks = [...SERVED, ...CONNECTED].map(({ trick }) => trick)
    expect(new Set(tricks).size).toBe(tricks.length)
    expect(tricks.length).toBeGreaterThan(50)
  })
})
