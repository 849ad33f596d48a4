import type { DerivationKind, DerivationState } from '@/lib/provenance/model'
import type { DerivationView } from '@/lib/provenance/view'
import type { Action } from '@/lib/web/result'

type Decided = { derivationId: string; state: DerivationState; version: number }

/** What can be done with what rests on what; the page hands in the server's actions. */
export type DerivationActions = { readonly add: Action<Decided>; readonly decide: Action<Decided> }

/** A report by the name it has on this page. */
export type ReportChoice = { readonly id: string; readonly name: string; readonly snapshotId: string }

/** What every part of the section needs to show and change what rests on what. */
export type DerivationPlace = {
  readonly team: string
  readonly storyId: string
  readonly reports: readonly ReportChoice[]
  readonly derivations: readonly DerivationView[]
  readonly canEdit: boolean
  readonly actions: DerivationActions
}

/** The words of one derivation: which report rests how on which. */
export type LinkWords = {
  readonly kind: DerivationKind
  readonly from: string
  readonly to: string
}

export function linkWords({ reports }: DerivationPlace, of: DerivationView): LinkWords {
  const name = (id: string) => reports.find((report) => report.id === id)?.name ?? ''
  return { kind: of.kind, from: name(of.fromDocumentId), to: name(of.toDocumentId) }
}
