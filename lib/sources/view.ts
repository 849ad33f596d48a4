/** What leaves the server about sources: plain data, dates as ISO strings. Client-safe. */
import type { SourceKind, SourceNaming } from './model'

export type SourceRef = {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly naming: SourceNaming
}

export type SourceListItem = SourceRef & {
  readonly description: string
  readonly version: number
  /** Every name it goes by, its own first. */
  readonly aliases: readonly AliasView[]
  /** Statements attributed to it, and those that came through it. */
  readonly statements: number
  readonly relayed: number
  readonly stories: number
  readonly lastAt: string | null
}

export type AliasView = { readonly id: string; readonly name: string }

export const MATCH_REASONS = ['same-name', 'part-of-name', 'similar'] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** A record that may be who the words mean. Only ever offered, never taken by itself. */
export type SourceMatch = SourceRef & {
  readonly description: string
  readonly reason: MatchReason
  readonly statements: number
}
