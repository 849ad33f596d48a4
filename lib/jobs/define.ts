import type { z } from 'zod'
import type { JobScope } from '@/lib/access/scope'

/** What the queue needs of a kind of background work, whatever its payload. */
export type RunnableJob = {
  readonly kind: string
  /** Parses what was stored and runs it. */
  readonly execute: (scope: JobScope, stored: unknown, signal: AbortSignal) => Promise<void>
}

/** A kind of background work: what it is called and what it is given. */
export type JobDefinition<P> = RunnableJob & { readonly parse: (payload: unknown) => P }

/** `run` happens at least once; doing it again after a crash must do no harm. */
export function defineJob<P>(definition: {
  kind: string
  payload: z.ZodType<P>
  run: (scope: JobScope, payload: P, signal: AbortSignal) => Promise<void>
}): JobDefinition<P> {
  const parse = (payload: unknown) => definition.payload.parse(payload)
  return {
    kind: definition.kind,
    parse,
    execute: (scope, stored, signal) => definition.run(scope, parse(stored), signal),
  }
}
