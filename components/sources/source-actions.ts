import type { Merged } from '@/lib/sources/merge'
import type { OneWithMatch } from '@/lib/sources/view'
import type { Action } from '@/lib/web/result'
import type { VouchActions } from './vouch'

/** What can be done on a source's page; the page hands in the server's actions. */
export type SourceActions = VouchActions & {
  readonly editSource: Action<{ version: number }>
  readonly addAlias: Action<void>
  readonly removeAlias: Action<void>
  readonly mergeSources: Action<Merged>
  readonly splitSource: Action<{ version: number }>
  readonly suggestOneWith: Action<OneWithMatch[]>
}
