'use client'

import { useTransition } from 'react'
import type { Action, ActionResult } from '@/lib/web/result'
import { callAction } from './call-action'
import { useToast } from './toast'
import { useNoAnswer } from './use-no-answer'

/** What to say once it is done, and how to take it back. */
export type Done = { message: string; undo?: () => void | Promise<void> }

/**
 * Does something that needs no form: the toast says what was done and offers to undo it, or says why it was not.
 * `done` may answer nothing when the page shows it anyway.
 */
export function useAct() {
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const [pending, start] = useTransition()

  function run<T>(action: Action<T>, input: object, done: (value: T) => Done | undefined): void {
    start(async () => {
      const result: ActionResult<T> = await callAction(action, input, noAnswer)
      if (!result.ok) toast({ message: result.problem.message, tone: 'problem' })
      else {
        const said = done(result.value)
        if (said) toast(said)
      }
    })
  }

  return { pending, run }
}
