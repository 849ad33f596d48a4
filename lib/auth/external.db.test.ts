import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeUser } from '@/lib/testing/factories'
import { type Admission, type ExternalProfile, personFor } from './external'

const profile = (given: Partial<ExternalProfile>): ExternalProfile => ({
  provider: 'oidc',
  providerAccountId: `id-${Math.random()}`,
  email: '',
  emailVerified: true,
  name: 'Sam Rivera',
  ...given,
})

const asked = (admission: Admission, signedInAs: string | null = null) => ({
  signedInAs,
  admit: async () => admission,
})

describe('personFor', () => {
  it('makes a person for someone who is let in, and knows them again', async () => {
    const sam = profile({ email: 'sam@ext.test' })
    const first = await personFor(sam, asked('yes'))
    expect(first).toMatchObject({ ok: true, user: { email: 'sam@ext.test', passwordHash: null } })
    expect(await personFor({ ...sam, email: 'moved@ext.test' }, asked('no'))).toEqual(first)
  })

  it.each([
    ['controls@ext.test', ' Ida\0  Nilsen\n', 'Ida Nilsen'],
    ['long@ext.test', `${'x'.repeat(118)}😀 y`, `${'x'.repeat(118)}…`],
    ['blank@ext.test', '\u200b \u3164', 'blank@ext.test'],
  ])('takes a name as a person could have typed it: %s', async (email, given, name) => {
    expect(await personFor(profile({ email, name: given }), asked('yes'))).toMatchObject({ user: { name } })
  })

  it('makes nobody uninvited, and nobody before the first run', async () => {
    const stranger = profile({ email: 'stranger@ext.test' })
    expect(await personFor(stranger, asked('no'))).toEqual({ ok: false, reason: 'NotInvited' })
    expect(await personFor(stranger, asked('first-run'))).toEqual({ ok: false, reason: 'FirstRun' })
    expect(await db().user.count({ where: { email: 'stranger@ext.test' } })).toBe(0)
  })

  it('believes no address the provider does not vouch for', async () => {
    const victim = await makeUser({ email: 'victim@ext.test' })
    const claim = profile({ email: victim.email, emailVerified: false })
    expect(await personFor(claim, asked('yes'))).toEqual({ ok: false, reason: 'NoVerifiedEmail' })
  })

  it('does not take over an account that has a password', async () => {
    const owner = await makeUser({ email: 'owner@ext.test', passwordHash: 'argon' })
    const same = profile({ email: 'Owner@ext.test' })
    expect(await personFor(same, asked('yes'))).toEqual({ ok: false, reason: 'HasPassword' })
    expect(await personFor(same, asked('no', owner.id))).toMatchObject({ ok: true, user: { id: owner.id } })
    expect(await personFor(same, asked('no'))).toMatchObject({ ok: true, user: { id: owner.id } })
  })

  it('joins two providers that vouch for the same address', async () => {
    const one = await personFor(profile({ provider: 'google', email: 'both@ext.test' }), asked('yes'))
    const two = await personFor(profile({ provider: 'github', email: 'both@ext.test' }), asked('no'))
    expect(two).toEqual(one)
  })
})
