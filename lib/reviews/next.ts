import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { findNextMine } from './next-repository'

/** Where to go on after a claim: the next one that waits for this member's review, or null when none does. */
export function nextInQueue(scope: Scope, claimId: string): Promise<string | null> {
  requirePermission(scope, 'desk.read')
  return findNextMine(scope, claimId, now())
}
