import { saveViewInput } from '@/lib/reviews/queue-input'
import { listViews, removeView, saveView } from '@/lib/reviews/saved-views'
import type { TestMember } from '@/lib/testing/factories'
import { give } from '@/lib/testing/reviews'
import { type AccessDesk, aboutFreshClaim, aboutGivenClaim, unlike } from './desk'
import type { ActionRow, Made } from './rows'

/** A view of the caller's own, as they see it. */
async function freshView({ scope }: TestMember, more: Record<string, unknown> = {}): Promise<Made> {
  // There is room for fifty of one's own, and some tests ask for more.
  for (const view of await listViews(scope))
    if (!view.shared) await removeView(scope, { viewId: view.id, version: view.version })
  const { viewId } = await saveView(scope, saveViewInput.parse({ name: `View ${unlike()}` }))
  return { input: { viewId, version: 1, ...more } }
}

const LATER = '2126-01-15T16:00:00Z'

/** A claim that is the caller's to review. */
async function own(desk: AccessDesk, caller: TestMember): Promise<string> {
  return (await aboutGivenClaim(desk, caller)).claim.id
}

export const QUEUE_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '[team]/queue#assignClaims': {
    who: 'assignment.edit',
    make: async (desk) => ({
      input: {
        claimIds: [(await aboutFreshClaim(desk)).claim.id],
        reviewerIds: [desk.second.id],
        dueAt: '2026-01-15T16:00:00Z',
      },
    }),
    // What is done in bulk tells claim by claim which are missing.
    ids: { 'claimIds.0': 'ok', 'reviewerIds.0': 'not-found' },
  },
  '[team]/queue#withdrawAssignments': {
    who: 'assignment.edit',
    make: async (desk) => ({
      input: { assignmentIds: await give(await aboutFreshClaim(desk), desk.second) },
    }),
    ids: { 'assignmentIds.0': 'ok' },
  },
  '[team]/queue#changeDue': {
    who: 'assignment.edit',
    make: async (desk) => ({
      input: { claimIds: [(await aboutFreshClaim(desk)).claim.id], dueAt: '2026-01-15T16:00:00Z' },
    }),
    ids: { 'claimIds.0': 'ok' },
  },
  '[team]/queue#restoreDue': {
    who: 'assignment.edit',
    make: async (desk) => ({
      input: {
        changes: [{ claimId: (await aboutFreshClaim(desk)).claim.id, dueAt: '2026-01-15T16:00:00Z' }],
      },
    }),
    ids: { 'changes.0.claimId': 'ok' },
  },
  // A story or a reviewer among the filters chooses nothing: none is looked up, and one that is not the team's matches nothing.
  '[team]/queue#saveView': {
    who: 'view.save',
    make: () => ({ input: { name: `View ${unlike()}`, due: 'today' } }),
  },
  '[team]/queue#renameView': {
    who: 'view.save',
    make: (_, caller) => freshView(caller, { name: `View ${unlike()}` }),
    ids: { viewId: 'not-found' },
  },
  '[team]/queue#refilterView': {
    who: 'view.save',
    make: (_, caller) => freshView(caller, { due: 'today' }),
    ids: { viewId: 'not-found' },
  },
  '[team]/queue#removeView': {
    who: 'view.save',
    make: (_, caller) => freshView(caller),
    ids: { viewId: 'not-found' },
  },
  '[team]/queue#snoozeClaims': {
    who: 'review.write',
    make: async (desk, caller) => ({ input: { claimIds: [await own(desk, caller)], until: LATER } }),
    // What is done in bulk tells claim by claim which are missing.
    ids: { 'claimIds.0': 'ok' },
  },
  '[team]/queue#restoreSnooze': {
    who: 'review.write',
    make: async (desk, caller) => ({
      input: { changes: [{ claimId: await own(desk, caller), until: LATER }] },
    }),
    ids: { 'changes.0.claimId': 'ok' },
  },
  '[team]/queue#skipClaim': {
    who: 'review.write',
    make: async (desk, caller) => ({
      input: { claimId: await own(desk, caller), reason: 'NEEDS_SOURCE', note: '' },
    }),
    ids: { claimId: 'not-found' },
  },
  '[team]/queue#restoreSkip': {
    who: 'review.write',
    make: async (desk, caller) => ({
      input: {
        claimId: await own(desk, caller),
        skip: { reason: 'NOT_MY_TOPIC', note: '', at: '2026-01-15T16:00:00Z' },
      },
    }),
    ids: { claimId: 'not-found' },
  },
}
