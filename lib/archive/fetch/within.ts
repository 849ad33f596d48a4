import { Refusal, type Stage } from './problem'

/** Which host's stage is given how long. */
export type Span = { readonly stage: Stage; readonly host: string; readonly ms: number }

/**
 * Runs work that has to end in time. Its signal is aborted, with the refusal as its reason, when the time is over or
 * when the outer signal is; work that does not heed it is left behind.
 */
export async function within<T>(
  { stage, host, ms }: Span,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  const over = () => controller.abort(new Refusal({ code: 'timedOut', host, stage, seconds: ms / 1000 }))
  const timer = setTimeout(over, ms)
  const stop = () => controller.abort(outer.reason)
  outer.addEventListener('abort', stop, { once: true })
  if (outer.aborted) stop()
  try {
    const aborted = whenAborted(signal)
    return await Promise.race([aborted, work(signal)])
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', stop)
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(signal.reason)
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
}
