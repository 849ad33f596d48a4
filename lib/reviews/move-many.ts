import type { Scope } from '@/lib/access/scope'
import type { ClaimState } from '@/lib/claims/model'
import type { Tx } from '@/lib/core/db'
import { type LockedClaim, moveClaims } from './repository'

export type Move = { readonly claim: LockedClaim; readonly to: ClaimState }

/** Moves claims to the states that follow, in one write a state. A verdict is never given this way. */
export async function moveMany(scope: Scope, moves: readonly Move[], tx: Tx): Promise<void> {
  const byState = new Map<Exclude<ClaimState, 'DECIDED'>, string[]>()
  for (const { claim, to } of moves) {
    if (to === 'DECIDED') throw new TypeError('a claim is decided by a verdict, never by a move')
    if (to !== claim.state) byState.set(to, [...(byState.get(to) ?? []), claim.id])
  }
  for (const [to, ids] of byState) await moveClaims(scope, ids, to, tx)
}
