import { describe, expect, it } from 'vitest'
import { problemOf } from '@/lib/testing/problems'
import { replyFields } from './reply-times'

const now = new Date('2026-11-23T12:00:00.000Z')
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const asked = {
  channel: 'PHONE',
  askedAt: null,
  deadline: null,
  state: 'WAITING',
  answeredAt: null,
  words: '',
} as const
const fault = async (given: Partial<Parameters<typeof replyFields>[0]>) =>
  (await problemOf((async () => replyFields({ ...asked, ...given }, now))())).fields

describe('replyFields', () => {
  it('takes what has no time for now', () => {
    expect(replyFields(asked, now)).toEqual({ ...asked, askedAt: now })
    const replied = { ...asked, askedAt: hour(-2), state: 'REPLIED', words: 'It is not true.' } as const
    expect(replyFields(replied, now)).toEqual({ ...replied, answeredAt: now })
    expect(replyFields({ ...asked, state: 'NO_ANSWER' }, now).answeredAt).toBeNull()
  })

  it('wants to know what came back when something did', async () => {
    expect(await fault({ words: 'No.' })).toMatchObject({ state: { code: 'replyNeedsState' } })
    expect(await fault({ state: 'NO_ANSWER', answeredAt: now })).toMatchObject({
      state: { code: 'replyNeedsState' },
    })
  })

  it('knows no time that cannot be', async () => {
    expect(await fault({ askedAt: hour(1) })).toMatchObject({ askedAt: { code: 'notYet' } })
    expect(await fault({ state: 'DECLINED', answeredAt: hour(1) })).toMatchObject({
      answeredAt: { code: 'notYet' },
    })
    expect(await fault({ deadline: hour(-1) })).toMatchObject({ deadline: { code: 'beforeAsked' } })
    const before = { askedAt: hour(-1), state: 'REPLIED', answeredAt: hour(-2) } as const
    expect(await fault(before)).toMatchObject({ answeredAt: { code: 'beforeAsked' } })
  })

  it('lets a clock be a little ahead of ours', () => {
    const soon = new Date(now.getTime() + 60_000)
    expect(replyFields({ ...asked, askedAt: soon }, now).askedAt).toEqual(soon)
  })
})
