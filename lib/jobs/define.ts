import type { z } from 'zod'
import type { JobScope } from '@/lib/access/scope'

/** What the queue needs of a kind of background work, whatever its payload. */
export type RunnableJob = {
  readonly kind: string
  /** Parses what was stored and runs it. */
  readonly execute: (scope: JobScope, stored: unknown, signal: AbortSignal) => Promise<void>
  /** Tells its subject that it failed at each of its tries and is over, where somebody waits for that. */
  readonly giveUp?: (scope: JobScope, stored: unknown) => Promise<void>
}

/** What whoever asks for a kind of background work has to know of it: what it is called and what it is given. */
export type JobDeclaration<P> = { readonly kind: string; readonly parse: (payload: unknown) => P }

/** A kind of background work. */
export type JobDefinition<P> = RunnableJob & JobDeclaration<P>

/** Work that a lower domain asks for and a higher one does: declared where it is asked for, handled where it is done. */
export function declareJob<P>({ kind, payload }: { kind: string; payload: z.ZodType<P> }): JobDeclaration<P> {
  return { kind, parse: (stored) => payload.parse(stored) }
}

type Run<P> = (scope: JobScope, payload: P, signal: AbortSignal) => Promise<void>
type GiveUp<P> = (scope: JobScope, payload: P) => Promise<void>

/** `run` happens at least once, `giveUp` when nothing is tried any more; doing either again after a crash must do no harm. */
export function handleJob<P>(declared: JobDeclaration<P>, run: Run<P>, giveUp?: GiveUp<P>): JobDefinition<P> {
  return {
    ...declared,
    execute: (scope, stored, signal) => run(scope, declared.parse(stored), signal),
    ...(giveUp && { giveUp: (scope, stored) => giveUp(scope, declared.parse(stored)) }),
  }
}

/** Declares and handles a kind of work in one place, as `handleJob` does. */
export function defineJob<P>(definition: {
  kind: string
  payload: z.ZodType<P>
  run: Run<P>
}): JobDefinition<P> {
  return handleJob(declareJob(definition), definition.run)
}
