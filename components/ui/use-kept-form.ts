'use client'

import { type FormEvent, useRef, useState, useTransition } from 'react'
import type { ActionResult, ProblemView } from '@/lib/web/result'
import { useFirstFault } from './faults'

/**
 * A form whose values are kept in state and sent by hand. What was typed stays until the server has it, and the focus goes
 * to the first field that needs mending.
 *
 * @param send is given what the last try came back with
 */
export function useKeptForm<T>(
  send: (problem: ProblemView | null) => Promise<ActionResult<T>>,
  onDone: (value: T) => void,
) {
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, problem)
  const [pending, start] = useTransition()

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    start(async () => {
      const result = await send(problem)
      if (!result.ok) return setProblem(result.problem)
      onDone(result.value)
    })
  }

  return { form: { ref: form, onSubmit }, pending, problem }
}
