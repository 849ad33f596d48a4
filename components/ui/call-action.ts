import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { Action, ActionResult, ProblemView } from '@/lib/web/result'

/**
 * There was no connection, so nothing was saved; or no answer came, and whether it was saved nobody knows (`Once`: where
 * pressing again saves it once); or the server was updated since the page was loaded and knows its actions no more.
 */
export type NoAnswer = Readonly<Record<'unreachable' | 'unanswered' | 'unansweredOnce' | 'outdated', string>>

/** An answer that never came, as a problem like any other. */
export function unreachable(message: string): ProblemView {
  return { kind: 'fault', code: 'unreachable', message, fields: {} }
}

/** Calls an action from code; a lost connection is an answer too, so that no caller can forget it. */
export async function callAction<T>(
  action: Action<T>,
  input: unknown,
  words: NoAnswer,
): Promise<ActionResult<T>> {
  const offline = globalThis.navigator?.onLine === false
  try {
    return await action(null, input)
  } catch (error) {
    unstable_rethrow(error)
    if (unstable_isUnrecognizedActionError(error))
      return { ok: false, problem: { kind: 'fault', code: 'outdated', message: words.outdated, fields: {} } }
    const answerLost = savesOnce(input) ? words.unansweredOnce : words.unanswered
    return { ok: false, problem: unreachable(offline ? words.unreachable : answerLost) }
  }
}

/** Whether a form has a key, by which its action saves it once however often it is sent. */
const savesOnce = (input: unknown) => input instanceof FormData && Boolean(input.get('key'))
