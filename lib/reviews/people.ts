import type { Scope } from '@/lib/access/scope'
import type { PersonView } from '@/lib/claims/view'
import { now } from '@/lib/core/clock'
import { initialsOf } from '@/lib/teams/initials'
import { findReviewers } from './assignment-repository'
import type { ReviewerView } from './view'

/** Everyone to whom a claim can be given, by name. */
export async function listReviewers(scope: Scope): Promise<ReviewerView[]> {
  const found = await findReviewers(scope, now())
  return found.map((person) => ({ ...person, initials: initialsOf(person.name) }))
}

export function toPerson(id: string, name: string): PersonView {
  return { id, name, initials: initialsOf(name) }
}
