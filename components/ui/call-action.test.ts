import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { describe, expect, it } from 'vitest'
import { callAction } from './call-action'

const words = { unreachable: 'no connection', outdated: 'updated meanwhile' }
const failing = (error: Error) => callAction(() => Promise.reject(error), {}, words)

describe('callAction', () => {
  it('hands on what the action answers', async () => {
    const answer = { ok: true, value: 3 } as const
    expect(await callAction(async () => answer, {}, words)).toBe(answer)
  })

  it('tells a lost connection', async () =>
    expect(await failing(new TypeError('Failed to fetch'))).toMatchObject({
      problem: { code: 'unreachable', message: 'no connection' },
    }))

  it('tells a server that knows the action no more from one that is not reached', async () =>
    expect(await failing(new UnrecognizedActionError('of another build'))).toMatchObject({
      problem: { code: 'outdated', message: 'updated meanwhile' },
    }))
})
