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
  /** Other records of the same actor: whatever is said of this one counts theirs as well. */
  readonly merged: readonly MergedView[]
  /** The record of its actor, where it is merged itself. */
  readonly oneWith: SourceRef | null
  /** Statements attributed to it, and those that came through it. */
  readonly statements: number
  readonly relayed: number
  readonly stories: number
  readonly lastAt: string | null
}

/** A record that is merged into another, with its version and every name it goes by. */
export type MergedView = SourceRef & { readonly version: number; readonly names: readonly string[] }

/** An actor of whom a record may be another description, and the story it was first met in. */
export type OneWithMatch = SourceRef & {
  readonly description: string
  readonly alias: string | null
  readonly story: string | null
}

export type AliasView = { readonly id: string; readonly name: string }

export const MATCH_REASONS = ['same-name', 'part-of-name', 'similar'] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** A record that may be who the words mean. Only ever offered, never taken by itself. */
export type SourceMatch = SourceRef & {
  readonly description: string
  /** The name it was found by, where that is not its own. */
  readonly alias: string | null
  readonly reason: MatchReason
  readonly statements: number
}
