import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { workingCapture } from '@/lib/archive/working-repository'
import { type Db, db, Prisma, type Tx } from '@/lib/core/db'
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
  readonly note: string
  readonly state: DerivationState
  readonly version: number
  readonly span: { readonly exact: string } | null
  readonly toSpan: { readonly exact: string } | null
  readonly createdBy: { readonly user: { readonly name: string } } | null
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
  note: true,
  state: true,
  version: true,
  span: { select: { exact: true } },
  toSpan: { select: { exact: true } },
  createdBy: { select: { user: { select: { name: true } } } },
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

export async function insertDerivations(
  { teamId }: AnyScope,
  rows: readonly (NewDerivation & { readonly id: string })[],
  tx: Tx,
): Promise<void> {
  await tx.derivation.createMany({ data: rows.map((row) => ({ ...row, teamId })) })
}

export async function updateDerivation(
  { teamId }: AnyScope,
  id: string,
  data: { state: DerivationState; version: number } & Partial<NewDerivation>,
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
    select: {
      id: true,
      span: { select: { id: true, exact: true, snapshot: { select: { documentId: true } } } },
    },
  })
  return { documents, attributions }
}

const workingRows = z.object({ id: z.string().nullable() }).array()

/** The capture of a document that its story works with. */
export async function findWorkingSnapshot(
  { teamId }: AnyScope,
  documentId: string,
  tx: Tx,
): Promise<string | null> {
  const rows = await tx.$queryRaw`SELECT ${workingCapture(Prisma.sql`d`)} AS id FROM "Document" d
    WHERE d."teamId" = ${teamId}::uuid AND d.id = ${documentId}::uuid`
  return workingRows.parse(rows)[0]?.id ?? null
}

/** What is said of two documents of a story, or of single attributions of them. */
export type KnownDerivation = {
  readonly fromDocumentId: string
  readonly toDocumentId: string
  readonly ofAttributions: boolean
  readonly state: DerivationState
}

/** Everything said of a story's documents, whatever became of it. */
export async function findOfStory(
  { teamId }: AnyScope,
  storyId: string,
  read: Db = db(),
): Promise<KnownDerivation[]> {
  const rows = await read.derivation.findMany({
    where: { teamId, storyId },
    select: {
      fromDocumentId: true,
      toDocumentId: true,
      fromAttributionId: true,
      toAttributionId: true,
      state: true,
    },
  })
  return rows.map(({ fromAttributionId, toAttributionId, ...row }) => ({
    ...row,
    ofAttributions: fromAttributionId !== null || toAttributionId !== null,
  }))
}

/** The story that a document belongs to. */
export async function findStoryOfDocument(
  { teamId }: AnyScope,
  id: string,
  read: Db = db(),
): Promise<string | null> {
  const where = { teamId_id: { teamId, id } }
  return (await read.document.findUnique({ where, select: { storyId: true } }))?.storyId ?? null
}
