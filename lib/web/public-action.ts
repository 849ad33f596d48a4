import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { getActor } from '@/lib/auth/session'
import { signedOut } from '@/lib/core/errors'
import { readInput } from './input'
import { toProblem, toProblemView } from './problems'
import type { Action } from './result'
import { begun } from './unreadable'

type Definition<S extends z.ZodType, A, T> = {
  input: S
  handle: (actor: A, input: z.output<S>) => Promise<T>
}

async function run<S extends z.ZodType, A, T>(
  definition: Definition<S, A, T>,
  actor: () => Promise<A>,
  raw: unknown,
) {
  begun()
  try {
    const value = await definition.handle(await actor(), definition.input.parse(readInput(raw)))
    refresh()
    return { ok: true, value } as const
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, problem: await toProblemView(toProblem(error)) } as const
  }
}

/** An action for anyone, signed in or not: first run, taking up an invitation. */
export function definePublicAction<S extends z.ZodType, T>(
  definition: Definition<S, Actor | null, T>,
): Action<T> {
  return (_previous, raw) => run(definition, getActor, raw)
}

/** An action about the person themselves, in no team: their sessions, their keys. */
export function definePersonalAction<S extends z.ZodType, T>(definition: Definition<S, Actor, T>): Action<T> {
  const signedIn = async () => {
    const actor = await getActor()
    if (!actor) throw signedOut()
    return actor
  }
  return (_previous, raw) => run(definition, signedIn, raw)
}
