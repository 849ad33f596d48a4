/**
 * Everything the sourcing rules look at, for one claim, as plain data: no dates, functions or records, so that what a
 * verdict was judged by can be kept beside it. Ids are those of the records; instants are ISO 8601.
 */
import type { AttributionMode, AttributionTerms, DenialScope, Stance } from '@/lib/attribution/model'
import type { AnonymityUse, Foundation, ReplyState, Verdict } from '@/lib/claims/model'
import type { DriftCode } from '@/lib/provenance/drift/model'
import type { Origins } from '@/lib/provenance/origins'
import type { Rest } from '@/lib/provenance/rests-on'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

/** The side of a claim that a source or an item takes. */
export type Side = 'FOR' | 'AGAINST'

export type CaseAttribution = {
  readonly id: string
  readonly source: {
    readonly id: string
    readonly name: string
    readonly kind: SourceKind
    readonly naming: SourceNaming
  }
  /** The source in the words of the article; never by a name that the statement does not give. */
  readonly words: string
  /** How the statement names the source, which may be less than the desk knows. The rules go by this. */
  readonly naming: SourceNaming
  /** As stated; null where nothing is. */
  readonly headcount: number | null
  readonly mode: AttributionMode
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  readonly terms: AttributionTerms
  readonly use: AnonymityUse
  /** Why someone unnamed is printed; null where nobody has said. */
  readonly anonymity: {
    readonly vital: boolean
    readonly notOtherwise: boolean
    readonly reliable: boolean
    readonly reason: string
  } | null
  /**
   * Whether the quoted words stand in the captures they were looked for in; unchecked for what is not quoted or stands in none.
   */
  readonly quoteState: 'VERBATIM' | 'ALTERED' | 'UNCHECKED'
  /** Whether cue and content share a sentence; null where there is no cue to tell by. */
  readonly sameSentence: boolean | null
  /** What a hop on the way here changed, with the words at both ends. */
  readonly drifts: readonly { readonly code: DriftCode; readonly was: string; readonly is: string }[]
}

export type CaseEvidence = {
  readonly id: string
  readonly side: Side | 'CONTEXT'
  /** Null where nobody has said; it then counts as secondary, which asks for more. */
  readonly rank: 'PRIMARY' | 'SECONDARY' | null
  readonly hasSnapshot: boolean
  /** The report it is quoted from, and all that this one rests on. */
  readonly restsOn: readonly Rest[]
}

export type CaseOrigins = Pick<Origins, 'interval' | 'origins' | 'circles'>

export type PolicyCase = {
  readonly claim: {
    readonly id: string
    /** Who wrote the claim or its present wording. */
    readonly writers: readonly string[]
    /** Its present wording, counted from 1. */
    readonly version: number
    /** How often it was decided and opened again. */
    readonly round: number
    /** What a claim can stand on without anybody being cited for it. */
    readonly foundation: Foundation
    readonly accused: readonly { readonly sourceId: string; readonly name: string }[]
  }
  readonly attributions: readonly CaseAttribution[]
  readonly evidence: readonly CaseEvidence[]
  /** Where someone looked for what would undermine the claim. */
  readonly searchNotes: readonly { readonly id: string }[]
  readonly attestations: readonly { readonly sourceId: string }[]
  readonly replyRequests: readonly {
    readonly sourceId: string
    readonly state: ReplyState
  }[]
  readonly origins: Readonly<Record<Side, CaseOrigins>>
  /** Who gave the reviews that the verdict rests on, once for each review. */
  readonly reviewers: readonly string[]
  /** The verdict proposed, null while none is; without who decides and when where it is only weighed. */
  readonly candidate: {
    readonly verdict: Verdict
    readonly deciderId: string | null
    readonly at: string | null
  } | null
  /** In the order in which they were found; `shown` when one left the desk in a report. */
  readonly earlierVerdicts: readonly {
    readonly id: string
    readonly verdict: Verdict
    readonly at: string
    readonly shown: boolean
  }[]
  readonly corrections: readonly {
    /** The verdict that it corrects. */
    readonly verdictId: string
    readonly at: string | null
    readonly visible: boolean
  }[]
  /** The desk's verdicts on what each source of this claim asserted, over time. */
  readonly balance: readonly ClaimantBalance[]
}

export type ClaimantBalance = {
  readonly sourceId: string
  readonly name: string
  readonly confirmed: number
  readonly denied: number
  readonly unverified: number
}
