import { headers } from 'next/headers'
import { redirect, forbidden as showForbidden, notFound as showNotFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/authorize'
import type { Permission } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { getActor } from '@/lib/auth/session'
import { ProblemError, signedOut } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { PATH_HEADER } from './path'

/** Asked by a page and by the frame around it, and answered once a request. */
const authorizeOnce = cache(async (team: string, permission: Permission) =>
  authorize(await getActor(), team, permission),
)

/** A page's way in: the member's scope, or the sign-in page, 403 or 404. */
export function pageScope(team: string, permission: Permission = 'desk.read'): Promise<Scope> {
  return show(() => authorizeOnce(team, permission))
}

/** The way in to a page about the person themselves: who they are, on a page inside a team of theirs. */
export async function personalPage(team: string): Promise<Actor> {
  return show(async () => {
    await authorizeOnce(team, 'desk.read')
    const actor = await getActor()
    if (!actor) throw signedOut()
    return actor
  })
}

/** Runs a page's service call; expected failures become the pages that say so, with their status. */
export async function show<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.problem.kind === 'not-found') showNotFound()
    if (error.problem.kind === 'forbidden') showForbidden()
    if (error.problem.kind === 'signed-out')
      redirect(`/sign-in?next=${encodeURIComponent((await headers()).get(PATH_HEADER) ?? '/')}`)
    throw error
  }
}

/** An id from the address bar; what cannot be an id is simply not found. */
export function pageId(text: string): string {
  if (!isId(text)) showNotFound()
  return text.toLowerCase()
}
