import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { findSiblings } from './siblings-repository'

export type Sibling = { readonly id: string; readonly number: number; readonly text: string }

/** The other claims of a claim's story, in reading order: what a denial may be about instead. */
export function siblingsOf(scope: Scope, { claimId }: { claimId: string }): Promise<Sibling[]> {
  requirePermission(scope, 'desk.read')
  return findSiblings(scope, claimId)
}
