import { allows, type Permission, type Role } from '@/lib/access/permissions'
import type { TestMember } from '@/lib/testing/factories'
import type { AccessDesk } from './desk'

/** Who may: anyone at all, anyone signed in, or the members of a team whose role has a permission. */
export type Who = 'public' | 'signed-in' | Permission

/** What a call is answered with, in one word. */
export type Answer = 'ok' | 'redirect' | 'not-found' | 'invalid' | 'rule'

export type Made = {
  /** A valid input; the team it names is the desk's unless it says another. */
  readonly input: Readonly<Record<string, unknown>>
}

export type ActionRow = {
  readonly who: Who
  /** Something that `caller` may do, each time anew: what one call used up is not there for the next. */
  readonly make: (desk: AccessDesk, caller: TestMember) => Made | Promise<Made>
  /** Where ids stand in the input (`claimIds.0`), with the answer to one that is not the team's. */
  readonly ids?: Readonly<Record<string, Answer>>
  /** What those who may are answered with. */
  readonly grants?: Answer
}

export type AddressRow = {
  readonly who: Who
  /** The address in a team, with ids of its own. */
  readonly path: (desk: AccessDesk) => string
  /** The ids in it that can be swapped for another team's. */
  readonly ids?: (desk: AccessDesk) => readonly string[]
  /** Ids in the query that choose nothing by themselves: foreign and missing ones are answered like these. */
  readonly foreign?: number
  /** The status for those who may, when it is not 200. */
  readonly grants?: number
  /** The status for someone signed out, when the entry point is public or answers in its own way. */
  readonly signedOut?: number
}

export function mayCall(who: Who, role: Role): boolean {
  return who === 'public' || who === 'signed-in' || allows(role, who)
}
