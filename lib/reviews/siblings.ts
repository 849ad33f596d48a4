import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { findStoryOfClaim } from '@/lib/claims/repository'
import { notFound } from '@/lib/core/errors'
import { findSiblings } from './siblings-repository'

export type Sibling = { readonly id: string; readonly number: number; readonly text: string }

/** The other claims of a claim's story, in reading order: what a denial may be about instead. @throws not-found */
export async function siblingsOf(scope: Scope, { claimId }: { claimId: string }): Promise<Sibling[]> {
  requirePermission(scope, 'desk.read')
  if (!(await findStoryOfClaim(scope, claimId))) throw notFound()
  return findSiblings(scope, claimId)
}
