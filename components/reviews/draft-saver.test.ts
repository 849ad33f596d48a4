import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Draft, type DraftEvent, startDraft } from './draft-machine'
import { createDraftSaver, PAUSE_MS } from './draft-saver'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server whose answers the test gives one by one. */
function desk() {
  const sent: { draft: Draft; version: number; base: string; answer: (event: DraftEvent) => void }[] = []
  const kept: string[] = []
  const saver = createDraftSaver({
    initial: startDraft({ verdict: null, rationale: '' }, 0, null),
    send: (draft, version, base) => new Promise((answer) => void sent.push({ draft, version, base, answer })),
    keep: (state) => void kept.push(state.now.rationale),
  })
  const write = (rationale: string) => saver.dispatch({ kind: 'wrote', draft: { rationale } })
  const saved = (version: number): DraftEvent => ({ kind: 'saved', version, at: '2025-06-16T14:21:00.000Z' })
  return { saver, sent, kept, write, saved }
}
const pause = (ms = PAUSE_MS) => vi.advanceTimersByTimeAsync(ms)

describe('saving by itself', () => {
  it('waits for a pause in typing and sends the latest words once', async () => {
    const { saver, sent, write, saved } = desk()
    write('N')
    await pause(PAUSE_MS - 1)
    write('No vote.')
    await pause(PAUSE_MS - 1)
    expect(sent.length).toBe(0)
    await pause(1)
    expect(sent.map(({ draft }) => draft.rationale)).toEqual(['No vote.'])
    sent[0]?.answer(saved(1))
    await pause(60_000)
    expect(sent.length).toBe(1)
    expect(saver.state()).toMatchObject({ phase: 'saved', version: 1 })
  })

  it('sends what was written meanwhile on top of what it had saved', async () => {
    const { sent, write, saved } = desk()
    write('a')
    await pause()
    write('ab')
    await pause(10_000)
    expect(sent.length).toBe(1)
    sent[0]?.answer(saved(1))
    await pause()
    expect(sent[1]).toMatchObject({ draft: { rationale: 'ab' }, version: 1, base: 'a' })
  })

  it('keeps every word at once, whatever becomes of it', () => {
    const { kept, write } = desk()
    write('a')
    write('ab')
    expect(kept).toEqual(['a', 'ab'])
  })

  it('tries again by itself, later each time, and at once when asked', async () => {
    const { saver, sent, write, saved } = desk()
    write('a')
    await pause()
    sent[0]?.answer({ kind: 'lost' })
    await pause(2000)
    expect(sent.length).toBe(2)
    sent[1]?.answer({ kind: 'lost' })
    await pause(3000)
    expect(sent.length).toBe(2)
    void saver.flush()
    expect(sent.length).toBe(3)
    sent[2]?.answer(saved(1))
    await pause(0)
    expect(saver.state().phase).toBe('saved')
  })

  it('does not ask again by itself after a refusal or a conflict', async () => {
    const { saver, sent, write } = desk()
    write('a')
    await pause()
    sent[0]?.answer({ kind: 'refused', message: 'no' })
    await pause(60_000)
    expect(sent.length).toBe(1)
    write('ab')
    await pause()
    sent[1]?.answer({ kind: 'conflicted', conflict: { theirs: 'x', version: 3 } })
    await pause(0)
    write('abc')
    await pause(60_000)
    expect(sent.length).toBe(2)
    saver.dispatch({ kind: 'merged', rationale: 'x abc' })
    await pause()
    expect(sent[2]).toMatchObject({ draft: { rationale: 'x abc' }, version: 3, base: 'x' })
  })
})

describe('before submitting', () => {
  it('waits for the save on its way and starts no other until resumed', async () => {
    const { saver, sent, write, saved } = desk()
    write('a')
    await pause()
    write('ab')
    const paused = saver.pause()
    sent[0]?.answer(saved(1))
    expect((await paused).version).toBe(1)
    await pause(60_000)
    expect(sent.length).toBe(1)
    saver.resume()
    await pause()
    expect(sent.length).toBe(2)
  })
})

it('tells those who listen, until they stop', () => {
  const { saver, write } = desk()
  const heard = vi.fn()
  const stop = saver.subscribe(heard)
  write('a')
  stop()
  write('ab')
  expect(heard).toHaveBeenCalledTimes(1)
})
