import type { Range } from '@/lib/archive/model'
import type { ChainRow } from './chain-repository'
import { hopEnd } from './drift/hop-end'
import { driftsOf, hopsOf } from './drift/hops'
import type { HopEnd, Told } from './drift/model'
import type { Chain } from './model'
import type { DriftView } from './view'

/**
 * What each attribution of one side changes of what it rests on, by its id. Only what stands at one end of a hop is read, and
 * of that the statement itself. Pure.
 */
export function driftsOfRows(
  chain: Chain,
  rows: readonly ChainRow[],
): ReadonlyMap<string, readonly DriftView[]> {
  const inHops = new Set(hopsOf(chain).flatMap(({ upstreamId, downstreamId }) => [upstreamId, downstreamId]))
  const ends = new Map(
    rows.filter(({ id }) => inHops.has(id)).map((row): [string, HopEnd] => [row.id, endOf(row)]),
  )
  return new Map(
    [...driftsOf(chain, ends)].map(([id, all]) => [
      id,
      all.map(({ code, upstreamId, upstream, downstream }) => ({
        ...{ code, upstreamId, was: upstream.words, is: downstream.words },
      })),
    ]),
  )
}

/** A statement by itself: its places counted from where it begins, without what names the speaker elsewhere. */
function endOf({ statement, source, sourceWords, naming, headcount, ...at }: ChainRow): HopEnd {
  const { start, exact } = statement
  const within = (range: Range | null): Range | null =>
    range && range.start >= start && range.end <= start + exact.length
      ? { start: range.start - start, end: range.end - start }
      : null
  const told: Told = {
    range: { start: 0, end: exact.length },
    source: {
      range: within(at.sourceAt),
      name: sourceWords,
      kind: source.kind,
      naming,
      headcount,
    },
    cue: within(at.cueAt),
    content: at.contents.map(within).filter((range) => range !== null),
  }
  return hopEnd(exact, told)
}
