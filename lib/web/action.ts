import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { authorize } from '@/lib/access/authorize'
import type { Permission } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { getActor } from '@/lib/auth/session'
import { otherPerson } from '@/lib/core/errors'
import { readInput, textsOf } from './input'
import { toProblem, toProblemView } from './problems'
import type { Action } from './result'
import { begun } from './unreadable'

const inTeam = z.object({ team: z.string().max(64), me: z.string().max(64).optional() })

/**
 * A server action as a declaration: who may, what it takes, what it does. Works with a form (`useActionState`,
 * before hydration too) and from code; the input always names the team by its slug in `team`.
 * Words of one's own go with `me`, the member the page was made for: a tab left open sends none in the name of whoever
 * signed in in the same browser since.
 * What a form sent without scripts comes back with the refusal, for its boxes.
 * What it changed is shown at once: the page the caller is on is rendered again with the answer.
 */
export function defineAction<S extends z.ZodType, T>(definition: {
  permission: Permission
  input: S
  /** Leave the page as it is (a draft that saves itself while someone types). */
  quiet?: boolean
  handle: (scope: Scope, input: z.output<S>) => Promise<T>
}): Action<T> {
  return async (previous, raw) => {
    begun()
    const given = readInput(raw)
    try {
      const { team, me } = inTeam.parse(given)
      const scope = await authorize(await getActor(), team, definition.permission)
      if (me !== undefined && me !== scope.actorId) throw otherPerson()
      const value = await definition.handle(scope, definition.input.parse(given))
      if (!definition.quiet) refresh()
      return { ok: true, value }
    } catch (error) {
      unstable_rethrow(error)
      const problem = await toProblemView(toProblem(error))
      return previous === null ? { ok: false, problem } : { ok: false, problem, sent: textsOf(given) }
    }
  }
}
