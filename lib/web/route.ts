import type { z } from 'zod'
import { authorize } from '@/lib/access/authorize'
import type { Permission } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { getActor } from '@/lib/auth/session'
import { notFound } from '@/lib/core/errors'
import { asksForPage, problemPage, signInPage } from './problem-page'
import { STATUS, toProblem, toProblemView } from './problems'

type Params = Record<string, string>
type Context = { params: Promise<Params> }

/**
 * A GET route of a team as a declaration. Failures answer with their status, programs as problem
 * documents (RFC 9457) and people as a plain page.
 * The path's parameters must name the team in `team`; those that do not fit the schema are not found.
 */
export function defineRoute<S extends z.ZodType>(definition: {
  permission: Permission
  params: S
  handle: (scope: Scope, params: z.output<S>, url: URL, request: Request) => Promise<Response>
}): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const given = await context.params
      const scope = await authorize(await getActor(), given.team ?? '', definition.permission)
      const params = definition.params.safeParse(given)
      if (!params.success) throw notFound()
      return await definition.handle(scope, params.data, new URL(request.url), request)
    } catch (error) {
      const problem = toProblem(error)
      const status = STATUS[problem.kind]
      if (problem.kind === 'signed-out' && asksForPage(request)) return await signInPage(request, status)
      const { message, code, fields } = await toProblemView(problem)
      if (asksForPage(request)) return await problemPage(message, status)
      return Response.json(
        { type: 'about:blank', title: message, status, code, fields },
        { status, headers: { 'content-type': 'application/problem+json' } },
      )
    }
  }
}
