import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { setReviewsDue } from './assignment-repository'
import { type OpenClaim, openClaims } from './open-claim'
import { setClaimsDue } from './repository'
import { decide } from './workflow'

export type DueChange = {
  readonly claimId: string
  readonly dueAt: Date | null
  /** The date it must have for this to count, where only that one is to be taken back. */
  readonly from?: Date | null
}

export type DueChanged = {
  readonly claimId: string
  /** `moved-meanwhile`: someone gave it another date than the one to be taken back. */
  readonly outcome: 'changed' | 'same' | 'moved-meanwhile' | 'not-possible-in-state' | 'missing'
  /** What it was and what it is; handing both back undoes the change. */
  readonly before: string | null
  readonly after: string | null
}

/** Sets claims' due dates and with them those of the reviews still to come; each claim may get a date of its own. */
export async function changeDue(
  scope: Scope,
  { changes }: { readonly changes: readonly DueChange[] },
): Promise<readonly DueChanged[]> {
  requirePermission(scope, 'assignment.edit')
  const wanted = new Map(changes.map((change) => [change.claimId, change]))
  return transaction(async (tx) => {
    const opened = await openClaims(scope, [...wanted.keys()], tx)
    const entries: AuditEntry[] = []
    const answers = new Map<string, DueChanged>()
    const moved = new Map<string | null, string[]>()
    for (const one of opened) {
      const change = wanted.get(one.claim.id)
      if (!change) continue
      const { dueAt } = change
      const outcome = outcomeOf(one, change)
      const before = iso(one.claim.dueAt)
      const after = outcome === 'changed' ? iso(dueAt) : before
      answers.set(one.claim.id, { claimId: one.claim.id, outcome, before, after })
      if (outcome !== 'changed') continue
      moved.set(iso(dueAt), [...(moved.get(iso(dueAt)) ?? []), one.claim.id])
      entries.push(dueEntry(one.claim, dueAt))
    }
    for (const [at, claimIds] of moved) {
      await moveDue(scope, claimIds, at === null ? null : new Date(at), tx)
    }
    await record(tx, scope, ...entries)
    return [...wanted.keys()].map(
      (claimId) => answers.get(claimId) ?? { claimId, outcome: 'missing', before: null, after: null },
    )
  })
}

function outcomeOf(opened: OpenClaim, { dueAt, from }: DueChange): DueChanged['outcome'] {
  const { claim, facts, person } = opened
  if (!decide('change-due', claim.state, facts, person).ok) return 'not-possible-in-state'
  if (isDueBy(opened, dueAt)) return 'same'
  return from !== undefined && iso(from) !== iso(claim.dueAt) ? 'moved-meanwhile' : 'changed'
}

/** Whether the claim and every review of it to come are due by then. */
export function isDueBy({ claim, panel }: OpenClaim, dueAt: Date | null): boolean {
  const waiting = panel.filter((seat) => seat.reviewedAt === null)
  return [claim, ...waiting].every((one) => one.dueAt?.getTime() === dueAt?.getTime())
}

/** Sets one date for claims and the reviews of them to come. */
export async function moveDue(
  scope: Scope,
  claimIds: readonly string[],
  dueAt: Date | null,
  tx: Tx,
): Promise<void> {
  if (claimIds.length === 0) return
  await setClaimsDue(scope, claimIds, dueAt, tx)
  await setReviewsDue(scope, claimIds, dueAt, tx)
}

export function dueEntry(claim: OpenClaim['claim'], dueAt: Date | null): AuditEntry {
  return {
    kind: 'claim.due-changed',
    subject: { type: 'claim', id: claim.id },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { before: iso(claim.dueAt), after: iso(dueAt) },
  }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
