/** What leaves the server about one source: everything it said, across stories. Client-safe. */
import type { AttributionMode, AttributionTerms, DenialScope, Stance } from '@/lib/attribution/model'
import type { Page } from '@/lib/core/paging'
import type { SourceNaming } from '@/lib/sources/model'
import type { SourceListItem } from '@/lib/sources/view'
import type { ClaimState, Verdict } from './model'
import type { PersonView } from './view'

/** One thing a source said, or that came through it. */
export type SourceStatement = {
  readonly id: string
  /** `relay`: it passed on what someone else said. */
  readonly role: 'source' | 'relay'
  /** Who said it, where this one passed it on. */
  readonly speaker: string
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  readonly mode: AttributionMode
  readonly terms: AttributionTerms
  readonly naming: SourceNaming
  readonly sourceWords: string
  readonly saidWhen: string
  readonly quote: string
  readonly snapshotId: string
  readonly start: number
  readonly recordedAt: string
  readonly claim: {
    readonly id: string
    readonly number: number
    readonly text: string
    readonly state: ClaimState
    readonly verdict: Verdict | null
  }
  readonly story: { readonly id: string; readonly number: number; readonly title: string }
  readonly outlet: string | null
}

export type SourceView = SourceListItem & {
  /** How many of its own statements take each stance. */
  readonly stances: Readonly<Record<Stance, number>>
  readonly page: Page<SourceStatement>
  /** The editors who vouch for knowing who it is, where it is not named, and since when. */
  readonly attestations: readonly (PersonView & { readonly at: string })[]
  readonly can: { readonly edit: boolean; readonly attest: boolean }
}
