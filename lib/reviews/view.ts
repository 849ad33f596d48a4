/** What leaves the server about reviews, verdicts and the queue: plain data, dates as ISO strings. Client-safe. */

import type { Range } from '@/lib/archive/model'
import type { TextLanguage } from '@/lib/attribution/model'
import type { ClaimState, Verdict } from '@/lib/claims/model'
import type {
  AttributionView,
  ClaimListItem,
  PersonView,
  QuoteView,
  SuggestionView,
  WithdrawnClaim,
} from '@/lib/claims/view'
import type { SearchState, SnapshotMeta, SnapshotWindow, StoryHead, StoryProgress } from '@/lib/stories/view'

export const EVIDENCE_SIDES = ['FOR', 'AGAINST', 'CONTEXT'] as const
export type EvidenceSide = (typeof EVIDENCE_SIDES)[number]

export const VERDICT_BASES = ['REVIEW', 'AGREEMENT', 'ADJUDICATION'] as const
export type VerdictBasis = (typeof VERDICT_BASES)[number]

export type EvidenceView = {
  readonly id: string
  readonly side: EvidenceSide
  readonly quote: QuoteView
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null }
  readonly note: string
  readonly addedBy: PersonView
  readonly addedAt: string
  readonly removed: boolean
  /** Whether the reader may take it off again. */
  readonly canRemove: boolean
}

export type ReviewView = {
  readonly id: string
  readonly reviewer: PersonView
  readonly verdict: Verdict
  readonly rationale: string
  readonly revision: number
  readonly submittedAt: string
  readonly evidenceIds: readonly string[]
  /** False when the wording was changed after it, or a later one of the same reviewer supersedes it. */
  readonly current: boolean
}

export type VerdictView = {
  readonly id: string
  readonly verdict: Verdict
  readonly rationale: string
  readonly basis: VerdictBasis
  readonly revision: number
  readonly decidedBy: PersonView
  readonly decidedAt: string
  readonly evidenceIds: readonly string[]
  readonly inForce: boolean
}

export type AssignmentView = {
  readonly id: string
  readonly reviewer: PersonView
  readonly dueAt: string | null
  readonly reviewed: boolean
  readonly version: number
}

export type DraftView = {
  readonly verdict: Verdict | null
  readonly rationale: string
  readonly version: number
  readonly updatedAt: string | null
}

/** What the person looking may do, decided by the same table the server checks again. */
export type ClaimCan = {
  readonly edit: boolean
  readonly withdraw: boolean
  readonly restore: boolean
  readonly assign: boolean
  /** Assign themselves; give up what is theirs to review. */
  readonly take: boolean
  readonly release: boolean
  readonly attribute: boolean
  readonly addEvidence: boolean
  readonly review: boolean
  readonly adjudicate: boolean
  readonly reopen: boolean
}

export const MISSING = [
  'attribution',
  'reach',
  'reviewer',
  'review',
  'second-review',
  'adjudication',
] as const
export type Missing = (typeof MISSING)[number]

export type ClaimView = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly state: ClaimState
  readonly version: number
  readonly verdict: Verdict | null
  readonly dueAt: string | null
  /** Who wrote the present wording. */
  readonly wordedBy: PersonView
  readonly createdAt: string
  readonly story: Omit<StoryHead, 'outlet'>
  readonly article: SnapshotMeta
  readonly quotes: readonly QuoteView[]
  readonly previousId: string | null
  readonly nextId: string | null
  readonly attributions: readonly AttributionView[]
  readonly evidence: readonly EvidenceView[]
  readonly assignments: readonly AssignmentView[]
  /** Reviews the person looking may see: all of them once their own is in or they have none to give. */
  readonly reviews: readonly ReviewView[]
  /** Reviews that are in but kept from this person until theirs is. */
  readonly hiddenReviews: number
  readonly verdicts: readonly VerdictView[]
  readonly draft: DraftView
  readonly mine: {
    readonly assigned: boolean
    readonly reviewed: boolean
    /** My latest review's revision, 0 before the first; to be named in `supersedes` when I revise it. */
    readonly revision: number
    /** Whether mine is the only one still to come (or to be revised), so that submitting it ends the reviewing. */
    readonly last: boolean
  }
  readonly missing: readonly Missing[]
  /** Everything the story holds that can be quoted. */
  readonly documents: readonly SnapshotMeta[]
  /** To whom the claim can be given: never to who wrote it. */
  readonly people: readonly (PersonView & { readonly role: string })[]
  readonly can: ClaimCan
}

export type StoryView = StoryHead & {
  readonly article: SnapshotMeta & { readonly window: SnapshotWindow }
  /** What the rules take the article to be in: what is suggested depends on it. */
  readonly textLanguage: TextLanguage
  readonly documents: readonly SnapshotMeta[]
  readonly claims: readonly ClaimListItem[]
  readonly withdrawn: readonly WithdrawnClaim[]
  readonly suggestions: readonly SuggestionView[]
  readonly search: SearchState
  readonly progress: StoryProgress
  readonly people: readonly (PersonView & { readonly role: string })[]
  readonly can: {
    readonly edit: boolean
    readonly decideSuggestions: boolean
    readonly createClaim: boolean
    readonly assign: boolean
    readonly addDocument: boolean
    readonly freezeReport: boolean
    readonly searchAgain: boolean
  }
}

/** A document to read, and the claim one reads it for, if any. */
export type SnapshotView = {
  readonly meta: SnapshotMeta
  readonly window: SnapshotWindow
  /** The place asked for; `placeLost` when this text does not reach that far. */
  readonly place: Range | null
  readonly placeLost: boolean
  readonly story: { readonly id: string; readonly title: string }
  /** What else the story holds. */
  readonly others: readonly SnapshotMeta[]
  readonly reading: {
    readonly claim: { readonly id: string; readonly number: number; readonly text: string }
    readonly canQuote: boolean
    readonly evidence: readonly (Range & { readonly id: string; readonly side: EvidenceSide })[]
  } | null
}

export const QUEUE_TABS = ['mine', 'to-adjudicate', 'unassigned', 'in-review', 'decided', 'all'] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

export const QUEUE_REASONS = [
  'first-review',
  'second-review',
  'adjudicate',
  'unassigned',
  'waiting',
  'decided',
  'withdrawn',
] as const
export type QueueReason = (typeof QUEUE_REASONS)[number]

export type QueueRow = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly storyId: string
  readonly story: string
  readonly reason: QueueReason
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly attributions: number
  readonly reviewers: readonly (PersonView & { readonly reviewed: boolean; readonly assignmentId: string })[]
  readonly dueAt: string | null
  readonly version: number
}

export type QueueFilter = {
  readonly tab: QueueTab
  readonly words: string
  readonly storyId: string | null
  readonly due: 'any' | 'overdue' | 'today' | 'none'
  readonly cursor: string | null
}

export type QueueView = {
  readonly filter: QueueFilter
  readonly rows: readonly QueueRow[]
  readonly next: string | null
  readonly previous: string | null
  /** Per tab, counted up to COUNT_CAP. */
  readonly counts: Readonly<Record<QueueTab, number>>
  readonly people: readonly (PersonView & { readonly role: string })[]
  readonly can: { readonly assign: boolean; readonly createStory: boolean }
}

/** Counting stops here; the page says "999+". */
export const COUNT_CAP = 1000
