/** What is known of a quote, capture by capture. */
import type { QuoteState } from '@/lib/archive/quotes/check'
import type { QuoteCheckView } from '@/lib/claims/view'
import { grouped } from '@/lib/core/grouped'

type Difference = NonNullable<QuoteCheckView['difference']>

export type CheckedCapture = {
  readonly snapshotId: string
  /** The capture the words were taken from, a newer one of the same document, or one of another report. */
  readonly where: 'taken' | 'newest' | 'other'
  /** Of another report: what it is called. */
  readonly name: string
  /** Of the pieces' states the one that says most against the quote. */
  readonly state: QuoteState
  readonly altered: readonly { readonly ranges: QuoteCheckView['ranges']; readonly difference: Difference }[]
}

/** From what says least against a quote to what says most; that another report lacks a piece says nothing against it. */
const ORDER: readonly QuoteState[] = ['EXACT', 'NORMALISED', 'ELIDED', 'NOT_FOUND', 'ALTERED']

/** The captures in their order, without other reports that lack every piece. */
export function byCapture(checks: readonly QuoteCheckView[]): CheckedCapture[] {
  const captures = grouped(checks, ({ snapshotId }) => snapshotId)
  return [...captures].flatMap(([snapshotId, all]) => {
    const [first] = all
    if (!first) return []
    const pieces = first.own ? all : all.filter(({ state }) => state !== 'NOT_FOUND')
    if (pieces.length === 0) return []
    const worst = pieces.reduce((last, { state }) => Math.max(last, ORDER.indexOf(state)), 0)
    return [
      {
        snapshotId,
        where: first.same ? 'taken' : first.own ? 'newest' : 'other',
        name: first.document.outlet ?? first.document.title,
        state: ORDER[worst] ?? 'EXACT',
        altered: pieces.flatMap(({ ranges, difference }) => (difference ? [{ ranges, difference }] : [])),
      },
    ]
  })
}
