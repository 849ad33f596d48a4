import { describe, expect, it } from 'vitest'
import { changed, rewind } from './conflict'

describe('changed', () => {
  it('keeps only the fields that differ', () => {
    const before = { title: 'Old', deadline: null, note: 'same' }
    expect(changed(before, { title: 'New', deadline: null, note: 'same' })).toEqual({
      before: { title: 'Old' },
      after: { title: 'New' },
    })
  })

  it('is null when nothing differs, and compares lists by what is in them', () => {
    expect(changed({ a: [1, 2] }, { a: [1, 2] })).toBeNull()
    expect(changed({ a: [1, 2] }, { a: [2, 1] })).not.toBeNull()
  })
})

describe('rewind', () => {
  it('goes back through edits, newest first, to what someone started from', () => {
    const now = { title: 'Third', note: 'b', kept: true }
    const edits = [{ before: { title: 'Second', note: 'b' } }, { before: { title: 'First', note: 'a' } }]
    expect(rewind(now, edits)).toEqual({ title: 'First', note: 'a', kept: true })
    expect(rewind(now, [])).toEqual(now)
  })
})
