import type { AcceptSuggestion } from '@/lib/claims/input'
import type { Verdict } from '@/lib/claims/model'
import type { EvidenceSide } from '@/lib/reviews/view'
import type { Colleague } from './people'

type Fields = NonNullable<AcceptSuggestion['fields']>

/** A suggestion, told by words of its statement, taken into a claim with what a person corrects in it. */
export type Taken = { readonly words: string; readonly fields?: Fields; readonly denies?: string }

export type SampleReview = {
  readonly by: Colleague
  readonly verdict: Verdict
  readonly rationale: string
  readonly evidence?: {
    readonly from: 'wire' | 'interview' | 'minutes'
    readonly words: string
    readonly side: EvidenceSide
    readonly note: string
  }
}

export type SampleClaim = {
  readonly key: string
  readonly wording: string
  readonly first: Taken
  readonly more?: readonly Taken[]
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
    assigned: ['me'],
  },
  {
    key: 'closure',
    wording: 'The council has agreed to close the Old Ferry Pier by the end of November.',
    first: { words: 'the council has agreed to close', fields: throughWire },
    more: [
      { words: 'The piles will not last', fields: throughWire },
      {
        words: 'There have been no talks',
        fields: { stance: 'DENIES', denialScope: 'DIFFERENT' },
        denies: 'talks',
      },
    ],
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
export const REPORT_TITLE = 'Ferry pier: what can be printed so far'
