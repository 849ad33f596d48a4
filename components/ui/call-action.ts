import { unstable_rethrow } from 'next/navigation'
import type { Action, ActionResult, ProblemView } from '@/lib/web/result'

/** An answer that never came, as a problem like any other. */
export function unreachable(message: string): ProblemView {
  return { kind: 'fault', code: 'unreachable', message, fields: {} }
}

/** Calls an action from code; a lost connection is an answer too, so that no caller can forget it. */
export async function callAction<T>(
  action: Action<T>,
  input: unknown,
  unreachableMessage: string,
): Promise<ActionResult<T>> {
  try {
    return await action(null, input)
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, problem: unreachable(unreachableMessage) }
  }
}
