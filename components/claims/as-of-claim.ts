import type { WhenView } from '@/lib/claims/when-view'
import type { ClaimView } from '@/lib/reviews/view'

/** The claim with what was known of it at a moment, if one is asked for: what is past is looked at, and not changed. */
export function claimAsOf(claim: ClaimView, { known }: WhenView): ClaimView {
  if (known === null) return claim
  const can = { ...claim.can, attribute: false, splitDenial: false, attest: false }
  return { ...claim, attributions: known, can }
}
