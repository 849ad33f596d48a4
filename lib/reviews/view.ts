/** What leaves the server about reviews, verdicts and the queue: plain data, dates as ISO strings. Client-safe. */

import type { BlobKey } from '@/lib/archive/blobs/store'
import type { DamagedCapture } from '@/lib/archive/damage'
import type { Fetched } from '@/lib/archive/fetched'
import type { Range } from '@/lib/archive/model'
import type { ShownOriginal } from '@/lib/archive/shown/original-kind'
import type { Captures, LaterCapture, NewerPlace } from '@/lib/archive/view'
import type { TextLanguage } from '@/lib/attribution/model'
import type { ClaimState, Foundation, Verdict } from '@/lib/claims/model'
import type { AccusationView, ReplyView } from '@/lib/claims/reply-view'
import type {
  AttributionView,
  ClaimListItem,
  DenialElsewhere,
  PersonView,
  QuoteCheckView,
  QuoteView,
  SuggestionView,
  WithdrawnClaim,
} from '@/lib/claims/view'
import type { ClaimPolicyView } from '@/lib/policy/result-view'
import type { LookedAt, MarkView, Withdrawn } from '@/lib/provenance/mark-view'
import type { ChainView, SuggestedLinksView } from '@/lib/provenance/view'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import type { ScheduleView } from '@/lib/stories/schedule-view'
import type { SearchState, SnapshotMeta, SnapshotWindow, StoryHead, StoryProgress } from '@/lib/stories/view'
import type { AbsenceView } from '@/lib/teams/absence-view'
import type { QueueChoices } from './choices-view'
import type { Contradictions } from './contradictions'
import type { DiscussionView } from './discussion/view'
import type { PutOff } from './put-off-view'

export const EVIDENCE_SIDES = ['FOR', 'AGAINST', 'CONTEXT'] as const
export type EvidenceSide = (typeof EVIDENCE_SIDES)[number]

export const EVIDENCE_RANKS = ['PRIMARY', 'SECONDARY'] as const
/** Whether evidence shows the thing itself (a record, the words as they were said) or tells of it. */
export type EvidenceRank = (typeof EVIDENCE_RANKS)[number]

export const VERDICT_BASES = ['REVIEW', 'AGREEMENT', 'ADJUDICATION'] as const
export type VerdictBasis = (typeof VERDICT_BASES)[number]

export type EvidenceView = {
  readonly id: string
  readonly side: EvidenceSide
  /** Null where nobody said. */
  readonly rank: EvidenceRank | null
  readonly quote: QuoteView
  readonly checks: readonly QuoteCheckView[]
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null }
  readonly note: string
  readonly addedBy: PersonView
  readonly addedAt: string
  readonly removed: boolean
  /** Whether the reader may take it off again. */
  readonly canRemove: boolean
}

/** Where someone looked for what speaks against a claim, and what they found there. */
export type SearchNoteView = {
  readonly id: string
  readonly text: string
  readonly addedBy: PersonView
  readonly addedAt: string
}

/** Somebody to whom a claim can be given, with how many they have still to review and how many of those are late. */
export type ReviewerView = PersonView & {
  readonly role: string
  readonly waiting: number
  readonly overdue: number
  readonly absence: AbsenceView | null
  /** How many of what they have to review is due while they are away. */
  readonly dueAway: number
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
  /** What the desk's rules said of it when it was decided; null for one from before there were any. */
  readonly policy: { readonly version: number; readonly failed: number; readonly waived: number } | null
  readonly inForce: boolean
}

export type AssignmentView = PutOff & {
  readonly id: string
  readonly reviewer: PersonView
  readonly dueAt: string | null
  readonly reviewed: boolean
  readonly version: number
}

/** What a reviewer said when they handed the claim back, or over to a colleague. */
export type HandNoteView = {
  readonly id: string
  readonly by: PersonView
  readonly to: PersonView | null
  readonly note: string
  readonly at: string
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
  /** Give it to a colleague in their own stead. */
  readonly handOver: boolean
  readonly attribute: boolean
  /** Make a claim of its own of what a denial denies instead. */
  readonly splitDenial: boolean
  readonly addEvidence: boolean
  readonly review: boolean
  readonly adjudicate: boolean
  /** Say whom the claim accuses and what it rests on; record who was asked for a reply; vouch for an unnamed source. */
  readonly accuse: boolean
  readonly reply: boolean
  readonly attest: boolean
  readonly comment: boolean
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
  /** The captures quoted here, by whom the reader may know of, whose originals were not found as they were captured. */
  readonly damaged: readonly DamagedCapture[]
  /** Recorded for other claims, of which they deny nothing: they deny this one. */
  readonly denialsElsewhere: readonly DenialElsewhere[]
  /** Where it comes from: the independent origins of either side, and which reports rest on which. */
  readonly chain: ChainView
  /** Where the team's other stories, or a source, seem to contradict it. */
  readonly contradictions: Contradictions
  readonly evidence: readonly EvidenceView[]
  /** What became of what is quoted here in newer captures, by the span; of what is in the newest one, nothing. */
  readonly newer: Readonly<Record<string, NewerPlace>>
  /** Why it may stand although nobody is said to say so. */
  readonly foundation: Foundation
  readonly accused: readonly AccusationView[]
  readonly replies: readonly ReplyView[]
  readonly searchNotes: readonly SearchNoteView[]
  readonly assignments: readonly AssignmentView[]
  /** Of whoever gave it away and is no reviewer of it now; the newest first. */
  readonly handNotes: readonly HandNoteView[]
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
    /** The claim that waits for my review after this one, while this one does. */
    readonly nextId: string | null
    /** Whether mine is the only one still to come (or to be revised), so that submitting it ends the reviewing. */
    readonly last: boolean
  }
  /** What the team's sourcing rules say of it. */
  readonly policy: ClaimPolicyView
  readonly missing: readonly Missing[]
  readonly again: {
    /** What it wants another look for. */
    readonly marks: readonly MarkView[]
    /** What somebody had another look for already. */
    readonly looked: readonly LookedAt[]
    /** Whether the reader may say that they had the look. */
    readonly canClear: boolean
  }
  /** Everything the story holds that can be quoted. */
  readonly documents: readonly SnapshotMeta[]
  /** To whom the claim can be given: never to who wrote it. */
  readonly people: readonly ReviewerView[]
  readonly can: ClaimCan
}

export type StoryView = StoryHead & {
  readonly article: SnapshotMeta & { readonly window: SnapshotWindow }
  /** The newest capture of the article, where that is not the one the story works with. */
  readonly later: LaterCapture | null
  /** What the rules take the article to be in: what is suggested depends on it. */
  readonly textLanguage: TextLanguage
  readonly documents: readonly SnapshotMeta[]
  /** Pages that are being captured for it, or could not be. */
  readonly orders: readonly CaptureOrderView[]
  /** Of all of them: a list of addresses makes more than are shown. */
  readonly orderCount: number
  /** How often its web pages are looked at again. */
  readonly schedule: ScheduleView
  /** What of them is suggested to rest on what, and nobody has decided. */
  readonly links: SuggestedLinksView
  readonly claims: readonly ClaimListItem[]
  readonly withdrawn: readonly WithdrawnClaim[]
  readonly suggestions: readonly SuggestionView[]
  readonly search: SearchState
  readonly progress: StoryProgress
  readonly people: readonly ReviewerView[]
  readonly can: {
    readonly edit: boolean
    readonly decideSuggestions: boolean
    readonly createClaim: boolean
    readonly assign: boolean
    readonly addDocument: boolean
    readonly decideLinks: boolean
    readonly freezeReport: boolean
    readonly searchAgain: boolean
    readonly schedule: boolean
  }
}

/** Stands for the place asked for where passages are named by the id of their evidence. */
export const PLACE = 'place'

export type LookedForQuote = {
  readonly id: string
  /** Its pieces in order. */
  readonly pieces: readonly string[]
  /** Who says it, as the words of its report name them; null for evidence. */
  readonly sourceWords: string | null
  readonly checks: readonly QuoteCheckView[]
}

/** A document to read, and the claim one reads it for, if any. */
export type SnapshotView = {
  readonly meta: SnapshotMeta
  readonly window: SnapshotWindow
  /** The place asked for; `placeLost` when this text does not reach that far. */
  readonly place: Range | null
  readonly placeLost: boolean
  readonly story: { readonly id: string; readonly title: string }
  readonly withdrawn: Withdrawn
  /** How the page came, where it was fetched. */
  readonly fetched: Fetched | null
  /** The web archive of that. */
  readonly warc: BlobKey | null
  /** This capture, if its original was not found as it was captured. */
  readonly damaged: readonly DamagedCapture[]
  /** The original beside the text. A passage is the evidence of its id; `PLACE` is the place asked for. */
  readonly original: ShownOriginal
  /** The captures of this document, this one among them. */
  readonly captures: Captures
  readonly can: { readonly captureAgain: boolean }
  /** What else the story holds. */
  readonly others: readonly SnapshotMeta[]
  readonly reading: {
    readonly claim: { readonly id: string; readonly number: number; readonly text: string }
    readonly canQuote: boolean
    /** Who can be mentioned in a comment on it, and who reads that. */
    readonly talk: Pick<DiscussionView, 'members' | 'readers' | 'can'>
    readonly evidence: readonly (Range & { readonly id: string; readonly side: EvidenceSide })[]
    /** Quotes of the claim that were looked for in this very capture, and what was found. */
    readonly quotes: readonly LookedForQuote[]
  } | null
}

export const QUEUE_TABS = [
  'mine',
  'snoozed',
  'look-again',
  'to-adjudicate',
  'unassigned',
  'in-review',
  'decided',
  'all',
] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

export const QUEUE_REASONS = [
  'first-review',
  'second-review',
  'adjudicate',
  'unassigned',
  'waiting',
  'look-again',
  'decided',
  'withdrawn',
] as const
export type QueueReason = (typeof QUEUE_REASONS)[number]

export type QueueReviewer = PersonView &
  Partial<PutOff> & { readonly reviewed: boolean; readonly assignmentId: string }

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
  readonly reviewers: readonly QueueReviewer[]
  readonly dueAt: string | null
  readonly version: number
}

/** What narrows the queue. */
export type QueueFilters = {
  readonly tab: QueueTab
  readonly words: string
  readonly storyId: string | null
  /** Whose claims: reviewed by them, or to be. */
  readonly reviewerId: string | null
  readonly due: 'any' | 'overdue' | 'today' | 'none'
}

export type QueueFilter = QueueFilters & {
  readonly cursor: string | null
  /** The saved view this was opened by. */
  readonly view: string | null
}

/** Filters under a name: one's own, or the team's. */
export type SavedViewView = {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  readonly filters: QueueFilters
  readonly version: number
  /** Whether the reader may rename it, save other filters in it and remove it. */
  readonly canEdit: boolean
}

export type QueueView = {
  readonly filter: QueueFilter
  readonly rows: readonly QueueRow[]
  readonly next: string | null
  readonly previous: string | null
  /** Per tab, counted up to COUNT_CAP. */
  readonly counts: Readonly<Record<QueueTab, number>>
  /** Whoever looks. */
  readonly me: string
  readonly people: readonly ReviewerView[]
  readonly views: readonly SavedViewView[]
  readonly choices: QueueChoices
  readonly can: { readonly assign: boolean; readonly createStory: boolean; readonly shareViews: boolean }
}

/** Counting stops here; the page says "999+". */
export const COUNT_CAP = 1000
