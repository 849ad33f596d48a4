/** The cells of a story's matrix: what a source says about a claim, alike statements told once. Pure. */
import type { MatrixEntry } from '@/lib/claims/matrix-view'
import { grouped } from '@/lib/core/grouped'

/** Statements of one source about one claim that do the same to it, by the first of them. */
export type MatrixCell = MatrixEntry & { readonly count: number }

/** Per claim and source, in the order of the first statement of each stance and reach. */
export function matrixCells(entries: readonly MatrixEntry[]) {
  const cells = grouped(entries, ({ claimId, sourceId }) => `${claimId}/${sourceId}`)
  return (claimId: string, sourceId: string): MatrixCell[] => {
    const said = cells.get(`${claimId}/${sourceId}`) ?? []
    const alike = grouped(said, ({ stance, denialScope }) => `${stance}/${denialScope}`)
    return [...alike.values()].flatMap(([first, ...more]) =>
      first ? [{ ...first, count: more.length + 1 }] : [],
    )
  }
}
