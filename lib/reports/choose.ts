import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { notFound, ProblemError, refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { compose } from './compose'
import { fingerprint } from './fingerprint'
import type { ChoiceInput, ComposeInput, PreviewInput } from './input'
import { REPORT_CLAIMS_MAX } from './limits'
import { findCandidates, findStory } from './repository'
import type { ReportChoice } from './view'

/**
 * What the page shows on which a report is put together: the claims there are, and what would leave. Without a choice
 * in the address, every decided claim is chosen; ids that are no candidates (any longer) are passed over.
 */
export async function chooseReport(scope: Scope, input: ChoiceInput): Promise<ReportChoice> {
  requirePermission(scope, 'report.freeze')
  const { storyId, showReviewerNames } = input
  const story = await findStory(scope, storyId)
  if (!story) throw notFound()
  const candidates = (await findCandidates(scope, storyId)).map((claim) => ({
    ...claim,
    chosen: input.claims
      ? input.claims.has(claim.id) || input.claims.has(String(claim.number))
      : claim.verdict !== null,
  }))
  const claimIds = candidates.filter((claim) => claim.chosen).map((claim) => claim.id)
  const title = input.title || story.title
  const { draft, refusal } = await preview(scope, { storyId, claimIds, title, showReviewerNames })
  return {
    story: { id: story.id, title: story.title },
    title,
    showReviewerNames,
    candidates,
    draft,
    refusal,
    seen: draft ? fingerprint(draft) : '',
    key: newId(),
  }
}

/**
 * The numbers of the claims chosen, for an address: what is no candidate is passed over, and one more than a report may
 * hold says as well as all of them that they are too many.
 */
export async function chosenNumbers(scope: Scope, input: PreviewInput): Promise<ReadonlySet<number>> {
  requirePermission(scope, 'report.freeze')
  if (!(await findStory(scope, input.storyId))) throw notFound()
  const chosen = new Set(input.claimIds)
  const candidates = await findCandidates(scope, input.storyId)
  const numbers = candidates.filter((claim) => chosen.has(claim.id)).map((claim) => claim.number)
  return new Set(numbers.slice(0, REPORT_CLAIMS_MAX + 1))
}

type Preview = Pick<ReportChoice, 'draft' | 'refusal'>

/** What would leave, or why nothing can: a preview holds no words that freezing would refuse. */
async function preview(scope: Scope, input: ComposeInput): Promise<Preview> {
  if (input.claimIds.length === 0) return { draft: null, refusal: null }
  // Before anything is read: composing costs by the claim, and every decided claim of a story is chosen at first.
  if (input.claimIds.length > REPORT_CLAIMS_MAX)
    return { draft: null, refusal: refused('reportTooManyClaims', { max: REPORT_CLAIMS_MAX }).problem }
  try {
    const { draft } = await compose(scope, input)
    return { draft, refusal: null }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'rule')
      return { draft: null, refusal: error.problem }
    throw error
  }
}
