import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it, vi } from 'vitest'
import { takeIn } from './arrival.mjs'

/** A request as it comes, and what its answer was told. */
function coming(bytes) {
  const request = new PassThrough()
  const told = []
  const response = Object.assign(new EventEmitter(), {
    writeHead: (...head) => {
      told.push(head)
      return response
    },
    end: () => response.emit('close'),
  })
  const arrived = vi.fn()
  takeIn(request, response, arrived, { bytes, longest: 1_000 })
  return { request, response, arrived, told }
}

it('waits for the last byte, and leaves all of them in order to whoever reads then', async () => {
  const { request, arrived } = coming(300_000)
  const body = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251))
  for (let at = 0; at < 299_999; at += 23_000) {
    await new Promise((resolve) => request.write(body.subarray(at, Math.min(at + 23_000, 299_999)), resolve))
  }
  expect(arrived).not.toHaveBeenCalled()
  request.end(body.subarray(299_999))
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledOnce())
  expect(Buffer.compare(await buffer(request), body)).toBe(0)
})

it.each([
  ['at once', (request) => request],
  ['much later', (request) => new Promise((resolve) => setImmediate(resolve, request))],
])('lets the body be listened to %s', async (_, when) => {
  const { request, arrived } = coming(5)
  const heard = new Promise((resolve) => {
    arrived.mockImplementation(async () => {
      const chunks = []
      const listened = await when(request)
      listened
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
  })
  request.end('words')
  expect(await heard).toBe('words')
})

it('refuses what has not come in time, and only that', () => {
  vi.useFakeTimers()
  try {
    const { told, arrived, request } = coming(5)
    request.write('wor')
    vi.advanceTimersByTime(999)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([[408, { connection: 'close' }]])
    expect(arrived).not.toHaveBeenCalled()
  } finally {
    vi.useRealTimers()
  }
})

it('has nothing more to do with one whose sender has gone', () => {
  vi.useFakeTimers()
  try {
    const { told, request, response } = coming(5)
    response.emit('close')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([])
    expect(request.listenerCount('readable')).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
