import type { Action } from '@/lib/web/result'

/** What can be done on a source's page; the page hands in the server's actions. */
export type SourceActions = {
  readonly editSource: Action<{ version: number }>
  readonly addAlias: Action<void>
  readonly removeAlias: Action<void>
}
