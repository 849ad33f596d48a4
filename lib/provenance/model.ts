/**
 * The words of the chain by which a claim reached us. Pure and safe for the browser. A derivation is PROV's
 * `prov:wasDerivedFrom` (W3C PROV-DM, 2013) between two reports.
 */
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

export const DERIVATION_KINDS = ['QUOTES', 'CITES', 'SYNDICATES'] as const
/** How a report rests on another: it quotes its words, cites what it reports, or is a copy of it. */
export type DerivationKind = (typeof DERIVATION_KINDS)[number]

export const DERIVATION_STATES = ['SUGGESTED', 'HELD', 'DISMISSED'] as const
/** Only what is held counts: a person made it, or accepted what was suggested. */
export type DerivationState = (typeof DERIVATION_STATES)[number]

/** One who supplied information, or an outlet it came through. What an editor found to be one actor has one id. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly naming: SourceNaming
}

/** An article or a document it is checked against, as a report that others may rest on. */
export type ChainDocument = {
  readonly id: string
  readonly title: string
  /** The outlet that published it, where it is known as an actor. */
  readonly outletId: string | null
  /** ISO 8601; null where nobody knows. */
  readonly publishedAt: string | null
}

/** One attribution of one claim, on one side of it: this actor says so, through these outlets, in this document. */
export type ChainAttribution = {
  readonly id: string
  readonly documentId: string
  readonly sourceId: string
  /** As stated; null where nothing is. */
  readonly headcount: number | null
  /** Outlets in order from the speaker to the document, by actor. */
  readonly relays: readonly string[]
  /** The same for those whom one passage quotes together, who count as one; null for who speaks alone. */
  readonly together: string | null
}

export type Place = { readonly type: 'ATTRIBUTION' | 'DOCUMENT'; readonly id: string }

/** What stands at `from` rests on what stands at `to`. */
export type Derivation = {
  readonly id: string
  readonly kind: DerivationKind
  readonly from: Place
  readonly to: Place
}

/** Everything known of one side of one claim: who says so where, and which reports rest on which. */
export type Chain = {
  readonly actors: readonly Actor[]
  readonly documents: readonly ChainDocument[]
  readonly attributions: readonly ChainAttribution[]
  readonly derivations: readonly Derivation[]
}
