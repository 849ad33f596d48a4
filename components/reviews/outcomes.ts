import type { Assigned } from '@/lib/reviews/assign'
import type { DueChanged } from '@/lib/reviews/due'

type Other = Exclude<Assigned['outcome'], 'assigned'> | 'without-author' | 'short' | 'already-moved'
const OTHERS = [
  'without-author',
  'short',
  'already-moved',
  'already',
  'is-author',
  'away',
  'not-possible-in-state',
  'missing',
] as const satisfies readonly Other[]

/**
 * What became of the claims that were to be assigned: those that were, those that changed at all, which can be taken
 * back, and how many were not assigned, or not to all, for which reason.
 */
export function outcomesOf(answers: readonly Assigned[]): {
  readonly assigned: readonly Assigned[]
  readonly changed: readonly Assigned[]
  readonly others: readonly (readonly [Other, number])[]
  /** The date they are due by now, where that moved any. */
  readonly due: string | null
} {
  const moved = (answer: Assigned) => answer.dueBefore !== undefined
  const fits = (answer: Assigned, why: Other) => {
    if (why === 'without-author') return answer.withoutAuthor === true
    if (why === 'short') return answer.short === true
    if (why === 'already-moved') return answer.outcome === 'already' && moved(answer)
    return answer.outcome === why && !(why === 'already' && moved(answer))
  }
  const counted = OTHERS.map((why) => [why, answers.filter((answer) => fits(answer, why)).length] as const)
  return {
    assigned: answers.filter(({ outcome }) => outcome === 'assigned'),
    changed: answers.filter((answer) => answer.outcome === 'assigned' || moved(answer)),
    others: counted.filter(([, count]) => count > 0),
    due: answers.find((answer) => answer.dueAfter)?.dueAfter ?? null,
  }
}

/** A date to give back, to a claim that has the other one still. */
export type DateBack = {
  readonly claimId: string
  readonly dueAt: string | null
  readonly from: string | null
}

/** The dates to give back so that a change of dates is undone. */
export function datesBefore(answers: readonly DueChanged[]): readonly DateBack[] {
  return answers
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ claimId, before, after }) => ({ claimId, dueAt: before, from: after }))
}

/** The dates that assigning moved, to be given back with it. */
export function datesMoved(assigned: readonly Assigned[]): readonly DateBack[] {
  return assigned.flatMap(({ claimId, dueBefore, dueAfter }) =>
    dueBefore === undefined ? [] : [{ claimId, dueAt: dueBefore, from: dueAfter ?? null }],
  )
}

/** What an undo comes to where things are as they were: by it, or by somebody else meanwhile. */
const AS_IT_WAS: readonly string[] = ['changed', 'same', 'withdrawn', 'assigned', 'already']

/** What an undo answers about a claim, or about one assignment of it. */
export type UndoAnswer = {
  readonly outcome: string
  readonly claimId?: string
  readonly assignmentId?: string
}

/**
 * How many claims an undo was about, and how many of them are not as they were, because somebody has done more with
 * them since. A claim has an answer for its date and for each of its reviewers, and counts once.
 *
 * @param made what was assigned, which tells the claim of an assignment
 */
export function claimsOfUndo(
  answers: readonly UndoAnswer[],
  made: readonly Pick<Assigned, 'claimId' | 'assignmentIds'>[] = [],
): { readonly all: number; readonly left: number } {
  const claimOf = new Map(
    made.flatMap(({ claimId, assignmentIds }) => assignmentIds.map((id) => [id, claimId] as const)),
  )
  const count = (some: readonly UndoAnswer[]) =>
    new Set(some.map(({ claimId, assignmentId = '' }) => claimId ?? claimOf.get(assignmentId))).size
  return {
    all: count(answers),
    left: count(answers.filter(({ outcome }) => !AS_IT_WAS.includes(outcome))),
  }
}

/** One person's claims to give back, after they were taken off them. */
export type TakenOff = { readonly reviewerId: string; readonly claimIds: readonly string[] }

/** Who was taken off what, by reviewer, so that each can be given theirs back. */
export function byReviewer(
  taken: readonly { readonly claimId: string; readonly reviewerId: string }[],
): readonly TakenOff[] {
  const groups = new Map<string, string[]>()
  for (const { reviewerId, claimId } of taken)
    groups.set(reviewerId, [...(groups.get(reviewerId) ?? []), claimId])
  return [...groups].map(([reviewerId, claimIds]) => ({ reviewerId, claimIds }))
}
