import type { AnyScope, Scope } from '@/lib/access/scope'
import type { AttributionMode, AttributionTerms, DenialScope, Stance } from '@/lib/attribution/model'
import { type Db, db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

/** An attribution as its row, by the ids of what it points at. */
export type AttributionRow = {
  readonly sourceId: string
  readonly sourceWords: string
  readonly naming: SourceNaming
  readonly headcount: number | null
  readonly spanId: string
  readonly sourceSpanId?: string | null
  readonly cueSpanId?: string | null
  readonly cue: string
  readonly mode: AttributionMode
  readonly stance: Stance
  readonly denialScope: DenialScope | null
  readonly denialTarget: string
  readonly denialClaimId: string | null
  readonly terms: AttributionTerms
  readonly saidWhen: string
  readonly note: string
}

/** What it points at in order: the spans of the attributed words, the outlets they came through. */
export type AttributionParts = { readonly contents: readonly string[]; readonly outlets: readonly string[] }

export async function insertAttribution(
  scope: Scope,
  { claimId, at, ...row }: AttributionRow & { claimId: string; at: Date },
  parts: AttributionParts,
  tx: Tx,
): Promise<string> {
  const id = newId()
  const { teamId, actorId } = scope
  await tx.attribution.create({
    data: { id, teamId, claimId, createdById: actorId, createdAt: at, ...row },
    select: { id: true },
  })
  await insertParts(scope, id, parts, tx)
  return id
}

/** Puts other values in the place of an attribution's; its version is raised apart, by what turns out to have changed. */
export async function replaceAttribution(
  scope: Scope,
  id: string,
  row: AttributionRow,
  parts: AttributionParts,
  tx: Tx,
): Promise<void> {
  const of = { teamId: scope.teamId, attributionId: id }
  await tx.attributionContent.deleteMany({ where: of })
  await tx.attributionRelay.deleteMany({ where: of })
  await updateAttribution(scope, id, row, tx)
  await insertParts(scope, id, parts, tx)
}

async function insertParts(
  { teamId }: Scope,
  attributionId: string,
  { contents, outlets }: AttributionParts,
  tx: Tx,
): Promise<void> {
  await tx.attributionContent.createMany({
    data: contents.map((spanId, ordinal) => ({ teamId, attributionId, ordinal, spanId })),
  })
  await tx.attributionRelay.createMany({
    data: outlets.map((outletId, hop) => ({ teamId, attributionId, hop, outletId })),
  })
}

export async function updateAttribution(
  scope: Scope,
  id: string,
  data: Partial<AttributionRow> & { version?: number; removedAt?: Date | null },
  tx: Tx,
): Promise<void> {
  await tx.attribution.update({
    where: { teamId_id: { teamId: scope.teamId, id } },
    data,
    select: { id: true },
  })
}

/** Whether anything in another story is attributed to a source or came through it, removed attributions included. */
export async function isUsedElsewhere(
  { teamId }: AnyScope,
  sourceId: string,
  storyId: string,
  read: Db = db(),
): Promise<boolean> {
  const found = await read.attribution.findFirst({
    where: {
      teamId,
      OR: [{ sourceId }, { relays: { some: { outletId: sourceId } } }],
      claim: { storyId: { not: storyId } },
    },
    select: { id: true },
  })
  return found !== null
}

export type StoredAttribution = {
  id: string
  claimId: string
  version: number
  createdAt: Date
  removedAt: Date | null
  /** How it names its source, and in which words. */
  naming: SourceNaming
  sourceWords: string
  source: { name: string; kind: SourceKind; naming: SourceNaming }
  /** Whether somebody gave grounds for keeping its source unnamed. */
  grounds: { version: number } | null
  span: { id: string; exact: string; snapshotId: string; start: number; end: number }
  sourceSpan: { start: number; end: number } | null
  cueSpan: { start: number; end: number } | null
  contents: { spanId: string }[]
}

/** An attribution without what it says, or null. The claim's lock guards it. */
export function findStoredAttribution(
  scope: AnyScope,
  id: string,
  read: Db = db(),
): Promise<StoredAttribution | null> {
  return read.attribution.findUnique({
    where: { teamId_id: { teamId: scope.teamId, id } },
    select: {
      id: true,
      claimId: true,
      version: true,
      createdAt: true,
      removedAt: true,
      naming: true,
      sourceWords: true,
      source: { select: { name: true, kind: true, naming: true } },
      grounds: { select: { version: true } },
      span: { select: { id: true, exact: true, snapshotId: true, start: true, end: true } },
      sourceSpan: { select: { start: true, end: true } },
      cueSpan: { select: { start: true, end: true } },
      contents: { select: { spanId: true } },
    },
  })
}
