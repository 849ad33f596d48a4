import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { changed, type Fields, staleEdit } from '@/lib/audit/conflict'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound, refused } from '@/lib/core/errors'
import { cleanText } from '@/lib/core/fields'
import { decodeCursor, type Page } from '@/lib/core/paging'
import { foldName } from './fold-name'
import type { EditSource } from './input'
import { findMatches, findSources, SOURCE_CURSOR } from './list-repository'
import { findMerged } from './merge-repository'
import type { SourceKind } from './model'
import { actorOf, areNamedAlike, areOneSort } from './one-actor'
import {
  deleteAlias,
  deleteOtherAliases,
  findNamedByKey,
  insertAlias,
  lockSource,
  lockSources,
  type StoredSource,
  updateSource,
} from './repository'
import { learnName } from './resolve'
import { askForMarks } from './resting'
import type { SourceListItem, SourceMatch } from './view'

export async function listSources(
  scope: Scope,
  {
    words = '',
    kind = null,
    cursor = null,
  }: { words?: string; kind?: SourceKind | null; cursor?: string | null },
): Promise<Page<SourceListItem>> {
  requirePermission(scope, 'desk.read')
  return findSources(scope, { words: cleanText(words).trim(), kind }, decodeCursor(cursor, SOURCE_CURSOR))
}

/** Records to offer beside typed words; none is ever taken without a person choosing it. */
export async function suggestSources(
  scope: Scope,
  { words, storyId }: { words: string; storyId?: string },
): Promise<SourceMatch[]> {
  requirePermission(scope, 'desk.read')
  return words.trim() === '' ? [] : findMatches(scope, words, storyId)
}

async function locked(tx: Tx, scope: Scope, id: string): Promise<StoredSource> {
  await lockSources(scope, tx)
  const source = await lockSource(scope, id, tx)
  if (!source) throw notFound()
  return source
}

const fieldsOf = ({
  name,
  kind,
  naming,
  description,
}: Pick<EditSource, 'name' | 'kind' | 'naming' | 'description'>): Fields => ({
  name,
  kind,
  naming,
  description,
})

/**
 * Changes a record. A new name is added to those it goes by and the old one stays. A record of someone not named never
 * becomes one of someone named, nor the reverse: a name must not come to stand behind a description (rule 8).
 *
 * @throws not-found; conflict when someone else was faster; namingFixed; kindOfMerged
 */
export async function editSource(scope: Scope, edit: EditSource): Promise<{ version: number }> {
  requirePermission(scope, 'source.edit')
  const { sourceId, name, kind, naming, description } = edit
  return transaction(async (tx) => {
    const source = await locked(tx, scope, sourceId)
    const change = changed(fieldsOf(source), fieldsOf(edit))
    if (!change) return { version: source.version }
    if (source.version !== edit.version)
      throw await staleEdit(tx, scope, 'source.edited', {
        subjectId: sourceId,
        current: fieldsOf(source),
        version: source.version,
        given: edit.version,
        show: (fields) => [fields.name, fields.description].filter(Boolean).join('\n'),
      })
    if (!areNamedAlike(source.naming, naming)) throw invalidField('naming', 'namingFixed')
    if (!areOneSort(source.kind, kind) && (await isOfSeveral(tx, scope, source)))
      throw invalidField('kind', 'kindOfMerged')
    const version = source.version + 1
    await updateSource(scope, sourceId, { name, kind, naming, description, version }, tx)
    await insertAlias(scope, sourceId, name, tx)
    if (source.kind === 'OUTLET' || kind === 'OUTLET') await askForMarks(tx, scope)
    if (naming !== 'NAMED') await deleteOtherAliases(scope, sourceId, name, tx)
    await record(tx, scope, {
      kind: 'source.edited',
      subject: { type: 'source', id: sourceId },
      data: change,
    })
    return { version }
  })
}

/** Whether the record is one of several of one actor. */
async function isOfSeveral(tx: Tx, scope: Scope, { id, mergedIntoId }: StoredSource): Promise<boolean> {
  return mergedIntoId !== null || (await findMerged(scope, id, tx)).length > 0
}

/** @throws not-found; aliasOfUnnamed; aliasTaken */
export async function addAlias(
  scope: Scope,
  { sourceId, name }: { sourceId: string; name: string },
): Promise<void> {
  requirePermission(scope, 'source.edit')
  await transaction(async (tx) => {
    const source = await locked(tx, scope, sourceId)
    // Another name for someone who is not named could only be the real one.
    if (source.naming !== 'NAMED') throw refused('aliasOfUnnamed')
    const other = await findNamedByKey(scope, foldName(name), actorOf(source), tx)
    if (other) throw invalidField('name', 'aliasTaken', { source: other.name })
    await record(tx, scope, ...(await learnName(tx, scope, sourceId, name)))
  })
}

/** @throws not-found; aliasIsName for the record's own name */
export async function removeAlias(
  scope: Scope,
  { sourceId, aliasId }: { sourceId: string; aliasId: string },
): Promise<void> {
  requirePermission(scope, 'source.edit')
  await transaction(async (tx) => {
    const source = await locked(tx, scope, sourceId)
    const alias = source.aliases.find((one) => one.id === aliasId)
    if (!alias) throw notFound()
    if (alias.key === foldName(source.name)) throw refused('aliasIsName')
    await deleteAlias(scope, sourceId, aliasId, tx)
    if (source.kind === 'OUTLET') await askForMarks(tx, scope)
    await updateSource(scope, sourceId, { version: source.version + 1 }, tx)
    const before = source.aliases.map((one) => one.name)
    const after = source.aliases.filter((one) => one.id !== aliasId).map((one) => one.name)
    await record(tx, scope, {
      kind: 'source.edited',
      subject: { type: 'source', id: sourceId },
      data: { before: { aliases: before }, after: { aliases: after } },
    })
  })
}
