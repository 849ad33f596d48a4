/** How many items of evidence tell of a matter without one having it from another, or two from a third. Pure. */
import { grouped } from '@/lib/core/grouped'
import type { Rest } from '@/lib/provenance/rests-on'
import type { CaseEvidence } from './case'

/** What several reports have in common, which makes one of them: the most of them that share one thing. */
export type Shared = { readonly on: Rest; readonly reports: number }

export type Independent = {
  /** Up to the number that was asked for. */
  readonly count: number
  /** How many reports there are in all: two passages of one are one. */
  readonly reports: number
  readonly shared: Shared | null
}

/**
 * The greatest number of reports of which no two rest on one thing, whether that is a report or an outlet. A copy rests on
 * everything that what it copies rests on, so in any choice the original can take its place: it never adds one.
 *
 * @param enough beyond which nobody asks
 */
export function independentOf(evidence: readonly CaseEvidence[], enough: number): Independent {
  const reports = [...new Map(evidence.map(({ restsOn }) => [keyOf(restsOn[0]), restsOn])).values()]
  const uses = grouped(reports.flat(), keyOf)
  // What only one of them rests on keeps it from nobody, and whatever rests on the same is the same.
  const sets = reports.map((all) => new Set(all.map(keyOf).filter((key) => (uses.get(key)?.length ?? 0) > 1)))
  const alone = sets.filter(({ size }) => size === 0).length
  const differing = new Map(
    sets.filter(({ size }) => size > 0).map((set) => [JSON.stringify([...set].sort()), set]),
  )
  return {
    count: Math.min(enough, alone) + apart([...differing.values()], enough - alone),
    reports: reports.length,
    shared: sharedBy([...uses.values()]),
  }
}

function keyOf(rest: Rest | undefined): string {
  return rest ? `${rest.kind}:${rest.id}` : ''
}

/** How many of the sets can be chosen so that no two have anything in common, up to the number wanted. */
function apart(sets: readonly ReadonlySet<string>[], wanted: number): number {
  if (wanted <= 0) return 0
  let most = 0
  for (const [at, set] of sets.entries()) {
    const others = sets.slice(at + 1).filter((other) => ![...other].some((key) => set.has(key)))
    most = Math.max(most, 1 + apart(others, wanted - 1))
    if (most >= wanted) break
  }
  return most
}

/** A report before the outlet it appeared in, which says less. */
function sharedBy(uses: readonly (readonly Rest[])[]): Shared | null {
  const [first] = uses
    .filter(({ length }) => length > 1)
    .map((all, at) => ({ all, at, isReport: all[0]?.kind === 'REPORT' }))
    .sort((a, b) => b.all.length - a.all.length || Number(b.isReport) - Number(a.isReport) || b.at - a.at)
  const on = first?.all[0]
  return on ? { on, reports: first.all.length } : null
}
