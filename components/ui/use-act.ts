'use client'

import { useTransition } from 'react'
import type { Action, ActionResult } from '@/lib/web/result'
import { callAction } from './call-action'
import { useAnnounce, useToast } from './toast'
import type { ToastInput } from './toast-queue'
import { useNoAnswer } from './use-no-answer'

/** What to say once it is done, and how to take it back. */
export type Done = { message: string; undo?: () => void | Promise<void> }
type Say<T> = (value: T) => Done | undefined

/**
 * Does something that needs no form: the toast says what was done and offers to undo it, or says why it was not.
 * `done` may answer nothing when the page shows it anyway. `takeBack` does the same for what undoes something: `z`
 * pressed meanwhile means what was done before, and not this. `foresee` shows at once what is hoped for; the answer
 * of the server takes its place.
 */
export function useAct() {
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const announce = useAnnounce()
  const [pending, start] = useTransition()

  async function tried<T>(action: Action<T>, input: object, done: Say<T>): Promise<ToastInput | null> {
    const result: ActionResult<T> = await callAction(action, input, noAnswer)
    return result.ok ? (done(result.value) ?? null) : { message: result.problem.message, tone: 'problem' }
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
