import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/core/db'
import { makeActor, makeUser } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import {
  changePassword,
  disconnectProvider,
  endOtherSessions,
  endSession,
  readAccount,
  rename,
} from './account'
import { hashPassword } from './password'
import { linkAccount } from './repository'
import { actorOf } from './session'
import { verifyCredentials } from './verify'

const password = 'grain kestrel tugboat'

/** A person with a password, signed in twice. */
async function signedInTwice(): Promise<[Actor, Actor]> {
  const user = await makeUser({ passwordHash: await hashPassword(password) })
  return [await makeActor(user), await makeActor(user)]
}

describe('actorOf', () => {
  it('knows a live session, and none that is over, revoked or no id', async () => {
    const [actor] = await signedInTwice()
    expect(await actorOf(actor.sessionId)).toEqual(actor)
    expect(await actorOf("x' OR 1=1")).toBeNull()
    expect(await actorOf(null)).toBeNull()
    await db().session.update({ where: { id: actor.sessionId }, data: { expiresAt: new Date() } })
    expect(await actorOf(actor.sessionId)).toBeNull()
  })

  it('notes when the session was last seen, but not on every request', async () => {
    const [actor] = await signedInTwice()
    const seen = async () =>
      (await db().session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lastSeenAt.getTime()
    const first = await seen()
    await actorOf(actor.sessionId)
    expect(await seen()).toBe(first)
    await db().session.update({
      where: { id: actor.sessionId },
      data: { lastSeenAt: new Date(first - 600_000) },
    })
    await actorOf(actor.sessionId)
    expect(await seen()).toBeGreaterThanOrEqual(first)
  })
})

describe('sessions', () => {
  it('lists them, marks the present one, and ends another', async () => {
    const [here, there] = await signedInTwice()
    const { sessions } = await readAccount(here)
    expect(sessions).toHaveLength(2)
    expect(sessions.filter((session) => session.isCurrent).map((session) => session.id)).toEqual([
      here.sessionId,
    ])
    await endSession(here, there.sessionId)
    expect(await actorOf(there.sessionId)).toBeNull()
    expect(await actorOf(here.sessionId)).not.toBeNull()
    expect(await refusal(endSession(here, there.sessionId))).toBe('notFound')
  })

  it("does not end someone else's", async () => {
    const [here] = await signedInTwice()
    const [stranger] = await signedInTwice()
    expect(await refusal(endSession(here, stranger.sessionId))).toBe('notFound')
    await endOtherSessions(here)
    expect(await actorOf(stranger.sessionId)).not.toBeNull()
  })

  it('ends all others at once', async () => {
    const [here, there] = await signedInTwice()
    expect(await endOtherSessions(here)).toBe(1)
    expect(await actorOf(there.sessionId)).toBeNull()
    expect(await actorOf(here.sessionId)).not.toBeNull()
  })
})

describe('changePassword', () => {
  it('ends every other session and lets only the new password in', async () => {
    const [here, there] = await signedInTwice()
    expect(await changePassword(here, { current: password, password: 'a new one of its own' })).toBe(1)
    expect(await actorOf(there.sessionId)).toBeNull()
    expect(await verifyCredentials(here.email, password, null)).toMatchObject({ ok: false })
    expect(await verifyCredentials(here.email, 'a new one of its own', null)).toMatchObject({ ok: true })
  })

  it('asks for the present one, and makes a guesser wait', async () => {
    const [here, there] = await signedInTwice()
    const guess = () => changePassword(here, { current: 'a guess', password: 'a new one of its own' })
    expect((await problemOf(guess())).fields?.current?.code).toBe('wrongPassword')
    for (let n = 0; n < 7; n += 1) await problemOf(guess())
    expect(await problemOf(guess())).toMatchObject({ kind: 'too-many', code: 'waitMinutes' })
    expect(await actorOf(there.sessionId)).not.toBeNull()
  })

  it('lets someone who came by a provider set their first', async () => {
    const actor = await makeActor(await makeUser())
    await changePassword(actor, { current: '', password: 'the first of its kind' })
    expect(await verifyCredentials(actor.email, 'the first of its kind', null)).toMatchObject({ ok: true })
  })
})

describe('rename', () => {
  it('changes the name for the next request', async () => {
    const [here] = await signedInTwice()
    await rename(here, 'Mira K.')
    expect((await actorOf(here.sessionId))?.name).toBe('Mira K.')
  })
})

describe('disconnectProvider', () => {
  it('keeps a way in', async () => {
    const actor = await makeActor(await makeUser())
    await linkAccount(actor.userId, 'github', 'g-1')
    expect(await refusal(disconnectProvider(actor, 'github'))).toBe('lastWayIn')
    await linkAccount(actor.userId, 'google', 'o-1')
    await disconnectProvider(actor, 'github')
    expect((await readAccount(actor)).providers).toEqual(['google'])
    expect(await refusal(disconnectProvider(actor, 'github'))).toBe('notFound')
  })
})
