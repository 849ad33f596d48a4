import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { callAction } from './call-action'

const words = {
  unreachable: 'nothing was saved',
  unanswered: 'nobody knows',
  unansweredOnce: 'press again',
  outdated: 'updated meanwhile',
}
const failing = (error: Error, input: unknown = {}) => callAction(() => Promise.reject(error), input, words)
const lost = new TypeError('Failed to fetch')
const keyed = (key: string) => {
  const data = new FormData()
  data.set('key', key)
  return data
}

afterEach(() => vi.unstubAllGlobals())

describe('callAction', () => {
  it('hands on what the action answers', async () => {
    const answer = { ok: true, value: 3 } as const
    expect(await callAction(async () => answer, {}, words)).toBe(answer)
  })

  it('says that nothing was saved only where there was no connection to begin with', async () => {
    expect(await failing(lost)).toMatchObject({ problem: { code: 'unreachable', message: 'nobody knows' } })
    vi.stubGlobal('navigator', { onLine: false })
    for (const input of [{}, keyed('1-2')])
      expect(await failing(lost, input)).toMatchObject({
        problem: { code: 'unreachable', message: 'nothing was saved' },
      })
  })

  it('says that pressing again saves once only of a form that sends a key for that', async () => {
    expect(await failing(lost, keyed('1-2'))).toMatchObject({ problem: { message: 'press again' } })
    expect(await failing(lost, keyed(''))).toMatchObject({ problem: { message: 'nobody knows' } })
  })

  it('tells a server that knows the action no more from one that is not reached', async () =>
    expect(await failing(new UnrecognizedActionError('of another build'))).toMatchObject({
      problem: { code: 'outdated', message: 'updated meanwhile' },
    }))
})
