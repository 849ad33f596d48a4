import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import http from 'node:http'
import { buffer } from 'node:stream/consumers'
import { expect, it, onTestFinished, vi } from 'vitest'
import { bytesOf, seating } from './seating.mjs'

const UPLOAD = { 'content-length': '8000200' }

function guests() {
  const began = []
  const seat = seating()
  const come = (name, headers = {}) => {
    const response = Object.assign(new EventEmitter(), { destroyed: false })
    seat({ headers }, response, () => began.push(name))
    return response
  }
  return { began, come }
}

it('begins sixteen answers, and the next one when one has ended', () => {
  const { began, come } = guests()
  const responses = Array.from({ length: 20 }, (_, n) => come(n))
  expect(began).toHaveLength(16)
  responses[3].emit('finish')
  expect(began.at(-1)).toBe(16)
})

it('reads one of the largest uploads at a time, or several smaller ones, and pages come all the same', () => {
  const { began, come } = guests()
  const first = come('large', UPLOAD)
  for (const name of ['small 1', 'small 2']) come(name, { 'content-length': '4000000' })
  come('page')
  expect(began).toEqual(['large', 'page'])
  first.emit('finish')
  expect(began).toEqual(['large', 'page', 'small 1', 'small 2'])
})

it('reads one large upload at a time, however long it had to wait for slow pages', () => {
  vi.useFakeTimers()
  try {
    const { began, come } = guests()
    for (let n = 0; n < 32; n += 1) come('page')
    const first = come('first', UPLOAD)
    come('second', UPLOAD)
    vi.advanceTimersByTime(20_000)
    expect(began.slice(32)).toEqual(['first'])
    first.emit('finish')
    expect(began.slice(32)).toEqual(['first', 'second'])
  } finally {
    vi.useRealTimers()
  }
})

it('lets what does not say how large it is be read alone', () => {
  const { began, come } = guests()
  come('stream', { 'transfer-encoding': 'chunked' })
  come('upload', UPLOAD)
  come('page')
  expect(began).toEqual(['stream', 'page'])
})

it.each([
  [{}, 0],
  [{ 'content-length': '0' }, 0],
  [{ 'content-length': '999999' }, 999_999],
  [UPLOAD, 8_000_200],
  [{ 'content-length': 'none' }, 0],
  [{ 'transfer-encoding': 'chunked' }, Number.POSITIVE_INFINITY],
])('a request with %o brings %d bytes', (headers, bytes) => {
  expect(bytesOf({ headers })).toBe(bytes)
})

/** A server that answers each request with the digest of what it brought, and tells which it began. */
async function house() {
  const seat = seating()
  const began = []
  const server = http.createServer((request, response) =>
    seat(request, response, async () => {
      began.push(request.url)
      response.end(digest(await buffer(request)))
    }),
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  /** Sends what `bring` says, each over a connection of its own. */
  const ask = (path, bytes, bring) => {
    const headers = bytes > 0 ? { 'content-length': bytes } : {}
    const options = { port: server.address().port, host: '127.0.0.1', agent: false, path, headers }
    const request = http.request({ ...options, method: bytes > 0 ? 'POST' : 'GET' })
    const answer = new Promise((resolve) => {
      request.once('response', async (response) => resolve((await buffer(response)).toString()))
      request.once('error', (error) => resolve(error.code))
    })
    bring(request)
    return { request, answer }
  }
  const got = (path) => ask(path, 0, (request) => request.end()).answer
  const sent = (path, body) => ask(path, body.length, (request) => request.end(body)).answer
  /** Begins a body and waits until the server has some of it; the rest never comes unless the caller sends it. */
  const begun = async (path, body, first = 400) => {
    const { request, answer } = ask(path, body.length, (request) => request.flushHeaders())
    await new Promise((resolve) => request.write(body.subarray(0, first), resolve))
    return { request, answer, rest: () => request.end(body.subarray(first)) }
  }
  return { began, got, sent, begun }
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')
const LARGEST = Buffer.from(Array.from({ length: 3_000_000 }, (_, n) => (n * 7 + (n >> 8)) % 256))
const bodyOf = (bytes) => LARGEST.subarray(0, bytes)
const NOTHING = digest('')

it.each([500, 50_000, 900_000])(
  'keeps no page waiting for forty slow bodies of %d bytes',
  { timeout: 8_000 },
  async (bytes) => {
    const { began, got, begun } = await house()
    const body = bodyOf(bytes)
    const slow = await Promise.all(Array.from({ length: 40 }, (_, n) => begun(`/slow/${n}`, body)))
    for (let n = 0; n < 20; n += 1) expect(await got('/page')).toBe(NOTHING)
    expect(began.filter((path) => path !== '/page')).toEqual([])
    for (const { rest } of slow) rest()
    const answers = await Promise.all(slow.map(({ answer }) => answer))
    expect(answers).toEqual(Array.from({ length: 40 }, () => digest(body)))
  },
)

// In less than the ten seconds after which a slow one gives its place back.
it('lets little bodies come, however many larger ones are slow', { timeout: 8_000 }, async () => {
  const { sent, begun } = await house()
  await Promise.all(Array.from({ length: 40 }, (_, n) => begun(`/slow/${n}`, bodyOf(900_000))))
  expect(await sent('/little', bodyOf(64_000))).toBe(digest(bodyOf(64_000)))
})

it('takes in a bounded number of bodies at once, and the next when the sender of one has gone', async () => {
  const { sent, begun } = await house()
  const slow = await Promise.all(Array.from({ length: 8 }, (_, n) => begun(`/slow/${n}`, bodyOf(990_000))))
  const next = sent('/next', bodyOf(300_000))
  expect(await sent('/little', bodyOf(10))).toBe(digest(bodyOf(10)))
  expect(await Promise.race([next, sent('/little', bodyOf(10))])).toBe(digest(bodyOf(10)))
  slow[5].request.destroy()
  expect(await next).toBe(digest(bodyOf(300_000)))
})

it.each([1, 63_999, 64_001, 999_999, 1_000_000, 3_000_000])(
  'hands over all of %d bytes in order',
  async (bytes) => {
    const { sent } = await house()
    expect(await sent('/', bodyOf(bytes))).toBe(digest(bodyOf(bytes)))
  },
)
