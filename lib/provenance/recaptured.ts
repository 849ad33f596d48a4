import type { AnyScope } from '@/lib/access/scope'
import { carriedOf, keepCarried, storiesCapturedAgain } from '@/lib/archive/carry-places'
import { type Tx, transaction } from '@/lib/core/db'
import { grouped } from '@/lib/core/grouped'
import { lockStory } from '@/lib/stories/repository'
import { loadDeskGraph } from './desk-graph'
import { downstreamOf } from './downstream'
import { type Marking, markClaims } from './mark'
import { findMarkedFor, lockForMarks } from './mark-repository'
import type { Place } from './model'
import { findRestingOnSpans, findTitles, type RestingOnSpan } from './recaptured-repository'

/** A document of a megabyte with hundreds of places is written at once, each place checked by the database. */
const WRITING_TIMEOUT_MS = 120_000

/**
 * Carries the places of earlier captures to the newest ones, and marks every claim that rests on a passage that reads
 * otherwise there or is gone: once for the capture since which it does. Where the places stand and the marks are kept in
 * one transaction, so that a crash leaves none or all. Runs again without harm.
 */
export async function markRecaptured(
  scope: AnyScope,
  { storyId }: { storyId: string | null },
): Promise<void> {
  for (const id of await storiesCapturedAgain(scope, storyId)) {
    const carried = await carriedOf(scope, id)
    await transaction(async (tx) => {
      if (!(await lockStory(scope, id, tx))) return
      const otherwise = await keepCarried(tx, scope, id, carried)
      if (otherwise.length > 0) await markReadOtherwise(tx, scope, id, otherwise)
    }, WRITING_TIMEOUT_MS)
  }
}

type Otherwise = Awaited<ReturnType<typeof keepCarried>>

async function markReadOtherwise(
  tx: Tx,
  scope: AnyScope,
  storyId: string,
  otherwise: Otherwise,
): Promise<void> {
  const spanIds = otherwise.map(({ spanId }) => spanId)
  const resting = grouped(await findRestingOnSpans(scope, { storyId, spanIds }, tx), ({ spanId }) => spanId)
  const documentIds = new Set(otherwise.map(({ documentId }) => documentId))
  const graph = await loadDeskGraph(tx, scope, [...documentIds])
  const since = [...grouped(otherwise, ({ sinceId }) => sinceId)].map(([id, places]) => {
    const there = places.flatMap(({ spanId }) => resting.get(spanId) ?? [])
    return { id, claims: new Set([...standing(there), ...downstreamOf(statements(there), graph).claims]) }
  })
  const ids = since.map(({ id }) => id)
  const locked = await lockForMarks(scope, [...new Set(since.flatMap(({ claims }) => [...claims]))], tx)
  const marked = await findMarkedFor(scope, 'snapshotId', ids, tx)
  const titles = await findTitles(scope, ids, tx)
  const markings = since.map(
    ({ id: snapshotId, claims }): Marking => ({
      claims: locked.filter(({ id }) => claims.has(id) && !marked.get(snapshotId)?.has(id)),
      mark: { cause: 'RECAPTURED', snapshotId, eventId: snapshotId },
      what: titles.get(snapshotId) ?? '',
    }),
  )
  await markClaims(tx, scope, ...markings)
}

const standing = (there: readonly RestingOnSpan[]) => there.map(({ claimId }) => claimId)
const statements = (there: readonly RestingOnSpan[]): Place[] =>
  there.flatMap(({ attributionId: id }) => (id === null ? [] : [{ type: 'ATTRIBUTION', id }]))
