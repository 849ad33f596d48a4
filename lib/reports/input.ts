import { z } from 'zod'
import { id, line, optionalId, optionalLine, ticked } from '@/lib/core/fields'
import { REPORT_CLAIMS_MAX } from './limits'

export const REPORT_TITLE_MAX = 300

/** A form or an address sends one id as text and several as a list. */
const asList = (given: unknown) =>
  given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]

const claimIds = z.preprocess(
  asList,
  z.array(id).transform((ids, context) => {
    const problem = ids.length === 0 ? 'reportNoClaims' : 'reportTooManyClaims'
    if (ids.length > 0 && ids.length <= REPORT_CLAIMS_MAX) return [...new Set(ids)]
    const params = { code: problem, params: { max: REPORT_CLAIMS_MAX } }
    context.addIssue({ code: 'custom', message: problem, params })
    return z.NEVER
  }),
)

export const composeInput = z.object({
  storyId: id,
  claimIds,
  title: line(REPORT_TITLE_MAX),
  showReviewerNames: ticked,
})
export type ComposeInput = z.output<typeof composeInput>

/**
 * `seen` is the fingerprint of the preview the person looked at, without it nothing is compared; `key` is the form's
 * own, without it every call freezes.
 */
export const freezeInput = composeInput.extend({ seen: z.string().max(100_000).default(''), key: optionalId })
export type FreezeInput = z.output<typeof freezeInput>

/** The choice of a form that is sent to be previewed: its title may be missing, and its claims too many or none. */
export const previewInput = composeInput.extend({
  claimIds: z.preprocess(asList, z.array(id)),
  title: optionalLine(REPORT_TITLE_MAX),
})
export type PreviewInput = z.output<typeof previewInput>

/**
 * The choice as it stands in the address of the page: `?story=…&chosen=1&claims=1,2,5&title=…&showReviewerNames=on`.
 * `claims` are numbers, so that many fit into an address; `claimIds` are for links that know no numbers.
 * Whatever cannot be read there counts as not said.
 */
export const choiceInput = z
  .object({
    story: id,
    chosen: z.string().optional().catch(undefined),
    claims: z.string().optional().catch(undefined),
    claimIds: z.preprocess(asList, z.array(z.string())).catch([]),
    title: optionalLine(REPORT_TITLE_MAX).catch(''),
    showReviewerNames: ticked.catch(false),
  })
  .transform(({ story, chosen, claims, claimIds, title, showReviewerNames }) => ({
    storyId: story,
    title,
    showReviewerNames,
    /** Numbers and ids of the claims chosen; null when nothing was chosen yet. */
    claims: chosen ? new Set([...(claims ?? '').split(','), ...claimIds]) : null,
  }))
export type ChoiceInput = z.output<typeof choiceInput>
