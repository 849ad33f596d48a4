import { denies } from '@/lib/attribution/reach'
import { grouped } from '@/lib/core/grouped'
import type { Said } from './sides'

type Statement = Said & {
  readonly id: string
  readonly source: { readonly id: string }
  readonly documentId: string
  readonly statement: { readonly start: number; readonly exact: string }
}

/**
 * Of what speaks to a claim, denials that were recorded for another one although the same words of the same source are a
 * denial on record of this claim too, as they are once it was made of them. The claim is judged by its own record of them:
 * with both, everything asked of the one would be asked twice. By the id of each, the id of the one that stands for it. Pure.
 */
export function repeatsOf(all: readonly Statement[], claimId: string): ReadonlyMap<string, string> {
  const keyOf = ({ source, documentId }: Statement) => `${source.id} ${documentId}`
  const own = grouped(
    all.filter((one) => one.claimId === claimId && denies(one.stance)),
    keyOf,
  )
  return new Map(
    all
      .filter((one) => one.claimId !== claimId)
      .flatMap((one) => {
        const same = own.get(keyOf(one))?.find((other) => overlap(one.statement, other.statement))
        return same ? [[one.id, same.id] as const] : []
      }),
  )
}

function overlap(a: Statement['statement'], b: Statement['statement']): boolean {
  return a.start < b.start + b.exact.length && b.start < a.start + a.exact.length
}
