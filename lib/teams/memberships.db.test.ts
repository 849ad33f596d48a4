import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { makeMember, makeTeam, makeUser } from '@/lib/testing/factories'
import { removeMember } from './members'
import {
  chooseKeys,
  chooseTheme,
  homeTeam,
  readMemberships,
  readPreferences,
  rememberTeam,
} from './memberships'

describe('homeTeam', () => {
  it('is none, then the first, then the last used, then the first again when that is over', async () => {
    const user = await makeUser()
    expect(await homeTeam(user.id)).toBeNull()
    const [one, two] = [await makeTeam(), await makeTeam()]
    const owner = await makeMember(two, 'OWNER')
    await makeMember(one, 'EDITOR', user)
    const second = await makeMember(two, 'VIEWER', user)
    expect((await homeTeam(user.id))?.slug).toBe(one.slug)
    await rememberTeam(user.id, two.id)
    expect((await homeTeam(user.id))?.slug).toBe(two.slug)
    expect(await readMemberships(user.id)).toHaveLength(2)
    await removeMember(owner.scope, { memberId: second.id, version: 1 }, async () => 0)
    expect((await homeTeam(user.id))?.slug).toBe(one.slug)
  })
})

describe('preferences', () => {
  it('keeps each when several are stored at once', async () => {
    const user = await makeUser()
    const keys = { singleKeys: false, map: { 'go.queue': 'g h' } }
    await Promise.all([
      chooseTheme(user.id, 'dark'),
      chooseKeys(user.id, keys),
      rememberTeam(user.id, user.id),
    ])
    expect(await readPreferences(user.id)).toEqual({ theme: 'dark', keys, lastTeamId: user.id })
  })

  it('keeps what two tabs change about the keys, at once and one after the other', async () => {
    const user = await makeUser()
    await chooseKeys(user.id, { map: { next: 'n', 'go.queue': 'g h' } })
    await Promise.all([
      chooseKeys(user.id, { singleKeys: false, map: {} }),
      chooseKeys(user.id, { map: { save: '$mod+s' } }),
      chooseKeys(user.id, { map: { next: null } }),
    ])
    expect((await readPreferences(user.id)).keys).toEqual({
      singleKeys: false,
      map: { 'go.queue': 'g h', save: '$mod+s' },
    })
  })

  it('refuses more keys than can be read again, and leaves those that are stored', async () => {
    const user = await makeUser()
    const many = (from: number) =>
      Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`c${from + n}`, 'j']))
    await chooseKeys(user.id, { map: many(0) })
    await expect(chooseKeys(user.id, { map: many(150) })).rejects.toThrow(ZodError)
    expect(Object.keys((await readPreferences(user.id)).keys.map)).toHaveLength(150)
  })
})
