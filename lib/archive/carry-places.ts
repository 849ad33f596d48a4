import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { grouped } from '@/lib/core/grouped'
import { carryAnchors } from './carry'
import {
  type CarriedRow,
  findLastCarried,
  findReadOtherwise,
  findStoriesCapturedAgain,
  findToCarry,
  insertCarried,
  type ReadsOtherwise,
  type ToCarry,
} from './carry-repository'
import { getText } from './service'

/**
 * Works out where the places in a story's documents stand in the newest capture of each, of those of which nobody has yet.
 * Two texts are read at a time. Holds nothing: what it finds stays true, because neither text ever changes.
 */
export async function carriedOf(scope: AnyScope, storyId: string): Promise<readonly CarriedRow[]> {
  const waiting = await findToCarry(scope, storyId)
  if (waiting.length === 0) return []
  const before = await findLastCarried(
    scope,
    waiting.map(({ id }) => id),
  )
  const texts = new Map<string, string>()
  const textOf = async (id: string) => {
    const text = texts.get(id) ?? (await getText(scope, id)).text
    texts.set(id, text)
    return text
  }
  const carried: CarriedRow[] = []
  for (const [newestId, places] of grouped(waiting, (place) => place.newestId)) {
    const newest = await textOf(newestId)
    for (const [earlierId, theirs] of grouped(places, ({ snapshotId }) => snapshotId))
      for (const row of carry(theirs, await textOf(earlierId), newest)) {
        const last = before.get(row.spanId)
        const same = last !== undefined && readsAlike(row, newest, last, await textOf(last.snapshotId))
        carried.push(same ? { ...row, sinceId: last.sinceId } : row)
      }
    texts.clear()
  }
  return carried
}

function carry(places: readonly ToCarry[], earlier: string, newest: string): CarriedRow[] {
  const found = carryAnchors(earlier, newest, places)
  return places.map(({ id: spanId, newestId }, n) => {
    const one = found[n]
    const range = one && one.state !== 'ORPHANED' ? one.range : null
    const { start, end } = range ?? { start: null, end: null }
    return { spanId, snapshotId: newestId, state: one?.state ?? 'ORPHANED', start, end, sinceId: newestId }
  })
}

/** Whether a place reads in one capture as it does in another: the same words, or nowhere in either. */
function readsAlike(one: CarriedRow, text: string, other: CarriedRow, otherText: string): boolean {
  const words = ({ start, end }: CarriedRow, of: string) =>
    start === null || end === null ? null : of.slice(start, end)
  return words(one, text) === words(other, otherText)
}

/** Keeps what `carriedOf` found, and tells every place that reads otherwise by now. The story is locked. */
export async function keepCarried(
  tx: Tx,
  scope: AnyScope,
  storyId: string,
  carried: readonly CarriedRow[],
): Promise<readonly ReadsOtherwise[]> {
  await insertCarried(scope, carried, tx)
  return findReadOtherwise(scope, storyId, tx)
}

/** The stories, or (given) the story, in which a document was captured more than once. */
export function storiesCapturedAgain(scope: AnyScope, storyId: string | null): Promise<string[]> {
  return findStoriesCapturedAgain(scope, storyId)
}
