import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { placesFor } from './places.mjs'

/** What a server hands out, as far as places look at it. */
const aResponse = () => Object.assign(new EventEmitter(), { destroyed: false })

function ask(seat, began, name, needed) {
  const response = aResponse()
  const answer = (begin) => {
    begin()
    began.push(name)
  }
  seat(response, answer, needed)
  return response
}

it('answers so many at once, and the others in the order they came in, one for each that ends', () => {
  const began = []
  const seat = placesFor(2)
  const [a, b] = ['a', 'b', 'c', 'd'].map((name) => ask(seat, began, name))
  expect(began).toEqual(['a', 'b'])
  b.emit('finish')
  expect(began).toEqual(['a', 'b', 'c'])
  b.emit('close') // follows each finish, and gives back nothing more
  expect(began).toEqual(['a', 'b', 'c'])
  a.emit('close')
  expect(began).toEqual(['a', 'b', 'c', 'd'])
})

it('passes over whoever has gone while waiting', () => {
  const began = []
  const seat = placesFor(1)
  const [first, gone] = ['first', 'gone', 'last'].map((name) => ask(seat, began, name))
  gone.destroyed = true
  first.emit('finish')
  expect(began).toEqual(['first', 'last'])
})

it('lets nobody keep a place for longer than it may', () => {
  vi.useFakeTimers()
  try {
    const began = []
    const seat = placesFor(1, { longest: 1_000 })
    const slow = ask(seat, began, 'slow')
    ask(seat, began, 'next')
    ask(seat, began, 'after')
    vi.advanceTimersByTime(1_000)
    expect(began).toEqual(['slow', 'next'])
    slow.emit('finish') // its place was taken back already
    expect(began).toEqual(['slow', 'next'])
  } finally {
    vi.useRealTimers()
  }
})

it('lets one keep its place that has not begun, and gives it back when that one has gone', () => {
  vi.useFakeTimers()
  try {
    const began = []
    const seat = placesFor(1, { longest: 1_000 })
    const waiting = aResponse()
    seat(waiting, () => {})
    ask(seat, began, 'next')
    vi.advanceTimersByTime(5_000)
    expect(began).toEqual([])
    waiting.emit('close')
    expect(began).toEqual(['next'])
  } finally {
    vi.useRealTimers()
  }
})

it('gives a large request several places, and lets nobody overtake it', () => {
  const began = []
  const seat = placesFor(4)
  const page = ask(seat, began, 'page')
  const large = ask(seat, began, 'large', 4)
  ask(seat, began, 'after')
  expect(began).toEqual(['page'])
  page.emit('finish')
  expect(began).toEqual(['page', 'large'])
  large.emit('close')
  expect(began).toEqual(['page', 'large', 'after'])
})

it('gives one that needs more than there are all of them, and passes over it when it has gone', () => {
  const began = []
  const seat = placesFor(2)
  const first = ask(seat, began, 'first')
  const gone = ask(seat, began, 'gone', 9)
  gone.destroyed = true
  ask(seat, began, 'second')
  expect(began).toEqual(['first', 'second'])
  ask(seat, began, 'huge', Number.POSITIVE_INFINITY)
  first.emit('finish')
  expect(began).toEqual(['first', 'second'])
})

it('gives the place of a stream of events to the next as soon as its head is written, and that of nothing else', () => {
  const began = []
  const seat = placesFor(1)
  const types = { page: 'text/html; charset=utf-8', stream: 'text/event-stream; charset=utf-8' }
  const answers = Object.entries(types).map(([name, type]) => {
    const response = Object.assign(aResponse(), { getHeader: () => type, writeHead: (status) => status })
    seat(response, (begin) => {
      begin()
      began.push(name)
    })
    return response
  })
  ask(seat, began, 'last')
  const [page, stream] = answers
  page.writeHead(200)
  expect(began).toEqual(['page'])
  page.emit('finish')
  expect(stream.writeHead(200)).toBe(200)
  expect(began).toEqual(['page', 'stream', 'last'])
})
