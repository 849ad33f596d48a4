import type { Role } from '@/lib/access/permissions'
import type { Verdict } from '@/lib/claims/model'
import type { SkipReason } from './put-off-view'
import type { Facts, Person } from './workflow'

/** A review left for later. */
export type Skip = { readonly reason: SkipReason; readonly note: string; readonly at: Date }

/** One assigned reviewer of a claim and, when it is in, the review of theirs that counts. */
export type Seat = {
  readonly assignmentId: string
  readonly reviewerId: string
  readonly reviewer: string
  readonly dueAt: Date | null
  /** When the review that counts came in; none counts when this is null. */
  readonly reviewedAt: Date | null
  readonly begun: boolean
  readonly version: number
  readonly snoozedUntil: Date | null
  readonly skip: Skip | null
  /** Their latest review ever, whether it still counts or not. */
  readonly latest: SeatReview | null
}

export type SeatReview = {
  readonly id: string
  readonly revision: number
  readonly verdict: Verdict
  readonly rationale: string
  readonly claimVersion: number
  readonly submittedAt: Date
  readonly evidenceIds: readonly string[]
}

/** Everyone who is to judge a claim. Pure; kept in the order of assignment. */
export type Panel = readonly Seat[]

export type CountedReview = SeatReview & { readonly reviewerId: string; readonly reviewer: string }

/** The reviews a verdict would rest on. */
export function counted(panel: Panel): readonly CountedReview[] {
  return panel.flatMap(({ latest, reviewedAt, reviewerId, reviewer }) =>
    latest && reviewedAt ? [{ ...latest, reviewerId, reviewer }] : [],
  )
}

export function factsOf(panel: Panel): Facts {
  const reviews = counted(panel)
  const waiting = panel.filter((seat) => seat.reviewedAt === null)
  return {
    outstanding: waiting.length,
    reviewed: reviews.length,
    agree: new Set(reviews.map((review) => review.verdict)).size <= 1,
    begun: waiting.some((seat) => seat.begun),
  }
}

export function seatOf(panel: Panel, memberId: string): Seat | null {
  return panel.find((seat) => seat.reviewerId === memberId) ?? null
}

export function personOf(
  panel: Panel,
  who: { memberId: string; role: Role; writers: readonly string[]; hasReviewed: boolean },
): Person {
  const seat = seatOf(panel, who.memberId)
  return {
    role: who.role,
    isAuthor: who.writers.includes(who.memberId),
    part: seat === null ? 'none' : seat.reviewedAt === null ? 'outstanding' : 'reviewed',
    hasReviewed: who.hasReviewed,
  }
}

/** The panel once this reviewer's review is in. */
export function withReview(panel: Panel, reviewerId: string, review: SeatReview): Panel {
  return panel.map((seat) =>
    seat.reviewerId === reviewerId
      ? { ...seat, latest: review, reviewedAt: review.submittedAt, begun: false }
      : seat,
  )
}

/** The panel after an edit or a reopening: nothing that is in counts any longer, and what is begun goes on. */
export function reset(panel: Panel): Panel {
  return panel.map((seat) => ({ ...seat, reviewedAt: null }))
}

/** The panel with more reviewers whose review is to come; one who comes back may have begun it. */
export function withSeats(panel: Panel, added: readonly { readonly begun: boolean }[]): Facts {
  const facts = factsOf(panel)
  return {
    ...facts,
    outstanding: facts.outstanding + added.length,
    begun: facts.begun || added.some((one) => one.begun),
  }
}

/**
 * The panel without these assignments. When the reviews that stay are all in and agree, the latest of them is handed
 * back to its reviewer: they did not know that theirs would close the claim, and only a person's submission does. They
 * have not begun it again by that, as after an edit or a reopening.
 */
export function without(
  panel: Panel,
  assignmentIds: ReadonlySet<string>,
): { readonly panel: Panel; readonly handedBack: Seat | null } {
  const left = panel.filter((seat) => !assignmentIds.has(seat.assignmentId))
  const facts = factsOf(left)
  if (facts.outstanding > 0 || facts.reviewed === 0 || !facts.agree) return { panel: left, handedBack: null }
  const last = left.reduce((a, b) => ((a.reviewedAt ?? 0) > (b.reviewedAt ?? 0) ? a : b))
  return {
    panel: left.map((seat) => (seat === last ? { ...seat, reviewedAt: null } : seat)),
    handedBack: last,
  }
}
