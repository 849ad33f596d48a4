import { allows, type Permission, type Role } from '@/lib/access/permissions'
import type { ClaimState } from '@/lib/claims/model'

/**
 * Lock three: what may happen to a claim in which state, by whom, and what state it is in afterwards. One pure
 * table; services ask it before they write, and pages are told its answers, so a button and the server agree.
 */
export const EVENTS = [
  'assign',
  'take',
  'unassign',
  'release',
  'hand-over',
  'change-due',
  'draft',
  'submit',
  'adjudicate',
  'edit',
  'attribute',
  'add-evidence',
  'withdraw',
  'restore',
  'reopen',
] as const
export type WorkflowEvent = (typeof EVENTS)[number]

/** How the reviews of a claim's present wording stand. */
export type Facts = {
  /** Assigned reviewers whose review is still to come. */
  readonly outstanding: number
  /** Reviews that are in and count. */
  readonly reviewed: number
  /** Whether those that count reach one verdict. True when there is none. */
  readonly agree: boolean
  /** Whether someone whose review is to come has begun to write it. */
  readonly begun: boolean
}

/** Whoever acts, as far as the claim is concerned. */
export type Person = {
  readonly role: Role
  /** Whether they wrote the claim or its present wording. */
  readonly isAuthor: boolean
  /** Assigned with a review to come, assigned with the review in, or not assigned. */
  readonly part: 'outstanding' | 'reviewed' | 'none'
  /** Whether they ever submitted a review of this wording, assigned now or not. */
  readonly hasReviewed: boolean
}

/** Why not, as a code under `problems`. */
export type Refusal =
  | 'forbidden'
  | 'wrongState'
  | 'ownClaim'
  | 'notAssigned'
  | 'alreadyAssigned'
  | 'reviewsAreIn'
  | 'reviewsAreReadable'
  | 'reviewerRewords'
  | 'ownReview'
export type Answer =
  | { readonly ok: true; readonly to: ClaimState }
  | { readonly ok: false; readonly code: Refusal }

type Next = ClaimState | ((after: Facts) => ClaimState)
type Relation = (person: Person, facts: Facts) => Refusal | null
type Rule = {
  readonly permission: Permission
  readonly relation: Relation
  readonly from: Partial<Record<ClaimState, Next>>
}

/** The state that facts alone imply. A verdict is never among them: only a person's submission decides. */
export function stateOf(facts: Facts): ClaimState {
  if (facts.outstanding + facts.reviewed === 0) return 'OPEN'
  if (facts.outstanding === 0 && !facts.agree) return 'TO_ADJUDICATE'
  return facts.reviewed > 0 || facts.begun ? 'IN_REVIEW' : 'ASSIGNED'
}

/** After a submission: the last one in closes the claim when all agree. */
function afterSubmission(after: Facts): ClaimState {
  if (after.outstanding > 0) return 'IN_REVIEW'
  return after.agree ? 'DECIDED' : 'TO_ADJUDICATE'
}

const anyone: Relation = () => null
const notTheAuthor: Relation = (person) => (person.isAuthor ? 'ownClaim' : null)
const assigned: Relation = (person) =>
  person.isAuthor ? 'ownClaim' : person.part === 'none' ? 'notAssigned' : null
const outstanding: Relation = (person) => (person.part === 'outstanding' ? null : 'notAssigned')
/**
 * A colleague who is given the claim by a reviewer is chosen by nobody else: once a review can be read, only an editor may
 * judge who is still to be given it.
 */
const couldHandOver: Relation = (person, facts) =>
  outstanding(person, facts) ??
  (facts.reviewed > 0 && !allows(person.role, 'assignment.edit') ? 'reviewsAreReadable' : null)
/** A reader who is not assigned may have seen the reviews that are in, so they can no longer be a blind reviewer. */
const couldTake: Relation = (person, facts) => {
  if (person.part !== 'none') return 'alreadyAssigned'
  return notTheAuthor(person, facts) ?? (facts.reviewed > 0 ? 'reviewsAreIn' : null)
}
const outsider: Relation = (person, facts) =>
  notTheAuthor(person, facts) ?? (person.hasReviewed || person.part !== 'none' ? 'ownReview' : null)

/** Whoever words a claim writes it, and could not review it any longer. */
const noReviewer: Relation = (person) => (person.part === 'none' ? null : 'reviewerRewords')

const inLiveStates = (next: Next) => ({
  OPEN: next,
  ASSIGNED: next,
  IN_REVIEW: next,
  TO_ADJUDICATE: next,
})
const unchanged = {
  OPEN: 'OPEN',
  ASSIGNED: 'ASSIGNED',
  IN_REVIEW: 'IN_REVIEW',
  TO_ADJUDICATE: 'TO_ADJUDICATE',
} as const

const TABLE: Readonly<Record<WorkflowEvent, Rule>> = {
  assign: { permission: 'assignment.edit', relation: anyone, from: inLiveStates(stateOf) },
  take: {
    permission: 'review.write',
    relation: couldTake,
    from: { OPEN: stateOf, ASSIGNED: stateOf, IN_REVIEW: stateOf },
  },
  unassign: {
    permission: 'assignment.edit',
    relation: anyone,
    from: { ASSIGNED: stateOf, IN_REVIEW: stateOf, WITHDRAWN: 'WITHDRAWN' },
  },
  release: {
    permission: 'review.write',
    relation: outstanding,
    from: { ASSIGNED: stateOf, IN_REVIEW: stateOf },
  },
  'hand-over': {
    permission: 'review.write',
    relation: couldHandOver,
    from: { ASSIGNED: stateOf, IN_REVIEW: stateOf },
  },
  'change-due': { permission: 'assignment.edit', relation: anyone, from: unchanged },
  draft: {
    permission: 'review.write',
    relation: assigned,
    from: { ASSIGNED: 'IN_REVIEW', IN_REVIEW: 'IN_REVIEW', TO_ADJUDICATE: 'TO_ADJUDICATE' },
  },
  submit: {
    permission: 'review.write',
    relation: assigned,
    from: { ASSIGNED: afterSubmission, IN_REVIEW: afterSubmission, TO_ADJUDICATE: afterSubmission },
  },
  adjudicate: { permission: 'review.adjudicate', relation: outsider, from: { TO_ADJUDICATE: 'DECIDED' } },
  edit: { permission: 'claim.edit', relation: noReviewer, from: inLiveStates(stateOf) },
  attribute: {
    permission: 'attribution.edit',
    relation: anyone,
    from: { ...unchanged, DECIDED: 'DECIDED' },
  },
  'add-evidence': { permission: 'evidence.add', relation: anyone, from: unchanged },
  withdraw: { permission: 'claim.withdraw', relation: anyone, from: inLiveStates('WITHDRAWN') },
  restore: { permission: 'claim.withdraw', relation: anyone, from: { WITHDRAWN: stateOf } },
  reopen: { permission: 'claim.reopen', relation: anyone, from: { DECIDED: stateOf } },
}

/**
 * Whether `person` may do `event` to a claim in `state`, and what state follows.
 *
 * @param facts how the reviews stand now; who may depends on them
 * @param after how they stand once the event has happened; what follows depends on them
 */
export function decide(
  event: WorkflowEvent,
  state: ClaimState,
  facts: Facts,
  person: Person,
  after: Facts = facts,
): Answer {
  const rule = TABLE[event]
  if (!allows(person.role, rule.permission)) return { ok: false, code: 'forbidden' }
  const next = rule.from[state]
  if (next === undefined) return { ok: false, code: 'wrongState' }
  const refusal = rule.relation(person, facts)
  if (refusal) return { ok: false, code: refusal }
  return { ok: true, to: typeof next === 'function' ? next(after) : next }
}

/** The permission an event needs, for those who ask before anything is loaded. */
export function permissionFor(event: WorkflowEvent): Permission {
  return TABLE[event].permission
}
