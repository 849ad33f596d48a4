import type { Scope } from '@/lib/access/scope'
import type { PersonView } from '@/lib/claims/view'
import { initialsOf } from '@/lib/teams/initials'
import { findReviewers } from './assignment-repository'

export type ReviewerView = PersonView & { readonly role: string }

/** Everyone to whom a claim can be given, by name. */
export async function listReviewers(scope: Scope): Promise<ReviewerView[]> {
  const found = await findReviewers(scope)
  return found.map(({ id, name, role }) => ({ id, name, role, initials: initialsOf(name) }))
}

export function toPerson(id: string, name: string): PersonView {
  return { id, name, initials: initialsOf(name) }
}
