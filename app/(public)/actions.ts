'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { accountInput } from '@/lib/auth/input'
import { closeSession, openSession } from '@/lib/auth/open-session'
import { hashPassword } from '@/lib/auth/password'
import { foundNewsroom } from '@/lib/teams/found'
import { newsroomName, tokenInput } from '@/lib/teams/input'
import { joinAs, joinAsNew } from '@/lib/teams/join'
import { definePersonalAction, definePublicAction } from '@/lib/web/public-action'

/** First run: the first account and its newsroom; signs in and lands on the desk. */
export const setUp = definePublicAction({
  input: accountInput.extend({ newsroom: newsroomName }),
  handle: async (_, { password, newsroom, ...person }): Promise<void> => {
    const passwordHash = await hashPassword(password)
    const { userId, teamSlug } = await foundNewsroom({ ...person, passwordHash }, newsroom)
    await openSession(userId)
    redirect(`/${teamSlug}/queue`)
  },
})

/** Someone without an account takes up an invitation. */
export const joinWithNewAccount = definePublicAction({
  input: accountInput.extend({ token: tokenInput }),
  handle: async (_, { password, token, ...person }): Promise<void> => {
    const passwordHash = await hashPassword(password)
    const { userId, teamSlug } = await joinAsNew(token, { ...person, passwordHash })
    await openSession(userId)
    redirect(`/${teamSlug}/queue`)
  },
})

/** Someone who is signed in takes up an invitation. */
export const joinSignedIn = definePersonalAction({
  input: z.object({ token: tokenInput }),
  handle: async (actor, { token }): Promise<void> => {
    redirect(`/${await joinAs(token, actor)}/queue`)
  },
})

/** Ends this session, also when it has ended already. */
export const signOut = definePublicAction({
  input: z.unknown(),
  handle: async (actor): Promise<void> => {
    if (actor) await closeSession(actor)
    redirect('/sign-in?ended=1')
  },
})
