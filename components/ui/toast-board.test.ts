import { describe, expect, it, vi } from 'vitest'
import { createToastBoard } from './toast-board'
import type { ToastInput } from './toast-queue'

const words = (board: ReturnType<typeof createToastBoard>) => board.list().map((item) => item.message)

/** An act that is told of when its answer comes. */
function begin(board: ReturnType<typeof createToastBoard>) {
  let answer: (toast: ToastInput | null) => void = () => {}
  const told = board.announce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  return (toast: ToastInput | null) => {
    answer(toast)
    return told
  }
}

describe('what the board holds', () => {
  it('is one list until it changes, and whoever listens is told of each change', () => {
    const board = createToastBoard()
    const heard = vi.fn()
    const stop = board.subscribe(heard)
    const empty = board.list()
    expect(board.list()).toBe(empty)
    board.show({ message: 'a' })
    expect(words(board)).toEqual(['a'])
    expect(heard).toHaveBeenCalledTimes(1)
    board.drop(board.list()[0]?.id ?? 0)
    expect(words(board)).toEqual([])
    stop()
    board.show({ message: 'b' })
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('has words in the order of what was done, not of the answers, and none for an act that says nothing', async () => {
    const board = createToastBoard()
    const [first, second] = [begin(board), begin(board)]
    board.show({ message: 'c' })
    await second({ message: 'b' })
    await first({ message: 'a' })
    await begin(board)(null)
    expect(words(board)).toEqual(['a', 'b', 'c'])
  })
})

describe('undoing the latest', () => {
  it('means what was told of last even while only the word before it is drawn', () => {
    const board = createToastBoard()
    const [first, second] = [vi.fn(), vi.fn()]
    board.show({ message: 'a', undo: first })
    const drawn = board.list()
    board.show({ message: 'b', undo: second })
    expect(drawn.map((item) => item.message)).toEqual(['a'])
    board.undoLatest()
    expect(second).toHaveBeenCalledTimes(1)
    expect(first).not.toHaveBeenCalled()
    expect(words(board)).toEqual(['a'])
  })

  it('means an act under way, and takes it back without a word once its answer is there', async () => {
    const board = createToastBoard()
    const [before, undo] = [vi.fn(), vi.fn()]
    board.show({ message: 'a', undo: before })
    const answer = begin(board)
    board.undoLatest()
    expect(undo).not.toHaveBeenCalled()
    await answer({ message: 'b', undo })
    expect(undo).toHaveBeenCalledTimes(1)
    expect(before).not.toHaveBeenCalled()
    expect(words(board)).toEqual(['a'])
  })

  it('asked of an act that turns out not to be undoable, leaves its word and the act before alone', async () => {
    const board = createToastBoard()
    const before = vi.fn()
    board.show({ message: 'a', undo: before })
    const answer = begin(board)
    board.undoLatest()
    await answer({ message: 'Not done', tone: 'problem' })
    expect(before).not.toHaveBeenCalled()
    expect(words(board)).toEqual(['a', 'Not done'])
  })

  it('asked again, goes on to the act before: one under way, then what was told of', async () => {
    const board = createToastBoard()
    const undone: string[] = []
    const toast = (message: string) => ({ message, undo: () => void undone.push(message) })
    board.show(toast('a'))
    const [second, third] = [begin(board), begin(board)]
    board.undoLatest()
    board.undoLatest()
    board.undoLatest()
    expect(undone).toEqual(['a'])
    expect(board.canUndo()).toBe(false)
    await second(toast('b'))
    await third(toast('c'))
    expect(undone).toEqual(['a', 'b', 'c'])
    expect(words(board)).toEqual([])
  })

  it('means a word that is later than an act still under way', async () => {
    const board = createToastBoard()
    const [early, late] = [vi.fn(), vi.fn()]
    const answer = begin(board)
    board.show({ message: 'b', undo: late })
    board.undoLatest()
    expect(late).toHaveBeenCalledTimes(1)
    await answer({ message: 'a', undo: early })
    expect(early).not.toHaveBeenCalled()
    expect(words(board)).toEqual(['a'])
  })

  it('passes over words that cannot be undone', () => {
    const board = createToastBoard()
    const undo = vi.fn()
    expect(board.canUndo()).toBe(false)
    board.show({ message: 'a', undo })
    board.show({ message: 'b' })
    expect(board.canUndo()).toBe(true)
    board.undoLatest()
    expect(undo).toHaveBeenCalledTimes(1)
    expect(words(board)).toEqual(['b'])
    expect(board.canUndo()).toBe(false)
  })

  it('is offered while an act is under way, and forgets one that failed without an answer', async () => {
    const board = createToastBoard()
    const failing = board.announce(Promise.reject(new Error('gone')))
    expect(board.canUndo()).toBe(true)
    await expect(failing).rejects.toThrow('gone')
    expect(board.canUndo()).toBe(false)
  })
})
