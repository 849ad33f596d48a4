'use client'

import { useTransition } from 'react'
import type { Action, ActionResult } from '@/lib/web/result'
import { callAction } from './call-action'
import { useAnnounce, useToast } from './toast'
import type { ToastInput } from './toast-queue'
import { useNoAnswer } from './use-no-answer'
import { useRefresh } from './use-refresh'

/** What to say once it is done, and how to take it back. */
export type Done = { message: string; undo?: () => void | Promise<void> }
type Say<T> = (value: T) => Done | undefined

/** Refusals that tell of something the page does not show yet: what it shows is fetched anew, for the next try. */
const OUT_OF_DATE: ReadonlySet<string> = new Set(['conflict', 'rule', 'not-found'])

/**
 * Does something that needs no form: the toast says what was done and offers to undo it, or says why it was not.
 * `done` may answer nothing when the page shows it anyway. `takeBack` does the same for what undoes something: `z`
 * pressed meanwhile means what was done before, and not this. `foresee` shows at once what is hoped for; the answer
 * of the server takes its place, and so does what stands there where somebody else was faster.
 */
export function useAct() {
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const announce = useAnnounce()
  const refresh = useRefresh()
  const [pending, start] = useTransition()

  async function tried<T>(action: Action<T>, input: object, done: Say<T>): Promise<ToastInput | null> {
    const result: ActionResult<T> = await callAction(action, input, noAnswer)
    if (result.ok) return done(result.value) ?? null
    const { kind, message } = result.problem
    if (OUT_OF_DATE.has(kind)) void refresh()
    return { message, tone: 'problem' }
  }

  return {
    pending,
    run: <T>(action: Action<T>, input: object, done: Say<T>, foresee?: () => void): void =>
      start(() => {
        foresee?.()
        return announce(tried(action, input, done))
      }),
    takeBack: <T>(action: Action<T>, input: object, done: Say<T>, foresee?: () => void): void =>
      start(async () => {
        foresee?.()
        const said = await tried(action, input, done)
        if (said) toast(said)
      }),
  }
}
