import type { AcceptSuggestion } from '@/lib/claims/input'
import type { ReplyChannel, ReplyState, Verdict } from '@/lib/claims/model'
import type { EvidenceRank, EvidenceSide } from '@/lib/reviews/view'
import type { Colleague } from './people'

type Fields = NonNullable<AcceptSuggestion['fields']>

/** A suggestion, told by words of its statement, taken into a claim with what a person corrects in it. */
export type Taken = {
  readonly words: string
  readonly fields?: Fields
  readonly denies?: string
  /** Why the source is kept unnamed; an editor then vouches for knowing it. */
  readonly unnamedBecause?: string
}

/** Someone asked for a reply, hours ago, and what came back. */
export type SampleReply = {
  readonly of: string
  readonly channel: ReplyChannel
  readonly hoursAgo: number
  readonly state: ReplyState
  readonly words?: string
}

export type SampleReview = {
  readonly by: Colleague
  readonly verdict: Verdict
  readonly rationale: string
  readonly evidence?: {
    readonly from: 'wire' | 'interview' | 'minutes'
    readonly words: string
    readonly side: EvidenceSide
    readonly rank: EvidenceRank
    readonly note: string
  }
}

export type SampleClaim = {
  readonly key: string
  readonly wording: string
  readonly first: Taken
  readonly more?: readonly Taken[]
  /** Whom it accuses, and who was asked for a reply. */
  readonly accuses?: string
  readonly replies?: readonly SampleReply[]
  /** Where a reviewer looked for what speaks against it. */
  readonly searched?: { readonly by: Colleague; readonly text: string }
  /** `me` is whoever opened the sample desk. */
  readonly assigned?: readonly (Colleague | 'me')[]
  readonly reviews?: readonly SampleReview[]
}

const throughWire: Fields = { relays: [{ name: 'Meridian Wire' }], terms: 'BACKGROUND' }

/**
 * One claim for each state worth seeing. The first is the product in a nutshell: anonymous officials through a wire
 * service, and a denial that speaks of something else.
 */
export const CLAIMS: readonly SampleClaim[] = [
  {
    key: 'talks',
    wording: 'The town held talks with Halden Freight about the site of the ferry pier.',
    first: { words: 'the town had held talks', fields: { denialScope: 'FULL' } },
    more: [{ words: 'declined to comment' }],
    accuses: 'Corin Hale',
    replies: [
      {
        of: 'Corin Hale',
        channel: 'PHONE',
        hoursAgo: 5,
        state: 'DECLINED',
        words: 'I have nothing to add to that.',
      },
      { of: 'Halden Freight', channel: 'EMAIL', hoursAgo: 3, state: 'WAITING' },
    ],
    assigned: ['me'],
  },
  {
    key: 'closure',
    wording: 'The council has agreed to close the Old Ferry Pier by the end of November.',
    first: {
      words: 'the council has agreed to close',
      fields: throughWire,
      unnamedBecause: 'The decision has not been announced, and the port authority lets nobody speak of it.',
    },
    more: [
      { words: 'The piles will not last', fields: throughWire },
      {
        words: 'There have been no talks',
        fields: { stance: 'DENIES', denialScope: 'DIFFERENT' },
        denies: 'talks',
      },
    ],
    searched: {
      by: 'first',
      text: 'The minutes of 25 September and the agenda for 14 October: neither has a decision on the pier. The survey itself is not public.',
    },
    assigned: ['first', 'second'],
    reviews: [
      {
        by: 'first',
        verdict: 'UNVERIFIED',
        rationale:
          'Everything rests on two officials in one wire report, and neither was in the room. The mayor’s denial is about talks with a freight company, not about the pier. The minutes of 25 September record no decision.',
        evidence: {
          from: 'wire',
          words: 'Both said they had been told of its outcome by others.',
          side: 'CONTEXT',
          rank: 'SECONDARY',
          note: 'Hearsay: the officials did not take part.',
        },
      },
      {
        by: 'second',
        verdict: 'DENIED',
        rationale:
          'The minutes are a public record and plain: the council took note, asked for an estimate and decided nothing.',
        evidence: {
          from: 'minutes',
          words: 'No decision was taken.',
          side: 'AGAINST',
          rank: 'PRIMARY',
          note: 'Item 7 of the last meeting before the article.',
        },
      },
    ],
  },
  {
    key: 'piles',
    wording: 'Nine of the pier’s 42 piles are below the safety limit.',
    first: { words: 'Nine of the pier', fields: { terms: 'ON_RECORD' } },
    assigned: ['first'],
    reviews: [
      {
        by: 'first',
        verdict: 'CONFIRMED',
        rationale: 'The minutes quote the summary of the survey with the same two figures.',
        evidence: {
          from: 'minutes',
          words: 'Of the 42 piles nine are below the safety limit and five are to be watched.',
          side: 'FOR',
          rank: 'PRIMARY',
          note: '',
        },
      },
    ],
  },
  {
    key: 'passengers',
    wording: 'The pier carried 61,000 passengers last year.',
    first: { words: 'The pier carried 61,000 passengers' },
    assigned: ['first', 'second'],
    reviews: [
      {
        by: 'first',
        verdict: 'DENIED',
        rationale: 'The harbour master’s own report to the council gives 51,430 for 2024. Probably a slip.',
        evidence: {
          from: 'minutes',
          words: 'the ferry pier carried 51,430 passengers in 2024',
          side: 'AGAINST',
          rank: 'PRIMARY',
          note: 'Her report to the council, item 6.',
        },
      },
      {
        by: 'second',
        verdict: 'DENIED',
        rationale: 'In no year on record were there 61,000; the year before had 54,100.',
        evidence: {
          from: 'minutes',
          words: 'after 54,100 in the year before',
          side: 'AGAINST',
          rank: 'PRIMARY',
          note: '',
        },
      },
    ],
  },
  {
    key: 'berths',
    wording: 'Thirty boats would lose their berths if the pier closed.',
    first: { words: 'Thirty boats would lose' },
    more: [{ words: 'It is nearer twelve', fields: { stance: 'DISPUTES', denialScope: 'PARTIAL' } }],
    assigned: ['first', 'second'],
    reviews: [
      {
        by: 'second',
        verdict: 'UNVERIFIED',
        rationale:
          'Thirty-one boats have a berth, but eighteen of them may move to the inner basin. Which figure is right depends on what “lose” means.',
        evidence: {
          from: 'minutes',
          words: 'Boats under ten metres may be moved to the inner basin.',
          side: 'CONTEXT',
          rank: 'PRIMARY',
          note: 'Item 8.',
        },
      },
    ],
  },
  {
    key: 'notice',
    wording: 'A notice to the tenants of the pier’s kiosks is already being printed.',
    first: { words: 'a notice to the tenants' },
    assigned: ['second'],
    reviews: [
      {
        by: 'second',
        verdict: 'UNVERIFIED',
        rationale:
          'Radio Ansel gives no source of its own. The printer the town uses would not say; two of the six tenants have received nothing.',
      },
    ],
  },
  {
    key: 'route',
    wording: 'Bay Crossings would move its boats to Lower Sound if the pier closed.',
    first: {
      words: 'it would move its boats',
      fields: {
        source: {
          name: 'Bay Crossings',
          kind: 'ORGANISATION',
          naming: 'NAMED',
          description: '',
          another: false,
        },
        naming: 'NAMED',
        terms: 'ON_RECORD',
      },
    },
  },
]

/** A suggestion that says nothing new, as most desks would find. */
export const DISMISSED = 'to close the Old Ferry Pier'

/** What the report of the sample desk holds: the claims that are decided. */
export const REPORTED = ['piles', 'passengers', 'notice'] as const
/** A view of the queue that the desk shares. */
export const OVERDUE_VIEW = { name: 'Overdue at the desk', shared: true, tab: 'all', due: 'overdue' }

export const REPORT_TITLE = 'Ferry pier: what can be printed so far'

/** A rule that the owner lets pass for a claim, and why. */
export const LET_PASS = {
  key: 'berths',
  ruleId: 'secondary-only',
  reason:
    'The harbour office has the berth register and opens on Monday. Until then both sides stand with their names.',
} as const

/** From where the desk does not fetch. */
export const HOUSE_HOSTS = {
  allow: '',
  deny: 'mirror.example',
  note: 'It shows other papers’ pages as its own, with words changed.',
}

/** What the desk makes of the sourcing rules. */
export const HOUSE_RULES = {
  rules: { 'detached-attribution': 'INFO' },
  note: 'Our style lets a speaker answer for the sentence that follows.',
} as const

/** Whose statement was withdrawn after the report was frozen, and why. */
export const WITHDRAWN = {
  key: 'notice',
  reason: 'Radio Ansel has taken the item off its site: its reporter took a draft for the notice itself.',
} as const
