import { describe, expect, it } from 'vitest'
import { addToast, latestUndo, type ToastInput, type ToastItem } from './toast-queue'

describe('addToast', () => {
  it('keeps an undo longer in sight than plain news, and a problem until it is closed', () => {
    const [plain] = addToast([], 1, { message: 'Saved' })
    const [undo] = addToast([], 2, { message: 'Dismissed', undo: () => {} })
    const [problem] = addToast([], 3, { message: 'Not saved', tone: 'problem' })
    expect(plain?.duration).toBe(5000)
    expect(undo?.duration).toBe(10_000)
    expect(problem?.duration).toBeNull()
  })

  const undo = () => {}
  const shown = (...inputs: Partial<ToastInput>[]) =>
    inputs
      .reduce<readonly ToastItem[]>(
        (list, input, at) => addToast(list, at + 1, { message: 'm', ...input }),
        [],
      )
      .map((item) => item.id)

  it('lets the oldest go after three, and news before what can be undone or went wrong', () => {
    expect(shown({}, {}, {}, {})).toEqual([2, 3, 4])
    expect(shown({ undo }, {}, { undo }, {})).toEqual([1, 3, 4])
    expect(shown({ tone: 'problem' }, { undo }, {}, { undo })).toEqual([1, 2, 4])
    expect(shown({ undo }, { undo }, { undo }, { undo })).toEqual([2, 3, 4])
    expect(shown({ undo }, { undo }, { undo }, {})).toEqual([2, 3, 4])
  })

  it('lets a problem go for nothing but another problem', () => {
    const problem = { tone: 'problem' } as const
    expect(shown(problem, { undo }, { undo }, { undo }, { undo })).toEqual([1, 4, 5])
    expect(shown(problem, problem, problem, { undo }, {})).toEqual([1, 2, 3, 5])
    expect(shown(problem, problem, problem, problem)).toEqual([2, 3, 4])
    const late = addToast([], 2, { message: 'm', undo })
    const four = [3, 4, 1].reduce<readonly ToastItem[]>(
      (list, id) => addToast(list, id, { message: 'm', undo, ...(id === 1 && problem) }),
      late,
    )
    expect(four.map((item) => item.id)).toEqual([1, 3, 4])
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
