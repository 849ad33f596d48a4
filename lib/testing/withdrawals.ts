import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { DerivationKind, DerivationState } from '@/lib/provenance/model'
import { submitReview } from '@/lib/reviews/submit'
import { storeWords } from './blobs'
import { give, type ReviewDesk, reviewOf, type TestClaim } from './reviews'

const TEXT = 'No decision has been made, the mayor said.'

/** Decides a claim by one review, which finds it unverified. */
export async function decide(desk: ReviewDesk, claim: TestClaim): Promise<void> {
  const about = { ...desk, claim }
  await give(about, desk.first)
  await submitReview(desk.first.scope, reviewOf(about))
}

/** A report with one attribution about each claim, in order: what can be withdrawn, and what rests on it. */
export type Report = {
  readonly documentId: string
  readonly snapshotId: string
  readonly attributionIds: string[]
}

/**
 * Reports of a story, written straight into the database, each with an attribution to a new source about each of its claims:
 * thousands made one by one would cost more than what is tested with them.
 */
export async function makeReports(
  { teamId, actorId }: Scope,
  storyId: string,
  claimsOfEach: readonly (readonly string[])[],
  outlet: string | null = null,
): Promise<Report[]> {
  const digest = (await storeWords(teamId, [TEXT]))[0]?.digest ?? ''
  const [sourceId, createdById] = [newId(), actorId]
  await db().source.create({
    data: {
      id: sourceId,
      teamId,
      kind: 'PERSON',
      naming: 'NAMED',
      name: `Ada Lindqvist ${sourceId.slice(-4)}`,
      createdById,
    },
  })
  const reports = claimsOfEach.map((claimIds) => ({
    ...{ documentId: newId(), snapshotId: newId(), claimIds },
    attributionIds: claimIds.map(() => newId()),
    spanIds: claimIds.map(() => newId()),
  }))
  await db().document.createMany({
    data: reports.map(({ documentId: id }, n) => ({
      ...{ id, teamId, storyId, kind: 'EVIDENCE' as const, title: `Report ${n}`, outlet, createdById },
    })),
  })
  await db().snapshot.createMany({
    data: reports.map(({ snapshotId: id, documentId }) => ({
      ...{
        id,
        teamId,
        documentId,
        digest,
        mediaType: 'text/plain',
        charset: 'utf-8',
        text: TEXT,
        textDigest: digest,
      },
      ...{ method: 'PASTE_TEXT' as const, textLength: TEXT.length, words: 8, title: 'Report' },
      ...{ capturedAt: new Date(), capturedById: actorId },
    })),
  })
  const place = { start: 0, end: 25, exact: TEXT.slice(0, 25), prefix: '', suffix: TEXT.slice(25) }
  await db().span.createMany({
    data: reports.flatMap(({ snapshotId, spanIds }) =>
      spanIds.map((id) => ({ ...place, id, teamId, snapshotId })),
    ),
  })
  const said = { sourceWords: 'the mayor', naming: 'NAMED', mode: 'INDIRECT', stance: 'ASSERTS' } as const
  await db().attribution.createMany({
    data: reports.flatMap(({ attributionIds, claimIds, spanIds }) =>
      attributionIds.map((id, n) => ({
        ...{ ...said, id, teamId, sourceId, createdById, terms: 'ON_RECORD' as const },
        ...{ claimId: claimIds[n] ?? '', spanId: spanIds[n] ?? '' },
      })),
    ),
  })
  return reports.map(({ documentId, snapshotId, attributionIds }) => ({
    documentId,
    snapshotId,
    attributionIds,
  }))
}

type Rests = {
  readonly from: Report
  readonly to: Report
  /** Between the first attributions of the two; else between the whole reports. */
  readonly statement?: boolean
  readonly kind?: DerivationKind
  readonly state?: DerivationState
}

export async function makeResting(
  { teamId, actorId }: Scope,
  storyId: string,
  all: readonly Rests[],
): Promise<void> {
  await db().derivation.createMany({
    data: all.map(({ from, to, statement = false, kind = 'SYNDICATES', state = 'HELD' }) => ({
      ...{ id: newId(), teamId, storyId, kind, state, foundBy: 'test', createdById: actorId },
      ...{ fromDocumentId: from.documentId, toDocumentId: to.documentId },
      fromAttributionId: statement ? (from.attributionIds[0] ?? null) : null,
      toAttributionId: statement ? (to.attributionIds[0] ?? null) : null,
    })),
  })
}
