import { describe, expect, it, vi } from 'vitest'
import { sourceFiles } from '@/lib/testing/source-files'
import { createLate } from './late'

/** A fetch whose answers are given by hand, in the order of its calls. */
function byHand() {
  const calls: ByHand<string>[] = []
  const late = createLate(() => {
    const call = withResolvers<string>()
    calls.push(call)
    return call.promise
  })
  return { late, calls }
}

type ByHand<T> = {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (why: Error) => void
}

function withResolvers<T>(): ByHand<T> {
  let resolve: (value: T) => void = () => {}
  let reject: (why: Error) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

describe('what is fetched late', () => {
  it('is fetched once, however often it is asked for', async () => {
    const { late, calls } = byHand()
    const asked = [late.ask(), late.ask()]
    expect(late.now()).toEqual({ part: null, asking: true, misses: 0 })
    calls[0]?.resolve('here')
    await Promise.all(asked)
    await late.ask()
    expect(calls).toHaveLength(1)
    expect(late.now()).toEqual({ part: 'here', asking: false, misses: 0 })
  })

  it('counts what came to nothing, can be asked again, and tells of each turn', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { late, calls } = byHand()
    const seen: string[] = []
    late.subscribe(() => {
      const { part, asking, misses } = late.now()
      seen.push(`${part} ${asking} ${misses}`)
    })
    const lost = new Error('connection lost')
    const first = late.ask()
    calls[0]?.reject(lost)
    await first
    const second = late.ask()
    calls[1]?.reject(lost)
    await second
    const third = late.ask()
    calls[2]?.resolve('here')
    await third
    expect(seen).toEqual([
      'null true 0',
      'null false 1',
      'null true 1',
      'null false 2',
      'null true 2',
      'here false 0',
    ])
    expect(complaint.mock.calls).toEqual([[lost], [lost]])
  })

  it('begins anew for whoever comes after everybody left', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { late, calls } = byHand()
    const leave = late.subscribe(() => {})
    const first = late.ask()
    calls[0]?.reject(new Error('connection lost'))
    await first
    expect(late.now().misses).toBe(1)
    leave()
    expect(late.now().misses).toBe(0)
    const unwatched = late.ask()
    calls[1]?.reject(new Error('connection lost'))
    await unwatched
    expect(late.now()).toEqual({ part: null, asking: false, misses: 0 })
  })

  it('is the only way in which a part of a page comes late', () => {
    const others = sourceFiles('app', 'components').filter(
      ({ path, text, imports }) =>
        !path.includes('.test.') &&
        (imports.includes('package:next/dynamic') ||
          /\blazy\(/.test(text) ||
          (/[^.]\bimport\(/.test(text) && !imports.some((name) => name.endsWith('/late-part')))),
    )
    expect(others.map(({ path }) => path)).toEqual([])
    expect(
      sourceFiles('components').filter(({ imports }) => imports.includes('components/ui/late-part')).length,
    ).toBeGreaterThan(5)
  })
})
