'use server'

import { z } from 'zod'
import {
  changePassword as changeOwnPassword,
  disconnectProvider as disconnectOwn,
  endSession as endOne,
  endOtherSessions as endOthers,
  rename as renameSelf,
} from '@/lib/auth/account'
import { passwordChangeInput, providerInput, renameInput, sessionInput } from '@/lib/auth/input'
import { keysInput, themeInput } from '@/lib/teams/input'
import { chooseKeys, chooseTheme } from '@/lib/teams/memberships'
import { definePersonalAction } from '@/lib/web/public-action'

export const rename = definePersonalAction({
  input: renameInput,
  handle: (actor, { name }) => renameSelf(actor, name),
})

/** Answers how many other sessions ended. */
export const changePassword = definePersonalAction({
  input: passwordChangeInput,
  handle: (actor, input) => changeOwnPassword(actor, input),
})

export const endSession = definePersonalAction({
  input: sessionInput,
  handle: (actor, { sessionId }) => endOne(actor, sessionId),
})

/** Answers how many sessions ended. */
export const endOtherSessions = definePersonalAction({
  input: z.unknown(),
  handle: (actor) => endOthers(actor),
})

export const disconnectProvider = definePersonalAction({
  input: providerInput,
  handle: (actor, { provider }) => disconnectOwn(actor, provider),
})

/** Keeps the theme for the next browser; this one has its cookie already. */
export const rememberTheme = definePersonalAction({
  input: themeInput,
  handle: (actor, { theme }) => chooseTheme(actor.userId, theme),
})

export const saveKeys = definePersonalAction({
  input: keysInput,
  handle: (actor, changes) => chooseKeys(actor.userId, changes),
})
