import { expect, it } from 'vitest'
import { sha256Hex } from './digest'
import type { Capture } from './intake'
import { readingBeside } from './same-reading'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const capture: Capture = {
  ...{ method: 'UPLOAD', bytes: bytesOf('<p>The quay is shut.'), mediaType: 'text/html', charset: 'utf-8' },
  ...{ text: 'The quay is shut.', title: 'Quay', outlet: null, byline: 'Ada Moor', language: 'en' },
  ...{ publishedAt: '2026-03-04T09:30:00Z', publishedPrecision: 'INSTANT', direction: 'ltr', notes: [] },
  ...{ layout: null, pages: null, facts: null },
}
const before = {
  digest: sha256Hex(capture.bytes),
  textDigest: sha256Hex(bytesOf(capture.text)),
  ...{ mediaType: 'text/html', title: 'Quay', byline: 'Ada Moor' },
  publishedAt: new Date('2026-03-04T09:30:00Z'),
}
const beside = (given: Partial<Capture>, title = 'Quay', stored = before) =>
  readingBeside(stored, { ...capture, ...given }, title)
const other = bytesOf('<p>The quay is shut.<!-- visit 2 -->')

it('the very same bytes are unchanged', () => expect(beside({})).toBe('UNCHANGED'))

it('a web page in other bytes that says the same is told apart from one that does not', () => {
  expect(beside({ bytes: other })).toBe('SAME_TEXT')
  expect(beside({ bytes: other, text: 'The quay is open.' })).toBe('CHANGED')
})

it.each([
  ['headline', {}, 'The quay'],
  ['author', { byline: 'Ben Roe' }, 'Quay'],
  ['date', { publishedAt: '2026-03-05T09:30:00Z' }, 'Quay'],
  ['date, taken off', { publishedAt: null }, 'Quay'],
] as const)('another %s over the same text is another page', (_, given, title) => {
  expect(beside({ bytes: other, ...given }, title)).toBe('CHANGED')
})

it('of a file every byte counts', () => {
  const pdf = { ...before, mediaType: 'application/pdf' }
  expect(beside({ bytes: other, mediaType: 'application/pdf' }, 'Quay', pdf)).toBe('CHANGED')
})

it('what was pasted before is captured when it is had from the web, though it says the same', () => {
  const pasted = { ...before, digest: before.textDigest, mediaType: 'text/plain' }
  expect(beside({}, 'Quay', pasted)).toBe('CHANGED')
})
