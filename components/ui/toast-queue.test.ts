import { describe, expect, it } from 'vitest'
import { addToast, latestUndo } from './toast-queue'

describe('addToast', () => {
  it('keeps an undo longer in sight than plain news, and a problem until it is closed', () => {
    const [plain] = addToast([], 1, { message: 'Saved' })
    const [undo] = addToast([], 2, { message: 'Dismissed', undo: () => {} })
    const [problem] = addToast([], 3, { message: 'Not saved', tone: 'problem' })
    expect(plain?.duration).toBe(5000)
    expect(undo?.duration).toBe(10_000)
    expect(problem?.duration).toBeNull()
  })

  it('lets the oldest go after three', () => {
    let list = addToast([], 1, { message: 'a' })
    for (const id of [2, 3, 4]) list = addToast(list, id, { message: 'b' })
    expect(list.map((item) => item.id)).toEqual([2, 3, 4])
  })
})

it('an answer that comes late takes the place of its act', () => {
  const later = addToast([], 2, { message: 'b', undo: () => {} })
  const list = addToast(later, 1, { message: 'a', undo: () => {} })
  expect(list.map((item) => item.id)).toEqual([1, 2])
  expect(latestUndo(list)?.id).toBe(2)
})

it('latestUndo finds the last act that can be taken back', () => {
  const first = addToast([], 1, { message: 'a', undo: () => {} })
  const list = addToast(first, 2, { message: 'b' })
  expect(latestUndo(list)?.id).toBe(1)
  expect(latestUndo([])).toBeUndefined()
})
