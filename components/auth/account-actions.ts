import type { Action } from '@/lib/web/result'

/** What a person can do about their own account, handed down from the page's actions. */
export type AccountActions = {
  readonly rename: Action<void>
  readonly changePassword: Action<number>
  readonly endSession: Action<void>
  readonly endOtherSessions: Action<number>
  readonly disconnectProvider: Action<void>
  readonly rememberTheme: Action<void>
}
