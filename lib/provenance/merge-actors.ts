import { z } from 'zod'
import type { AnyScope, Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { defineJob } from '@/lib/jobs/define'
import { enqueue } from '@/lib/jobs/enqueue'
import type { MergeSources, SplitSource } from '@/lib/sources/input'
import { type Merged, mergeSources, splitSource } from '@/lib/sources/merge'
import { findMerged } from '@/lib/sources/merge-repository'
import { findSource, lockSource } from '@/lib/sources/repository'
import { askForMarks } from '@/lib/sources/resting'
import { loadDeskGraph } from './desk-graph'
import { findStatementsOf } from './desk-graph-repository'
import { downstreamOf } from './downstream'
import { markClaims, unmarkClaims } from './mark'
import { findMarkableFor, lockForMarks } from './mark-repository'
import type { Place } from './model'

/**
 * Merges two sources (`mergeSources`) and asks for the marks of that (`markMerged`): they lock claims, and whoever holds the
 * team's sources must not wait for one.
 */
export function mergeActors(scope: Scope, input: MergeSources): Promise<Merged> {
  return mergeSources(scope, input, async (tx, { source, moved }) => {
    const merging = { sourceId: source.id, moved: [...moved], eventId: newId(), at: now().toISOString() }
    await enqueue(tx, scope, mergedJob, source.id, merging)
    await askForMarks(tx, scope)
  })
}

/** Splits a source off (`splitSource`); claims nobody had another look at for the merging are no longer marked. */
export function splitActors(scope: Scope, input: SplitSource): Promise<{ version: number }> {
  return splitSource(scope, input, async (tx, { source }) => {
    await unmarkClaims(tx, scope, { sourceId: source.id })
    await askForMarks(tx, scope)
  })
}

/** One merging: `moved` went along with the source. */
const merging = z.object({
  sourceId: z.uuid(),
  moved: z.uuid().array(),
  eventId: z.uuid(),
  at: z.iso.datetime(),
})

/**
 * Marks for another look every claim that rests on both records of what was merged and had its verdict by then: they were
 * counted as two. Nothing is left to do where they were split again. Runs again without harm.
 */
export async function markMerged(scope: AnyScope, done: z.output<typeof merging>): Promise<void> {
  // Where the other was merged on meanwhile, the two are of a third one now.
  while (!(await markedMerging(scope, done)));
}

/** Answers whether that is settled; not where whom the source is merged into has changed meanwhile. */
async function markedMerging(
  scope: AnyScope,
  { sourceId, moved, eventId, at }: z.output<typeof merging>,
): Promise<boolean> {
  return transaction(async (tx) => {
    const source = await findSource(scope, sourceId, tx)
    const other = source?.mergedIntoId && (await findSource(scope, source.mergedIntoId, tx))
    if (!source || !other) return true
    const records = [other.id, ...(await findMerged(scope, other.id, tx)).map(({ id }) => id)]
    const isMine = (id: string) => id === sourceId || moved.includes(id)
    const mine = records.filter(isMine)
    const theirs = records.filter((id) => !isMine(id))
    const claims = await lockForMarks(scope, await findRestingOnBoth(tx, scope, mine, theirs), tx)
    // Held after the claims; a split that came first has taken the reason away, and one that comes later finds the marks.
    const into = (await lockSource(scope, sourceId, tx))?.mergedIntoId ?? null
    if (into !== other.id) return into === null
    const ids = claims.map(({ id }) => id)
    const markable = await findMarkableFor(scope, ids, { sourceId, eventId, at: new Date(at) }, tx)
    await markClaims(tx, scope, {
      claims: claims.filter(({ id }) => markable.has(id)),
      mark: { cause: 'MERGED', sourceId, eventId },
      what: `${source.name} = ${other.name}`,
    })
    return true
  })
}

export const mergedJob = defineJob({ kind: 'provenance.merged', payload: merging, run: markMerged })

async function findRestingOnBoth(
  tx: Tx,
  scope: AnyScope,
  mine: readonly string[],
  theirs: readonly string[],
): Promise<string[]> {
  const said = await findStatementsOf(scope, mine, tx)
  const saidByOther = await findStatementsOf(scope, theirs, tx)
  const documentIds = [...said, ...saidByOther].map(({ documentId }) => documentId)
  const graph = await loadDeskGraph(tx, scope, [...new Set(documentIds)])
  const claimsOf = (all: typeof said) =>
    downstreamOf(
      all.map(({ id }): Place => ({ type: 'ATTRIBUTION', id })),
      graph,
    ).claims
  const others = claimsOf(saidByOther)
  return [...claimsOf(said)].filter((id) => others.has(id))
}
