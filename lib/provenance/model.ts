/**
 * The words of the chain by which a claim reached us. Pure and safe for the browser. A derivation is PROV's
 * `prov:wasDerivedFrom` (W3C PROV-DM, 2013) between two reports.
 */
export const DERIVATION_KINDS = ['QUOTES', 'CITES', 'SYNDICATES'] as const
/** How a report rests on another: it quotes its words, cites what it reports, or is a copy of it. */
export type DerivationKind = (typeof DERIVATION_KINDS)[number]

export const DERIVATION_STATES = ['SUGGESTED', 'HELD', 'DISMISSED'] as const
/** Only what is held counts: a person made it, or accepted what was suggested. */
export type DerivationState = (typeof DERIVATION_STATES)[number]
