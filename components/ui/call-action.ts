import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { Action, ActionResult, ProblemView } from '@/lib/web/result'

/** The server was not reached, or it was updated since the page was loaded and knows the page's actions no more. */
export type NoAnswer = Readonly<Record<'unreachable' | 'outdated', string>>

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
  try {
    return await action(null, input)
  } catch (error) {
    unstable_rethrow(error)
    if (unstable_isUnrecognizedActionError(error))
      return { ok: false, problem: { kind: 'fault', code: 'outdated', message: words.outdated, fields: {} } }
    return { ok: false, problem: unreachable(words.unreachable) }
  }
}
