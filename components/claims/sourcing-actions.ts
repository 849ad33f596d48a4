import type { SourceMatch } from '@/lib/sources/view'
import type { Action } from '@/lib/web/result'

/** What can be recorded of a claim beside who says so; the page hands in the server's actions. */
export type SourcingActions = {
  readonly setFoundation: Action<void>
  readonly accuse: Action<{ accusationId: string }>
  readonly withdrawAccusation: Action<void>
  readonly askReply: Action<{ replyId: string }>
  readonly editReply: Action<{ version: number }>
  readonly withdrawReply: Action<void>
  readonly restoreReply: Action<void>
  readonly addSearchNote: Action<{ noteId: string }>
  readonly suggestSources: Action<SourceMatch[]>
}

export type SourcingPlace = {
  readonly team: string
  readonly claimId: string
  readonly storyId: string
  readonly actions: SourcingActions
}
