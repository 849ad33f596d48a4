import { z } from 'zod'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { id, line, optionalId, optionalLine, optionalParagraphs, version } from '@/lib/core/fields'
import { NAME_MAX, newSourceInput } from '@/lib/sources/input'
import { SOURCE_NAMINGS } from '@/lib/sources/model'
import { CLAIM_TEXT_MAX, DISMISSAL_REASONS, FOUNDATIONS, HEADCOUNT_MAX } from './model'

const WORDS_MAX = 500
const NOTE_MAX = 2000
const RELAYS_MAX = 10
const PIECES_MAX = 20

const offset = z.coerce.number().int().min(0).max(2_147_483_647)
const range = z.object({ start: offset, end: offset })
const stringified = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    context.addIssue({ code: 'custom', message: 'unreadable', params: { code: 'unreadable' } })
    return z.NEVER
  }
})
/** A value that is not text: from code as it is, from a form's field as JSON. */
const structured = <S extends z.ZodType>(schema: S) => z.union([stringified.pipe(schema), schema])
const orNothing = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

/** A record there is, or one to be made. `another`: although one of that name is known, this is someone else. */
export const sourceInput = structured(
  z.union([z.object({ id }), newSourceInput.extend({ another: z.boolean().default(false) })]),
)
const relays = structured(
  z.array(z.union([z.object({ id }), z.object({ name: line(NAME_MAX) })])).max(RELAYS_MAX),
)
const headcount = orNothing(
  z.coerce
    .number()
    .int()
    .refine((count) => count >= 1 && count <= HEADCOUNT_MAX, {
      params: { code: 'headcountRange', params: { max: HEADCOUNT_MAX } },
    }),
)

/** What can be said of an attribution apart from where it stands; each as it is, or missing. */
const said = {
  source: sourceInput,
  sourceWords: line(WORDS_MAX),
  naming: z.enum(SOURCE_NAMINGS),
  headcount,
  relays,
  cue: optionalLine(WORDS_MAX).unwrap(),
  mode: z.enum(ATTRIBUTION_MODES),
  stance: z.enum(STANCES),
  denialScope: orNothing(z.enum(DENIAL_SCOPES)),
  denialTarget: optionalLine(CLAIM_TEXT_MAX).unwrap(),
  denialClaimId: optionalId.unwrap(),
  terms: z.enum(ATTRIBUTION_TERMS),
  saidWhen: optionalLine(WORDS_MAX).unwrap(),
  note: optionalParagraphs(NOTE_MAX).unwrap(),
}

/** Where it stands: the attributed words in pieces; the whole statement, the source's and the cue's words if known. */
const places = {
  contents: structured(z.array(range).max(PIECES_MAX)),
  range: structured(range).nullish(),
  sourceRange: structured(range).nullish(),
  cueRange: structured(range).nullish(),
}

/** A correction to a suggestion: only what it gets differently. */
export const overridesInput = z.object(said).partial().extend({ contents: places.contents.optional() })

export const attributionFields = z.object({
  ...said,
  headcount: headcount.default(null),
  relays: relays.default([]),
  cue: said.cue.default(''),
  denialScope: said.denialScope.default(null),
  denialTarget: said.denialTarget.default(''),
  denialClaimId: said.denialClaimId.default(null),
  saidWhen: said.saidWhen.default(''),
  note: said.note.default(''),
  snapshotId: id,
  ...places,
})

export const addAttributionInput = attributionFields.extend({ claimId: id })
export const editAttributionInput = attributionFields.extend({ attributionId: id, version })
export const attributionInput = z.object({ attributionId: id })

/** A denial of something different, to be made a claim of its own under these words. */
export const claimFromDenialInput = z.object({ attributionId: id, version, text: line(CLAIM_TEXT_MAX) })
export const undoClaimFromDenialInput = z.object({
  attributionId: id,
  version,
  claimId: id,
  denialId: id,
})

export const createClaimInput = z.object({
  storyId: id,
  text: line(CLAIM_TEXT_MAX),
  /** The words it is made of, when it was made by selecting some. */
  snapshotId: optionalId,
  start: offset.optional(),
  end: offset.optional(),
})

export const acceptSuggestionInput = z.object({
  suggestionId: id,
  version,
  wording: line(CLAIM_TEXT_MAX).optional(),
  fields: structured(overridesInput).optional(),
  /** The claim of the same story it belongs to; otherwise a new one is made. */
  mergeInto: optionalId,
})

export const decideSuggestionInput = z.object({ suggestionId: id, version })

export const explainDismissalInput = z.object({
  suggestionId: id,
  reason: orNothing(z.enum(DISMISSAL_REASONS)),
})

export const foundationInput = z.object({
  claimId: id,
  was: z.enum(FOUNDATIONS),
  foundation: z.enum(FOUNDATIONS),
})

export type AttributionFields = z.output<typeof attributionFields>
export type AddAttribution = z.output<typeof addAttributionInput>
export type EditAttribution = z.output<typeof editAttributionInput>
export type ClaimFromDenial = z.output<typeof claimFromDenialInput>
export type UndoClaimFromDenial = z.output<typeof undoClaimFromDenialInput>
export type CreateClaim = z.output<typeof createClaimInput>
export type AcceptSuggestion = z.output<typeof acceptSuggestionInput>
export type DecideSuggestion = z.output<typeof decideSuggestionInput>
export type ExplainDismissal = z.output<typeof explainDismissalInput>
export type SetFoundation = z.output<typeof foundationInput>
