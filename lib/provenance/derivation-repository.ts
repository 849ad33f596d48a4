import type { AnyScope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { DerivationKind, DerivationState } from './model'

/** The two places of a derivation. */
export type DerivationEnds = {
  readonly fromDocumentId: string
  readonly fromAttributionId: string | null
  readonly toDocumentId: string
  readonly toAttributionId: string | null
}

export type StoredDerivation = DerivationEnds & {
  readonly id: string
  readonly storyId: string
  readonly kind: DerivationKind
  readonly foundBy: string
  readonly state: DerivationState
  readonly version: number
  readonly fromDocument: { readonly title: string }
  readonly toDocument: { readonly title: string }
}

const stored = {
  id: true,
  storyId: true,
  kind: true,
  fromDocumentId: true,
  fromAttributionId: true,
  toDocumentId: true,
  toAttributionId: true,
  foundBy: true,
  state: true,
  version: true,
  fromDocument: { select: { title: true } },
  toDocument: { select: { title: true } },
} as const

export function findDerivation(
  { teamId }: AnyScope,
  id: string,
  read: Db = db(),
): Promise<StoredDerivation | null> {
  return read.derivation.findUnique({ where: { teamId_id: { teamId, id } }, select: stored })
}

/** What is said already of two places, whatever became of it. */
export function findBetween(
  { teamId }: AnyScope,
  ends: DerivationEnds,
  tx: Tx,
): Promise<StoredDerivation | null> {
  return tx.derivation.findFirst({ where: { teamId, ...ends }, select: stored })
}

export type NewDerivation = DerivationEnds & {
  readonly storyId: string
  readonly kind: DerivationKind
  readonly state: DerivationState
  readonly spanId: string | null
  readonly toSpanId: string | null
  readonly foundBy: string
  readonly note: string
  readonly createdById: string | null
  readonly createdAt: Date
}

export async function insertDerivation({ teamId }: AnyScope, row: NewDerivation, tx: Tx): Promise<string> {
  const id = newId()
  await tx.derivation.create({ data: { id, teamId, ...row }, select: { id: true } })
  return id
}

export async function updateDerivation(
  { teamId }: AnyScope,
  id: string,
  data: {
    state: DerivationState
    version: number
    kind?: DerivationKind
    spanId?: string
    note?: string
    createdById?: string
  },
  tx: Tx,
): Promise<void> {
  await tx.derivation.update({ where: { teamId_id: { teamId, id } }, data, select: { id: true } })
}

/** Of documents and attributions which stand in a story: what is not among them is not there for it. */
export async function findPlaces(
  { teamId }: AnyScope,
  storyId: string,
  of: { readonly documentIds: readonly string[]; readonly attributionIds: readonly string[] },
  tx: Tx,
) {
  const documents = await tx.document.findMany({
    where: { teamId, storyId, id: { in: [...of.documentIds] } },
    select: { id: true, title: true },
  })
  const attributions = await tx.attribution.findMany({
    where: { teamId, removedAt: null, id: { in: [...of.attributionIds] }, claim: { storyId } },
    select: { id: true, spanId: true, span: { select: { snapshot: { select: { documentId: true } } } } },
  })
  return { documents, attributions }
}

/** The newest capture of a document. */
export async function findNewestSnapshot(
  { teamId }: AnyScope,
  documentId: string,
  tx: Tx,
): Promise<string | null> {
  const found = await tx.snapshot.findFirst({
    where: { teamId, documentId },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return found?.id ?? null
}
