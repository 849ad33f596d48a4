import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Span } from '@/lib/archive/model'
import { onlyPlaceOf } from '@/lib/archive/only-place'
import { spanWriter } from '@/lib/archive/spans'
import { changed, type Fields } from '@/lib/audit/conflict'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { invalidField, notFound, ProblemError, refused } from '@/lib/core/errors'
import { askForMarks } from '@/lib/sources/resting'
import { storyForWork } from '@/lib/stories/service'
import {
  findBetween,
  findDerivation,
  findPlaces,
  findWorkingSnapshot,
  insertDerivation,
  type StoredDerivation,
  updateDerivation,
} from './derivation-repository'
import type { AddDerivation, DecideDerivation } from './input'
import type { DerivationState } from './model'

export type DecidedDerivation = {
  readonly derivationId: string
  readonly state: DerivationState
  readonly version: number
}

/**
 * Says that a report rests on another one of the same story. What was suggested or taken back of the two is held from
 * now on, as it is said now: nothing of it stays but in the history. Where exactly this is held already, it is done.
 *
 * @throws not-found; storyArchived; invalid on the field at fault; derivationHeld where something else is said already
 */
export async function addDerivation(scope: Scope, input: AddDerivation): Promise<DecidedDerivation> {
  requirePermission(scope, 'derivation.edit')
  const { storyId, kind, words, note, ...ends } = input
  if (ends.fromDocumentId === ends.toDocumentId) throw invalidField('toDocumentId', 'restsOnItself')
  return transaction(async (tx) => {
    await storyForWork(tx, scope, storyId)
    const { attributions } = await placesOf(tx, scope, input)
    const before = await findBetween(scope, ends, tx)
    const of = attributions.find(({ id }) => id === ends.fromAttributionId)
    const shown = words ? await placeOf(tx, scope, ends.fromDocumentId, words) : (of?.span ?? null)
    if (before?.state === 'HELD') {
      const { id: derivationId, state, version, span } = before
      const same = before.kind === kind && before.note === note && span?.exact === shown?.exact
      if (!same) throw refused('derivationHeld')
      return { derivationId, state, version }
    }
    const said = { kind, note, foundBy: '', createdById: scope.actorId, state: 'HELD' as const }
    const row = { ...said, spanId: shown?.id ?? null, toSpanId: null }
    const version = (before?.version ?? 0) + 1
    if (before) await updateDerivation(scope, before.id, { ...row, version }, tx)
    const id =
      before?.id ?? (await insertDerivation(scope, { ...row, ...ends, storyId, createdAt: now() }, tx))
    const held = await findDerivation(scope, id, tx)
    if (!held) throw notFound()
    await askForMarks(tx, scope, storyId)
    await record(tx, scope, heldAnew(held, before))
    return { derivationId: id, state: 'HELD', version }
  })
}

/** What is held from now on, and what was said before it of the same two. */
function heldAnew(held: StoredDerivation, before: StoredDerivation | null): AuditEntry {
  const { subject, storyId, data } = eventOf(held)
  const said = before && changed(saidBy(before), saidBy(held))
  return { kind: 'derivation.held', subject, storyId, data: { ...data, ...(said && { said }) } }
}

function saidBy({ kind, span, toSpan, note, createdBy }: StoredDerivation): Fields {
  return {
    linkKind: kind,
    words: span?.exact ?? null,
    toWords: toSpan?.exact ?? null,
    note,
    by: createdBy?.user.name ?? null,
  }
}

/**
 * Accepts a suggestion, dismisses it, takes back what is held, or undoes any of it.
 *
 * @throws not-found; storyArchived; notSuggested; conflict when someone else was faster
 */
export async function decideDerivation(
  scope: Scope,
  { derivationId, version, to }: DecideDerivation,
): Promise<DecidedDerivation> {
  requirePermission(scope, 'derivation.edit')
  return transaction(async (tx) => {
    const seen = await findDerivation(scope, derivationId, tx)
    if (!seen) throw notFound()
    await storyForWork(tx, scope, seen.storyId)
    const stands = (await findDerivation(scope, derivationId, tx)) ?? seen
    // Pressed twice, or pressed by two who want the same: it is done.
    if (stands.state === to) return { derivationId, state: to, version: stands.version }
    if (stands.version !== version) throw decidedMeanwhile(stands)
    if (to === 'SUGGESTED' && stands.foundBy === '') throw refused('notSuggested')
    await updateDerivation(scope, derivationId, { state: to, version: version + 1 }, tx)
    if (to === 'HELD') await askForMarks(tx, scope, stands.storyId)
    await record(tx, scope, eventOf({ ...stands, state: to }))
    return { derivationId, state: to, version: version + 1 }
  })
}

/** The documents and attributions named, all of this story. @throws not-found */
async function placesOf(tx: Tx, scope: Scope, input: AddDerivation) {
  const { storyId, fromDocumentId, toDocumentId, fromAttributionId, toAttributionId } = input
  const attributionIds = [fromAttributionId, toAttributionId].filter((one) => one !== null)
  const documentIds = [fromDocumentId, toDocumentId]
  const found = await findPlaces(scope, storyId, { documentIds, attributionIds }, tx)
  if (found.documents.length < 2 || found.attributions.length < attributionIds.length) throw notFound()
  const standsIn = (id: string | null, documentId: string) =>
    id === null ||
    found.attributions.some((one) => one.id === id && one.span.snapshot.documentId === documentId)
  if (!standsIn(fromAttributionId, fromDocumentId))
    throw invalidField('fromAttributionId', 'attributionElsewhere')
  if (!standsIn(toAttributionId, toDocumentId)) throw invalidField('toAttributionId', 'attributionElsewhere')
  return found
}

/** The one place of the words in the capture of a document that the story works with, kept as a span. */
async function placeOf(tx: Tx, scope: Scope, documentId: string, words: string): Promise<Span> {
  const snapshotId = await findWorkingSnapshot(scope, documentId, tx)
  if (!snapshotId) throw notFound()
  const spans = await spanWriter(tx, scope, snapshotId)
  return spans.write(onlyPlaceOf(words, spans.snapshot.text), 'words')
}

function decidedMeanwhile({ state, version }: StoredDerivation): ProblemError {
  return new ProblemError({
    kind: 'conflict',
    code: 'derivationDecided',
    params: { state },
    conflict: { theirs: state, base: '', by: '', version },
  })
}

const EVENT = {
  HELD: 'derivation.held',
  DISMISSED: 'derivation.dismissed',
  SUGGESTED: 'derivation.reopened',
} as const

function eventOf({ id, storyId, kind, state, fromDocument, toDocument }: StoredDerivation) {
  return {
    kind: EVENT[state],
    subject: { type: 'derivation', id },
    storyId,
    data: { kind, from: fromDocument.title, to: toDocument.title },
  } satisfies AuditEntry
}
