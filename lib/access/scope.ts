import { allows, type Permission, type Role } from './permissions'

declare const brand: unique symbol

/**
 * Lock two: proof that a member may act in a team. The first argument of every repository function, and only
 * lib/access can make one: a query without authorisation does not compile, a query without a team cannot be written.
 */
export type Scope = {
  readonly teamId: string
  readonly teamSlug: string
  /** The member who acts. */
  readonly actorId: string
  readonly userId: string
  readonly role: Role
  readonly [brand]: 'Scope'
}

/** The workbench itself at work for one team, in a job or a command: no person, so it can decide nothing. */
export type JobScope = { readonly teamId: string; readonly actorId: null; readonly [brand]: 'JobScope' }

/** Either: for what both people and jobs may read or write. */
export type AnyScope = Scope | JobScope

/** For lib/access only. */
export function makeScope(fields: Omit<Scope, typeof brand>): Scope {
  return fields as Scope
}

/** For the job runner and lib/access only. */
export function makeJobScope(teamId: string): JobScope {
  return { teamId, actorId: null } as JobScope
}

export function may(scope: Scope, permission: Permission): boolean {
  return allows(scope.role, permission)
}
