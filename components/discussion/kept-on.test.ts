import { describe, expect, it } from 'vitest'
import { commentKey } from '@/components/reviews/kept-words'
import { fieldsOn, isCommentOn, ON_CLAIM } from './comment-on'
import { readKeptOn, writeKeptOn } from './kept-on'

function browser() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const key = commentKey('me', 'claim')
const place = { kind: 'span', id: 'snapshot', label: 'no vote', start: 3, end: 10 } as const

describe('what a comment that is being written is about', () => {
  it('is there after a reload, and taken off when the comment is sent', () => {
    const store = browser()
    writeKeptOn(store, key, place)
    expect(readKeptOn(store, key)).toEqual(place)
    writeKeptOn(store, key, null)
    expect(store.kept.size).toBe(0)
  })

  it('is kept elsewhere than the words, which are shown where their form has gone', () => {
    const store = browser()
    writeKeptOn(store, key, place)
    expect([...store.kept.keys()].some((one) => one.startsWith(key))).toBe(false)
  })

  it('is nothing where a browser keeps nothing, or something else', () => {
    expect(readKeptOn(null, key)).toBeNull()
    const store = browser()
    writeKeptOn(store, key, place)
    for (const wrong of [
      '{',
      '{"kind":"span","id":"s","label":"no place"}',
      '{"kind":"reply","id":"","label":""}',
    ]) {
      for (const name of store.kept.keys()) store.kept.set(name, wrong)
      expect(readKeptOn(store, key)).toBeNull()
    }
  })

  it('is told to the server by the fields it knows it by', () => {
    expect(fieldsOn(ON_CLAIM)).toEqual({})
    expect(fieldsOn({ kind: 'evidence', id: 'e', label: '' })).toEqual({ evidenceId: 'e' })
    expect(fieldsOn({ kind: 'attribution', id: 'a', label: '' })).toEqual({ attributionId: 'a' })
    expect(fieldsOn(place)).toEqual({ snapshotId: 'snapshot', start: '3', end: '10' })
    expect([ON_CLAIM, place].every(isCommentOn)).toBe(true)
  })
})
