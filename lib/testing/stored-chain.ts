import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Chain } from '@/lib/provenance/model'
import { foldName } from '@/lib/sources/fold-name'
import { storeWords } from './blobs'

/** Where everything of a chain that was stored stands, by the id it had before. */
export type StoredChain = {
  readonly sources: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, string>
  readonly attributions: ReadonlyMap<string, string>
  readonly derivations: ReadonlyMap<string, string>
}

type Where = { readonly storyId: string; readonly claimId: string; readonly stance?: 'ASSERTS' | 'DENIES' }

/**
 * Writes a chain straight into the tables, as records of one claim: thousands made one by one through the services would
 * cost more than what is tested with them. A document's text is its name.
 */
export async function storeChain(
  scope: Scope,
  where: Where,
  chain: Chain,
  state: 'HELD' | 'SUGGESTED' = 'HELD',
): Promise<StoredChain> {
  const ids = (all: readonly { readonly id: string }[]) => new Map(all.map(({ id }) => [id, newId()]))
  const stored: StoredChain = {
    sources: ids(chain.actors),
    documents: ids(chain.documents),
    attributions: ids(chain.attributions),
    derivations: ids(chain.derivations),
  }
  await writeActors(scope, chain, stored)
  const snapshots = await writeDocuments(scope, where, chain, stored)
  await writeAttributions(scope, where, chain, { ...stored, snapshots })
  await writeDerivations(scope, { ...where, state }, chain, stored)
  return stored
}

const of = (map: ReadonlyMap<string, string>, id: string): string => {
  const found = map.get(id)
  if (!found) throw new Error(`nothing is stored for ${id}`)
  return found
}

async function writeActors({ teamId, actorId }: Scope, chain: Chain, { sources }: StoredChain) {
  await db().source.createMany({
    data: chain.actors.map(({ id, name, kind, naming }) => ({
      ...{ id: of(sources, id), teamId, name, kind, naming },
      createdById: actorId,
    })),
  })
  await db().sourceAlias.createMany({
    data: chain.actors.map(({ id, name }) => ({
      ...{ id: newId(), teamId, sourceId: of(sources, id), name },
      key: foldName(name),
    })),
  })
}

async function writeDocuments({ teamId, actorId }: Scope, where: Where, chain: Chain, stored: StoredChain) {
  const names = new Map(chain.actors.map(({ id, name }) => [id, name]))
  const keys = await storeWords(
    teamId,
    chain.documents.map(({ title }) => title),
  )
  const rows = chain.documents.map((one, n) => {
    const outlet = one.outletId === null ? null : (names.get(one.outletId) ?? null)
    return { ...one, outlet, digest: keys[n]?.digest ?? '', snapshotId: newId() }
  })
  await db().document.createMany({
    data: rows.map(({ id, title, outlet }) => ({
      ...{ id: of(stored.documents, id), teamId, storyId: where.storyId, kind: 'EVIDENCE' as const },
      ...{ title, outlet, createdById: actorId },
    })),
  })
  await db().snapshot.createMany({
    data: rows.map(({ id, snapshotId, title, outlet, digest, publishedAt }) => ({
      ...{ id: snapshotId, teamId, documentId: of(stored.documents, id), digest, textDigest: digest },
      ...{
        mediaType: 'text/plain',
        charset: 'utf-8',
        method: 'PASTE_TEXT' as const,
        text: title,
        title,
        outlet,
      },
      ...{ textLength: title.length, words: title.split(' ').length },
      ...(publishedAt && { publishedAt: new Date(publishedAt), publishedPrecision: 'DAY' as const }),
      ...{ capturedAt: new Date(), capturedById: actorId },
    })),
  })
  return new Map(rows.map(({ id, snapshotId }) => [id, snapshotId]))
}

type Written = StoredChain & { readonly snapshots: ReadonlyMap<string, string> }

async function writeAttributions(scope: Scope, where: Where, chain: Chain, written: Written) {
  const { teamId, actorId } = scope
  const { stance = 'ASSERTS' } = where
  const titles = new Map(chain.documents.map(({ id, title }) => [id, title]))
  const actors = new Map(chain.actors.map((actor) => [actor.id, actor]))
  // Those whom one passage quotes together have one cue; everybody else has one of their own.
  const rows = chain.attributions.map((one) => ({ ...one, spanId: newId(), cueSpanId: newId() }))
  const span = (id: string, documentId: string, end: number) => ({
    ...{ id, teamId, snapshotId: of(written.snapshots, documentId), start: 0, end },
    ...{ exact: (titles.get(documentId) ?? '').slice(0, end), prefix: '', suffix: '' },
  })
  const marks = [...new Set(rows.map(({ together }) => together))]
  await db().span.createMany({
    data: rows.flatMap(({ documentId, spanId, cueSpanId, together }) => [
      span(spanId, documentId, titles.get(documentId)?.length ?? 1),
      ...(together === null ? [] : [span(cueSpanId, documentId, 1 + marks.indexOf(together))]),
    ]),
  })
  await db().attribution.createMany({
    data: rows.map(({ id, sourceId, headcount, spanId, cueSpanId, together }) => ({
      ...{ id: of(written.attributions, id), teamId, claimId: where.claimId, headcount, spanId, stance },
      ...{ sourceId: of(written.sources, sourceId), sourceWords: actors.get(sourceId)?.name ?? '' },
      naming: actors.get(sourceId)?.naming ?? 'NAMED',
      ...(together !== null && { cueSpanId }),
      ...(stance === 'DENIES' && { denialScope: 'FULL' as const }),
      ...{ cue: 'said', mode: 'INDIRECT' as const, terms: 'ON_RECORD' as const, createdById: actorId },
    })),
  })
  await db().attributionRelay.createMany({
    data: rows.flatMap(({ id, relays }) =>
      relays.map((relay, hop) => ({
        ...{ teamId, attributionId: of(written.attributions, id), hop },
        outletId: of(written.sources, relay),
      })),
    ),
  })
}

type Linked = Where & { readonly state: 'HELD' | 'SUGGESTED' }

async function writeDerivations(
  { teamId, actorId }: Scope,
  { storyId, state }: Linked,
  chain: Chain,
  stored: StoredChain,
) {
  const standing = new Map(chain.attributions.map(({ id, documentId }) => [id, documentId]))
  const end = ({ type, id }: Chain['derivations'][number]['from']) => ({
    documentId: of(stored.documents, type === 'DOCUMENT' ? id : (standing.get(id) ?? '')),
    attributionId: type === 'DOCUMENT' ? null : of(stored.attributions, id),
  })
  await db().derivation.createMany({
    data: chain.derivations.map(({ id, kind, from, to }) => ({
      ...{ id: of(stored.derivations, id), teamId, storyId, kind, state },
      ...{ fromDocumentId: end(from).documentId, fromAttributionId: end(from).attributionId },
      ...{ toDocumentId: end(to).documentId, toAttributionId: end(to).attributionId },
      ...(state === 'HELD' ? { createdById: actorId } : { foundBy: 'copy' }),
    })),
  })
}
