import type { z } from 'zod'
import type { JobScope } from '@/lib/access/scope'

/** A kind of background work: what it is called, what it is given, and what it does in one team's scope. */
export type JobDefinition<P = unknown> = {
  readonly kind: string
  readonly payload: z.ZodType<P>
  /** Runs at least once; running it again after a crash must do no harm. */
  readonly run: (scope: JobScope, payload: P, signal: AbortSignal) => Promise<void>
}

export function defineJob<P>(definition: JobDefinition<P>): JobDefinition<P> {
  return definition
}
