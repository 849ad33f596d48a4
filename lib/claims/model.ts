/** The words of claims and of what is attributed to whom about them. Pure and safe for the browser. */
import type { AttributionTerms } from '@/lib/attribution/model'
import type { SourceNaming } from '@/lib/sources/model'

export const CLAIM_STATES = [
  'OPEN',
  'ASSIGNED',
  'IN_REVIEW',
  'TO_ADJUDICATE',
  'DECIDED',
  'WITHDRAWN',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export const VERDICTS = ['CONFIRMED', 'DENIED', 'UNVERIFIED'] as const
/** What the *desk* finds. Never to be compared with a stance, which is what a *source* does. */
export type Verdict = (typeof VERDICTS)[number]

export const SUGGESTION_STATES = ['OPEN', 'ACCEPTED', 'DISMISSED'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/**
 * Why a suggestion was dismissed: nobody says anything there; somebody does, but it is someone else, or other words; or
 * it is right, and nothing this desk would check.
 */
export const DISMISSAL_REASONS = ['NO_STATEMENT', 'WRONG_SOURCE', 'WRONG_WORDS', 'NO_INTEREST'] as const
export type DismissalReason = (typeof DISMISSAL_REASONS)[number]

/** Characters (code points) a claim may have: one proposition, not a paragraph. */
export const CLAIM_TEXT_MAX = 2000

/** Whether what sources say can still be added to a claim or changed on it. A decision stays; what it rests on may grow. */
export function attributable(state: ClaimState): boolean {
  return state !== 'WITHDRAWN'
}

export const FOUNDATIONS = ['NONE', 'ESTABLISHED', 'PUBLIC_RECORD', 'WITNESSED'] as const
/** Why a claim may stand although nobody is said to say it: an established fact, a public record, seen by ourselves. */
export type Foundation = (typeof FOUNDATIONS)[number]

export const ANONYMITY_USES = ['INFORMATION', 'OPINION', 'ATTACK'] as const
/** What the words of an unnamed source are used for. */
export type AnonymityUse = (typeof ANONYMITY_USES)[number]

export const REPLY_CHANNELS = ['EMAIL', 'PHONE', 'LETTER', 'IN_PERSON', 'MESSAGE', 'OTHER'] as const
export type ReplyChannel = (typeof REPLY_CHANNELS)[number]

export const REPLY_STATES = ['WAITING', 'REPLIED', 'DECLINED', 'NO_ANSWER'] as const
/** What came back when someone was asked for a reply. That they were asked is what a rule counts. */
export type ReplyState = (typeof REPLY_STATES)[number]

/** People an article can state a source to be. */
export const HEADCOUNT_MAX = 10_000

/**
 * The terms taken for granted until someone says otherwise: a name in print was given for the record, a source kept
 * unnamed spoke on background.
 */
export function defaultTerms(naming: SourceNaming): AttributionTerms {
  return naming === 'NAMED' ? 'ON_RECORD' : 'BACKGROUND'
}
