import type { OrderActions } from '@/components/archive/order-tools'
import type { DerivationActions } from '@/components/provenance/derivation-actions'
import type { SourceMatch } from '@/lib/sources/view'
import type { Action } from '@/lib/web/result'

/** What can be done on the story page; the page hands in the server's actions. */
export type StoryActions = {
  readonly accept: Action<{ suggestionId: string; version: number; claimId: string; claimNumber: number }>
  readonly undoAccept: Action<{ suggestionId: string; version: number }>
  readonly dismiss: Action<{ suggestionId: string; version: number }>
  readonly explainDismissal: Action<{ suggestionId: string }>
  readonly restore: Action<{ suggestionId: string; version: number }>
  readonly createClaim: Action<{ claimId: string; number: number }>
  readonly editStory: Action<{ version: number }>
  readonly archive: Action<void>
  readonly bringBack: Action<void>
  readonly searchAgain: Action<void>
  readonly setSchedule: Action<{ version: number }>
  readonly derivations: DerivationActions
  readonly captures: OrderActions
  readonly suggestSources: Action<SourceMatch[]>
}
