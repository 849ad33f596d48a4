import type { TimelineEntry } from '@/lib/audit/timeline'

/**
 * Blind review: as long as my own review of a claim is to come I am shown neither what other reviewers found nor
 * what they gathered. Whoever has no review to give sees all.
 */
export type Eyes = {
  readonly memberId: string
  /** Whether my review of this claim is to come. */
  readonly blind: boolean
  /** Everyone who is or was a reviewer of this claim. */
  readonly reviewerIds: ReadonlySet<string>
}

function isOtherReviewer(eyes: Eyes, memberId: string | null): boolean {
  return memberId !== null && memberId !== eyes.memberId && eyes.reviewerIds.has(memberId)
}

export function seesReviewOf(eyes: Eyes, reviewerId: string): boolean {
  return !eyes.blind || reviewerId === eyes.memberId
}

export function seesEvidenceOf(eyes: Eyes, addedById: string): boolean {
  return !eyes.blind || !isOtherReviewer(eyes, addedById)
}

/**
 * Whether a signature that lets a rule pass may be shown. Whoever signs sees every review and signs what one of them asks
 * for, so not the reason alone tells of it: that somebody signed for this finding and when does too.
 */
export function seesSignatureOf(eyes: Eyes, signerId: string): boolean {
  return !eyes.blind || signerId === eyes.memberId
}

/** Whether why a reviewer left the claim for later may be shown: what it waits for tells what they look for. */
export function seesSkipOf(eyes: Pick<Eyes, 'memberId' | 'blind'>, reviewerId: string): boolean {
  return !eyes.blind || reviewerId === eyes.memberId
}

/** Whether a line of history may be shown: the lines that would tell a blind reviewer what another one found may not. */
export function seesEntry(eyes: Eyes, entry: TimelineEntry): boolean {
  if (!eyes.blind) return true
  switch (entry.kind) {
    case 'review.begun':
    case 'review.submitted':
    case 'review.skipped':
    case 'review.unskipped':
      return entry.actorId === eyes.memberId
    // Who is asked again says that the reviews that stayed agree.
    case 'review.asked-again':
      return entry.data.reviewerId === eyes.memberId
    case 'evidence.added':
    case 'evidence.removed':
    case 'search.noted':
      return !isOtherReviewer(eyes, entry.actorId)
    // With what they are about: a line about a comment that is not shown would tell that there is one.
    case 'comment.posted':
    case 'comment.edited':
    case 'comment.withdrawn':
    case 'comment.restored':
    case 'comment.thread-resolved':
    case 'comment.thread-reopened':
      return ![entry.actorId, ...entry.data.under].some((id) => isOtherReviewer(eyes, id))
    // Whoever said it, the item may be another reviewer's.
    case 'evidence.ranked':
    case 'waiver.signed':
    case 'waiver.withdrawn':
      return entry.actorId === eyes.memberId
    default:
      return true
  }
}
