import type { AuditEntry } from '@/lib/audit/events'
import type { Colleague, NewAssignment } from './assignment-repository'
import type { LockedClaim } from './repository'

/** The line of history about a claim that was given to somebody, or that they took. */
export function assignedEntry(claim: LockedClaim, made: NewAssignment, reviewer: Colleague): AuditEntry {
  return {
    kind: 'assignment.made',
    subject: { type: 'assignment', id: made.id },
    storyId: claim.storyId,
    claimId: claim.id,
    data: { reviewerId: reviewer.id, reviewer: reviewer.name, dueAt: made.dueAt?.toISOString() ?? null },
  }
}
