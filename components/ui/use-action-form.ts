'use client'

import { type FormEvent, useActionState, useRef, useState, useTransition } from 'react'
import { type Action, type ActionResult, BY_BROWSER } from '@/lib/web/result'
import { callAction } from './call-action'
import { useFirstFault } from './faults'
import { useNoAnswer } from './use-no-answer'

/**
 * A form and its action. Before scripts run the browser posts the form itself; afterwards the answer comes without
 * leaving the page, what was typed stays in the boxes on every kind of failure (a lost connection too), and the
 * focus goes to the first field that needs mending.
 */
export function useActionForm<T>(
  action: Action<T>,
  onDone?: (value: T) => void,
  /** Finishes what has to be done before sending, and may still change what is sent. */
  prepare?: (data: FormData) => Promise<void>,
) {
  const noAnswer = useNoAnswer()
  const [posted, post] = useActionState<ActionResult<T> | typeof BY_BROWSER, FormData>(action, BY_BROWSER)
  const [answer, setAnswer] = useState<ActionResult<T> | null>(null)
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, answer?.ok === false ? answer : null)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    dropUnchosenFiles(data)
    start(async () => {
      await prepare?.(data)
      const result = await callAction(action, data, noAnswer)
      setAnswer(result)
      if (result.ok) onDone?.(result.value)
    })
  }

  const given = posted === BY_BROWSER ? null : posted
  const result = answer ?? given
  const problem = result && !result.ok ? result.problem : null
  return {
    /** Spread on the `<form>`. */
    form: { ref: form, action: post, onSubmit },
    pending,
    problem,
    value: result?.ok ? result.value : null,
    /** What stood in one field when the browser sent the form by itself and it was refused. */
    sent: (name: string): string | undefined => (given?.ok === false ? given.sent?.[name] : undefined),
    /** What is wrong with one field. */
    fault: (name: string): string | undefined => problem?.fields[name],
  }
}

/** Browsers send an empty file without a name when none was chosen; an action would receive it with a made-up one. */
function dropUnchosenFiles(data: FormData): void {
  for (const [name, value] of [...data])
    if (value instanceof File && value.size === 0 && value.name === '') data.delete(name)
}
