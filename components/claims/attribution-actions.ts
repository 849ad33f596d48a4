import type { Range } from '@/lib/archive/model'
import type { DeniedClaim } from '@/lib/claims/denied-claim'
import type { Sibling } from '@/lib/reviews/siblings'
import type { SourceMatch } from '@/lib/sources/view'
import type { Action } from '@/lib/web/result'

/** What can be done with the attributions of a claim; the page hands in the server's actions. */
export type AttributionActions = {
  readonly add: Action<unknown>
  readonly edit: Action<unknown>
  readonly remove: Action<unknown>
  readonly restore: Action<unknown>
  readonly claimFromDenial: Action<DeniedClaim>
  readonly undoClaimFromDenial: Action<unknown>
  readonly locate: Action<Range>
  readonly otherClaims: Action<Sibling[]>
  readonly setGrounds: Action<unknown>
  readonly signAttestation: Action<void>
  readonly withdrawAttestation: Action<void>
  readonly suggestSources: Action<SourceMatch[]>
}
