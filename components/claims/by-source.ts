/** Who says what, by who says it: one source's statements stand together. Pure. */
import type { AttributionView } from '@/lib/claims/view'
import { grouped } from '@/lib/core/grouped'

type Said = Pick<AttributionView, 'id' | 'actor'>

export type SourceGroup<A extends Said> = {
  readonly source: AttributionView['actor']
  /** Those that are shown, of how many. */
  readonly said: readonly A[]
  readonly count: number
}

/** How many statements are shown of a side, and of one source on it. */
export type Limit = { readonly side: number; readonly source: number }

/** More than this on a claim, and each side shows its first ones alone until all are asked for. */
export const ALL_UP_TO = 30
export const FIRST: Limit = { side: 10, source: 3 }
const ALL: Limit = { side: Infinity, source: Infinity }

/** The sources in the order of their first statement, each with all of its own, as far as a limit goes. */
export function bySource<A extends Said>(attributions: readonly A[], limit = ALL): SourceGroup<A>[] {
  const groups: SourceGroup<A>[] = []
  let left = limit.side
  for (const said of grouped(attributions, ({ actor }) => actor.id).values()) {
    const [first] = said
    if (left <= 0 || !first) break
    const shown = said.slice(0, Math.min(left, limit.source))
    left -= shown.length
    groups.push({ source: first.actor, said: shown, count: said.length })
  }
  return groups
}

/** The sources that speak on more than one of some sides. */
export function onSeveralSides(...sides: readonly (readonly Said[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const side of sides) {
    for (const id of new Set(side.map(({ actor }) => actor.id))) {
      if (seen.has(id)) several.add(id)
      seen.add(id)
    }
  }
  return several
}
