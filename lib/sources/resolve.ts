import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import type { Tx } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { shorten, squeeze } from '@/lib/core/text'
import { foldName } from './fold-name'
import { NAME_MAX } from './input'
import { type Candidate, matchSource, type Wanted } from './match'
import {
  findCandidates,
  insertAlias,
  insertSource,
  lockSource,
  lockSources,
  updateSource,
} from './repository'
import { askForMarks } from './resting'
import type { SourceRef } from './view'

export type Resolved = {
  readonly source: SourceRef
  /** What to record when everything else is written: a record made, or a name added to one. */
  readonly events: readonly AuditEntry[]
}

/**
 * The record that words in a story mean (rules: `matchSource`), made when there is none. A new name of a known person
 * is kept with the record. The team's sources stay locked until the transaction ends.
 *
 * @throws invalid on `field` when several records could be meant: a person has to choose
 */
export async function resolveSource(
  tx: Tx,
  scope: Scope,
  { storyId, field = 'source', ...wanted }: Wanted & { storyId: string; field?: string },
): Promise<Resolved> {
  const name = shorten(squeeze(wanted.name), NAME_MAX)
  await lockSources(scope, tx)
  const candidates = await findCandidates(scope, storyId, [foldName(name)], tx)
  const match = matchSource({ ...wanted, name }, candidates)
  if (match.state === 'AMBIGUOUS') {
    const params = { name, names: match.among.map((one) => one.name).join('; ') }
    const told = { code: 'sourceAmbiguous', params }
    throw new ProblemError({ kind: 'invalid', ...told, fields: { [field]: told } })
  }
  if (match.state === 'NEW') return createSource(tx, scope, { ...wanted, name, description: '' })
  const { id, kind, naming } = match.source
  const source = { id, name: match.source.name, kind, naming }
  return { source, events: match.alias ? await learnName(tx, scope, id, name) : [] }
}

/** Makes a record without looking for another of that name: for someone who said that it is another one. */
export async function createSource(
  tx: Tx,
  scope: Scope,
  given: Wanted & { readonly description: string },
): Promise<Resolved> {
  const { name, kind, naming, description } = given
  const source = await insertSource(scope, { name, kind, naming, description }, tx)
  const event: AuditEntry = {
    kind: 'source.created',
    subject: { type: 'source', id: source.id },
    data: { name, kind, naming },
  }
  return { source, events: [event] }
}

/** Adds a name to a record; what there is to record of it, nothing when it went by that name already. */
export async function learnName(tx: Tx, scope: Scope, sourceId: string, name: string): Promise<AuditEntry[]> {
  const source = await lockSource(scope, sourceId, tx)
  if (!source || !(await insertAlias(scope, sourceId, name, tx))) return []
  await updateSource(scope, sourceId, { version: source.version + 1 }, tx)
  // Documents say by name which outlet they stood in.
  if (source.kind === 'OUTLET') await askForMarks(tx, scope)
  const before = source.aliases.map((alias) => alias.name)
  return [
    {
      kind: 'source.edited',
      subject: { type: 'source', id: sourceId },
      data: { before: { aliases: before }, after: { aliases: [...before, name] } },
    },
  ]
}

/** For each of many words in one story, the record they mean, where that is known and beyond doubt. One query. */
export async function knownSources(
  scope: Scope,
  storyId: string,
  wanted: readonly Wanted[],
): Promise<(SourceRef | null)[]> {
  if (wanted.length === 0) return []
  const keys = [...new Set(wanted.map((one) => foldName(one.name)))]
  const candidates = await findCandidates(scope, storyId, keys)
  return wanted.map((one) => known(one, candidates))
}

function known(wanted: Wanted, candidates: readonly Candidate[]): SourceRef | null {
  const match = matchSource(wanted, candidates)
  if (match.state !== 'KNOWN') return null
  const { id, name, kind, naming } = match.source
  return { id, name, kind, naming }
}
