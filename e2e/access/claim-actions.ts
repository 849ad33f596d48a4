import { removeEvidence } from '@/lib/reviews/evidence'
import { handOver } from '@/lib/reviews/hand-over'
import { withdrawClaim } from '@/lib/reviews/lifecycle'
import { submitReview } from '@/lib/reviews/submit'
import { signWaiver } from '@/lib/reviews/waivers'
import type { TestMember } from '@/lib/testing/factories'
import { MINUTES, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { type AccessDesk, aboutFreshClaim, aboutGivenClaim, freshEvidence, unlike } from './desk'
import type { ActionRow, Made } from './rows'
import { waiverInput } from './waiver-input'

/** An input about the desk's claim. */
function about({ claim }: ReviewDesk, more: Record<string, unknown> = {}): Made {
  return { input: { claimId: claim.id, ...more } }
}

async function decided(desk: AccessDesk): Promise<AccessDesk> {
  const given = await aboutGivenClaim(desk, desk.second)
  await submitReview(desk.second.scope, reviewOf(given))
  return given
}

async function disputed(desk: AccessDesk): Promise<AccessDesk> {
  const given = await aboutGivenClaim(desk, desk.first, desk.second)
  await submitReview(desk.first.scope, reviewOf(given))
  const evidenceIds = [await freshEvidence(given, desk.second)]
  await submitReview(desk.second.scope, reviewOf(given, { verdict: 'DENIED', evidenceIds }))
  return given
}

async function reviewInput(desk: AccessDesk, caller: TestMember): Promise<Made> {
  const given = await aboutGivenClaim(desk, caller)
  const evidenceIds = [await freshEvidence(given, caller)]
  const { claimId: _, ...review } = reviewOf(given, { verdict: 'DENIED', evidenceIds })
  return about(given, review)
}

/** A reviewer besides whoever calls. */
const colleagueOf = ({ first, second }: ReviewDesk, caller: TestMember) =>
  caller.id === first.id ? second : first

const passage = 'no vote was taken'
const start = MINUTES.indexOf(passage)
const claimOnly = { claimId: 'not-found' } as const

export const CLAIM_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '[team]/claims#editClaim': {
    who: 'claim.edit',
    make: async (desk) =>
      about(await aboutFreshClaim(desk), { version: 1, text: `The new quay shuts ${unlike()}.` }),
    ids: claimOnly,
  },
  '[team]/claims#withdrawClaim': {
    who: 'claim.withdraw',
    make: async (desk) => about(await aboutFreshClaim(desk), { reason: 'Nobody says so.' }),
    ids: claimOnly,
  },
  '[team]/claims#restoreClaim': {
    who: 'claim.withdraw',
    make: async (desk) => {
      const fresh = await aboutFreshClaim(desk)
      await withdrawClaim(desk.author.scope, { claimId: fresh.claim.id, reason: '' })
      return about(fresh)
    },
    ids: claimOnly,
  },
  '[team]/claims#reopenClaim': {
    who: 'claim.reopen',
    make: async (desk) => about(await decided(desk), { reason: 'The minutes were corrected.' }),
    ids: claimOnly,
  },
  '[team]/claims#takeClaim': {
    who: 'review.write',
    make: async (desk) => about(await aboutFreshClaim(desk)),
    ids: claimOnly,
  },
  '[team]/claims#releaseClaim': {
    who: 'review.write',
    make: async (desk, caller) => about(await aboutGivenClaim(desk, caller)),
    ids: claimOnly,
  },
  '[team]/claims#handOverClaim': {
    who: 'review.write',
    make: async (desk, caller) =>
      about(await aboutGivenClaim(desk, caller), {
        reviewerId: colleagueOf(desk, caller).id,
        note: 'I know one of them.',
      }),
    ids: { claimId: 'not-found', reviewerId: 'not-found' },
  },
  '[team]/claims#takeBackHandOver': {
    who: 'review.write',
    make: async (desk, caller) => {
      const { claim } = await aboutGivenClaim(desk, caller)
      const to = { claimId: claim.id, reviewerId: colleagueOf(desk, caller).id, note: '' }
      return { input: { assignmentId: (await handOver(caller.scope, to)).assignmentId } }
    },
    ids: { assignmentId: 'not-found' },
  },
  '[team]/claims#saveDraft': {
    who: 'review.write',
    make: async (desk, caller) =>
      about(await aboutGivenClaim(desk, caller), {
        version: 0,
        verdict: 'UNVERIFIED',
        rationale: 'So far',
        base: '',
      }),
    ids: claimOnly,
  },
  '[team]/claims#submitReview': {
    who: 'review.write',
    make: reviewInput,
    ids: { claimId: 'not-found', 'evidenceIds.0': 'invalid' },
  },
  '[team]/claims#adjudicate': {
    who: 'review.adjudicate',
    make: async (desk, caller) => {
      const given = await disputed(desk)
      const evidenceIds = [await freshEvidence(given, caller)]
      const judgement = { verdict: 'DENIED', rationale: 'The minutes say so.' }
      return about(given, { claimVersion: 1, ...judgement, evidenceIds })
    },
    ids: { claimId: 'not-found', 'evidenceIds.0': 'invalid' },
  },
  '[team]/claims#addEvidence': {
    who: 'evidence.add',
    make: async (desk) =>
      about(await aboutFreshClaim(desk), {
        snapshotId: desk.story.minutesId,
        start,
        end: start + passage.length,
        side: 'AGAINST',
        note: 'Item 4',
      }),
    ids: { claimId: 'not-found', snapshotId: 'not-found' },
  },
  '[team]/claims#quotePassage': {
    who: 'evidence.add',
    make: async (desk) =>
      about(await aboutFreshClaim(desk), {
        snapshotId: desk.story.minutesId,
        words: passage,
        side: 'AGAINST',
        note: 'Item 4',
      }),
    ids: { claimId: 'not-found', snapshotId: 'not-found' },
  },
  '[team]/claims#locatePassage': {
    who: 'desk.read',
    make: ({ story }) => ({ input: { snapshotId: story.minutesId, words: passage } }),
    ids: { snapshotId: 'not-found' },
  },
  '[team]/claims#otherClaims': {
    who: 'desk.read',
    make: ({ claim }) => ({ input: { claimId: claim.id } }),
    ids: claimOnly,
  },
  '[team]/claims#removeEvidence': {
    who: 'evidence.add',
    make: async (desk, caller) => {
      const fresh = await aboutFreshClaim(desk)
      return { input: { evidenceId: await freshEvidence(fresh, caller) } }
    },
    ids: { evidenceId: 'not-found' },
  },
  '[team]/claims#restoreEvidence': {
    who: 'evidence.add',
    make: async (desk, caller) => {
      const fresh = await aboutFreshClaim(desk)
      const evidenceId = await freshEvidence(fresh, caller)
      await removeEvidence(caller.scope, { evidenceId })
      return { input: { evidenceId } }
    },
    ids: { evidenceId: 'not-found' },
  },
  '[team]/reports#freeze': {
    who: 'report.freeze',
    make: async (desk) => {
      const { claim, story } = await decided(desk)
      return { input: { storyId: story.id, claimIds: [claim.id], title: 'What can be printed' } }
    },
    ids: { storyId: 'not-found', 'claimIds.0': 'not-found' },
    grants: 'redirect',
  },
  '[team]/reports#preview': {
    who: 'report.freeze',
    make: async (desk) => {
      const { claim, story } = await decided(desk)
      return { input: { storyId: story.id, claimIds: [claim.id] } }
    },
    // What is no candidate is passed over.
    ids: { storyId: 'not-found', 'claimIds.0': 'redirect' },
    grants: 'redirect',
  },
  '[team]/claims#signWaiver': {
    who: 'waiver.sign',
    make: async (desk, caller) => ({ input: await waiverInput(await aboutFreshClaim(desk, 'NONE'), caller) }),
    ids: claimOnly,
  },
  '[team]/claims#withdrawWaiver': {
    who: 'waiver.sign',
    make: async (desk, caller) => {
      const fresh = await aboutFreshClaim(desk, 'NONE')
      const by = caller.role === 'EDITOR' ? caller : desk.owner
      return { input: await signWaiver(by.scope, await waiverInput(fresh, by)) }
    },
    ids: { waiverId: 'not-found' },
  },
}
