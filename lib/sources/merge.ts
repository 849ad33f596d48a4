import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound, ProblemError, refused } from '@/lib/core/errors'
import type { MergeSources, SplitSource, SuggestOneWith } from './input'
import { findMerged, findOneWith, pointAt } from './merge-repository'
import { actorOf, areNamedAlike, areOneSort } from './one-actor'
import { findSource, lockSource, lockSources, type StoredSource } from './repository'
import type { OneWithMatch } from './view'

/** `moved`: records that were merged into this one and went along with it. */
export type Merged = { readonly version: number; readonly moved: readonly string[] }

/** What was done to two records, for what else belongs to the same transaction. */
export type OfOneActor = {
  readonly source: StoredSource
  readonly other: StoredSource
  readonly moved: readonly string[]
}
type Also = (tx: Tx, done: OfOneActor) => Promise<void>
const nothing: Also = async () => {}

/**
 * An editor says that two records are one actor. Nothing is rewritten: what was recorded for either stays with it, and is
 * read as the one actor's. Merging into a record that is merged itself means the one it is merged into. `also` is done in
 * the same transaction, before its history is locked.
 *
 * @throws not-found; conflict when someone else was faster; sourceIsMerged; sourcesAreOne; otherSort and otherNaming
 *   on `intoId`
 */
export async function mergeSources(
  scope: Scope,
  { sourceId, intoId, version }: MergeSources,
  also = nothing,
): Promise<Merged> {
  requirePermission(scope, 'source.edit')
  return transaction(async (tx) => {
    const source = await lockedAt(tx, scope, sourceId, version)
    const named = await findSource(scope, intoId, tx)
    const into = named && (await findSource(scope, actorOf(named), tx))
    if (!into) throw notFound()
    if (actorOf(source) === into.id) throw refused('sourcesAreOne')
    if (source.mergedIntoId !== null) throw refused('sourceIsMerged')
    if (!areNamedAlike(source.naming, into.naming)) throw invalidField('intoId', 'otherNaming')
    if (!areOneSort(source.kind, into.kind)) throw invalidField('intoId', 'otherSort')
    const moved = (await findMerged(scope, sourceId, tx)).map(({ id }) => id)
    await pointAt(scope, [sourceId, ...moved], into.id, tx)
    await also(tx, { source, other: into, moved })
    await record(tx, scope, {
      kind: 'source.merged',
      subject: { type: 'source', id: sourceId },
      data: { name: source.name, intoId: into.id, into: into.name },
    })
    return { version: version + 1, moved }
  })
}

/**
 * Takes a record out of the one it is merged into, and with it those of `along`: that undoes a merge of several.
 *
 * @throws not-found, also for one of `along` that is of another actor; conflict when someone else was faster; notMerged
 */
export async function splitSource(
  scope: Scope,
  { sourceId, version, along }: SplitSource,
  also = nothing,
): Promise<{ version: number }> {
  requirePermission(scope, 'source.edit')
  return transaction(async (tx) => {
    const source = await lockedAt(tx, scope, sourceId, version)
    const from = source.mergedIntoId && (await findSource(scope, source.mergedIntoId, tx))
    if (!from) throw refused('notMerged')
    const others = (await findMerged(scope, from.id, tx)).map(({ id }) => id)
    if (along.some((id) => id === sourceId || !others.includes(id))) throw notFound()
    await pointAt(scope, [sourceId], null, tx)
    await pointAt(scope, along, sourceId, tx)
    await also(tx, { source, other: from, moved: along })
    await record(tx, scope, {
      kind: 'source.split',
      subject: { type: 'source', id: sourceId },
      data: { name: source.name, fromId: from.id, from: from.name },
    })
    return { version: version + 1 }
  })
}

/** Actors to offer for "is the same as", by typed words; none is ever taken without a person choosing it. @throws not-found */
export async function suggestOneWith(
  scope: Scope,
  { sourceId, words }: SuggestOneWith,
): Promise<OneWithMatch[]> {
  requirePermission(scope, 'source.edit')
  const source = await findSource(scope, sourceId)
  if (!source) throw notFound()
  return words === '' ? [] : findOneWith(scope, source, words)
}

/** The record, with the team's sources locked. @throws not-found; conflict when it is not at that version any more */
async function lockedAt(tx: Tx, scope: Scope, id: string, version: number): Promise<StoredSource> {
  await lockSources(scope, tx)
  const source = await lockSource(scope, id, tx)
  if (!source) throw notFound()
  if (source.version === version) return source
  const conflict = { theirs: source.name, base: '', by: '', version: source.version }
  throw new ProblemError({ kind: 'conflict', code: 'sourceChanged', conflict })
}
