import { z } from 'zod'
import { QUOTE_MAX } from '@/lib/archive/model'
import { CLAIM_TEXT_MAX, VERDICTS } from '@/lib/claims/model'
import { id, line, optionalInstant, optionalParagraphs, paragraphs, version } from '@/lib/core/fields'
import { RULE_IDS } from '@/lib/policy/model'
import { HAND_NOTE_MAX } from './hand-note'
import { EVIDENCE_RANKS, EVIDENCE_SIDES } from './view'

/** What people send about reviews. One schema a verb, shared by form, action and API. */
const RATIONALE_MAX = 20_000
const REASON_MAX = 500
const NOTE_MAX = 2000
const SEARCH_NOTE_MAX = 2000
const MANY = 200
/** Reviewers of one claim by one act, and those among whom claims are shared. */
const TOGETHER_MAX = 5
const REVIEWERS_MAX = 100
/** More findings of one rule than any claim has statements for: a signature is for all that is shown, in one request. */
const FINDINGS_MAX = 5000

/** One id or several: a form with one box ticked sends a bare string. */
const ids = (max: number) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(id).min(1).max(max))
/** What was ticked. An empty string counts for nothing: a hidden field sends it so that "none" differs from "not asked". */
const ticked = z.preprocess(
  (given) => (typeof given === 'string' ? [given] : given),
  z
    .array(z.union([z.literal(''), id]))
    .max(MANY)
    .transform((all) => all.filter((one) => one !== '')),
)
const verdict = z.enum(VERDICTS)
const noVerdict = z.union([z.literal('').transform(() => null), verdict]).nullable()

const FINGERPRINT = /^[0-9a-f]{64}$/
export const waiverInput = z.object({
  claimId: id,
  ruleId: z.enum(RULE_IDS),
  reason: paragraphs(NOTE_MAX),
  /** The findings that were shown, by their fingerprints. */
  covers: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(z.string().regex(FINGERPRINT)).min(1).max(FINDINGS_MAX),
  ),
})
export type WaiverInput = z.output<typeof waiverInput>

export const waiverIdInput = z.object({ waiverId: id })

export const claimInput = z.object({ claimId: id })

export const handBackInput = claimInput.extend({ note: optionalParagraphs(HAND_NOTE_MAX) })
export type HandBackInput = z.output<typeof handBackInput>

export const handOverInput = handBackInput.extend({ reviewerId: id })
export type HandOverInput = z.output<typeof handOverInput>

/** The assignment that was made for the colleague. */
export const takeBackInput = z.object({ assignmentId: id })

export const draftInput = z.object({
  claimId: id,
  version,
  verdict: noVerdict.default(null),
  rationale: optionalParagraphs(RATIONALE_MAX),
  /** What this writer last saw saved, given back in a conflict. */
  base: optionalParagraphs(RATIONALE_MAX),
})
export type DraftInput = z.output<typeof draftInput>

export const reviewInput = z.object({
  claimId: id,
  claimVersion: version,
  draftVersion: version.default(0),
  verdict,
  rationale: paragraphs(RATIONALE_MAX),
  /** Absent means everything this reviewer added. */
  evidenceIds: ticked.optional(),
  /** The revision of one's own that this one replaces, when there is one. */
  supersedes: version.optional(),
})
export type ReviewInput = z.output<typeof reviewInput>

export const adjudicationInput = z.object({
  claimId: id,
  claimVersion: version,
  verdict,
  rationale: paragraphs(RATIONALE_MAX),
  /** Absent means what the reviews that reach this verdict rest on, and everything the adjudicator added. */
  evidenceIds: ticked.optional(),
  /** The reviews that were weighed; when others count by now, the adjudicator is told. */
  reviewIds: ticked.optional(),
})
export type AdjudicationInput = z.output<typeof adjudicationInput>

export const assignInput = z
  .object({
    claimIds: ids(MANY),
    reviewerIds: ids(REVIEWERS_MAX),
    dueAt: optionalInstant,
    /** Every claim goes to so many of them, who have least to review; to all of them unless it is said. */
    each: z.preprocess(
      (given) => (given === '' ? undefined : given),
      z.coerce.number().int().min(1).max(TOGETHER_MAX).optional(),
    ),
  })
  .refine(({ reviewerIds, each }) => each !== undefined || reviewerIds.length <= TOGETHER_MAX, {
    path: ['reviewerIds'],
    params: { code: 'tooManyTogether', params: { max: TOGETHER_MAX } },
  })
export type AssignInput = z.output<typeof assignInput>

export const unassignInput = z.object({ assignmentIds: ids(1000) })

export const dueInput = z.object({ claimIds: ids(MANY), dueAt: optionalInstant })
/** Each claim with a date of its own and the one it got before: what undoing a change in bulk needs. */
export const restoreDueInput = z.object({
  changes: z
    .array(z.object({ claimId: id, dueAt: optionalInstant, from: optionalInstant }))
    .min(1)
    .max(MANY),
})

export const wordingInput = z.object({ claimId: id, version, text: line(CLAIM_TEXT_MAX) })
export type WordingInput = z.output<typeof wordingInput>

export const reasonInput = z.object({ claimId: id, reason: line(REASON_MAX) })
export const optionalReasonInput = z.object({
  claimId: id,
  reason: line(REASON_MAX).or(z.literal('')).default(''),
})

const offset = z.coerce.number().int().min(0).max(2_147_483_647)
const rank = z.preprocess((given) => (given === '' ? null : given), z.enum(EVIDENCE_RANKS).nullable())
export const evidenceInput = z.object({
  claimId: id,
  snapshotId: id,
  start: offset,
  end: offset,
  side: z.enum(EVIDENCE_SIDES),
  rank: rank.optional(),
  note: optionalParagraphs(NOTE_MAX),
})
export type EvidenceInput = z.output<typeof evidenceInput>

/** Words pasted from a document, to be found in it. */
export const passageInput = z.object({
  claimId: id,
  snapshotId: id,
  words: paragraphs(QUOTE_MAX),
  side: z.enum(EVIDENCE_SIDES),
  rank: rank.optional(),
  note: optionalParagraphs(NOTE_MAX),
})
export type PassageInput = z.output<typeof passageInput>

export const locateInput = passageInput.pick({ snapshotId: true, words: true })

export const evidenceIdInput = z.object({ evidenceId: id })

/** `was` is what the writer had before them. */
export const rankInput = z.object({ evidenceId: id, was: rank, rank })
export type RankInput = z.output<typeof rankInput>

export const searchNoteInput = z.object({ claimId: id, text: paragraphs(SEARCH_NOTE_MAX) })
