import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { megabytesOf, seating } from './seating.mjs'

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
  [{ 'content-length': '999999' }, 0],
  [UPLOAD, 8],
  [{ 'content-length': 'none' }, 0],
  [{ 'transfer-encoding': 'chunked' }, Number.POSITIVE_INFINITY],
])('a request with %o brings %d megabytes', (headers, megabytes) => {
  expect(megabytesOf({ headers })).toBe(megabytes)
})
