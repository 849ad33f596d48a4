import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { anchorAt } from '@/lib/archive/anchor'
import type { ClaimState, Foundation } from '@/lib/claims/model'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { assign } from '@/lib/reviews/assign'
import { addEvidence } from '@/lib/reviews/evidence'
import type { ReviewInput } from '@/lib/reviews/input'
import type { EvidenceRank, EvidenceSide } from '@/lib/reviews/view'
import { suggestJob } from '@/lib/stories/suggest'
import { storeWords } from './blobs'
import { makeMember, makeTeam, type TestMember, type TestTeam } from './factories'

/** What every test story's article and evidence say. */
export const ARTICLE = 'The council will shut the old quay, two port officials told Coast Wire on Saturday.'
export const MINUTES = 'Minutes of 9 June. Item 4, the old quay: no vote was taken.'

export type TestStory = { id: string; articleId: string; minutesId: string }

/**
 * A story with an article and one document to check it against, written straight into the database.
 *
 * @param publishedOn the day of the article
 */
export async function makeStory(
  scope: Scope,
  title = 'Quay closure',
  article = ARTICLE,
  publishedOn: string | null = null,
): Promise<TestStory> {
  const id = newId()
  const { teamId, actorId } = scope
  const { nextStoryNumber } = await db().team.update({
    where: { id: teamId },
    data: { nextStoryNumber: { increment: 1 } },
  })
  await db().story.create({ data: { id, teamId, number: nextStoryNumber - 1, title, createdById: actorId } })
  const articleId = await makeSnapshot(scope, id, 'ARTICLE', article, publishedOn)
  return { id, articleId, minutesId: await makeSnapshot(scope, id, 'EVIDENCE', MINUTES) }
}

async function makeSnapshot(
  { teamId, actorId }: Scope,
  storyId: string,
  kind: 'ARTICLE' | 'EVIDENCE',
  text: string,
  publishedOn: string | null = null,
): Promise<string> {
  const [id, documentId] = [newId(), newId()]
  const digest = (await storeWords(teamId, [text]))[0]?.digest ?? ''
  await db().document.create({
    data: { id: documentId, teamId, storyId, kind, title: `${kind} of the story`, createdById: actorId },
  })
  const capture = { mediaType: 'text/plain', charset: 'utf-8', method: 'PASTE_TEXT' as const, text }
  await db().snapshot.create({
    data: {
      ...capture,
      id,
      teamId,
      documentId,
      digest,
      textDigest: digest,
      textLength: text.length,
      words: text.split(' ').length,
      title: kind,
      publishedAt: publishedOn === null ? null : new Date(publishedOn),
      publishedPrecision: publishedOn === null ? null : 'DAY',
      capturedAt: new Date(),
      capturedById: actorId,
    },
  })
  return id
}

/** The document that a snapshot is of. */
export async function documentOf(snapshotId: string): Promise<string> {
  const { documentId } = await db().snapshot.findFirstOrThrow({ where: { id: snapshotId } })
  return documentId
}

/** The search of a snapshot for statements as it stands when it failed at every try; `error` is not for the page. */
export async function makeFailedSearch(
  { teamId }: Scope,
  subjectId: string,
  error = 'lost',
  { kind }: { readonly kind: string } = suggestJob,
): Promise<void> {
  const about = { teamId, kind, subjectId }
  await db().job.create({ data: { ...about, id: newId(), state: 'FAILED', error } })
}

/** A reading of a snapshot as it stands while it goes on, with no worker to end it: what sets how far it is. */
export async function makeReading({ teamId }: Scope, subjectId: string, { kind }: { readonly kind: string }) {
  const about = { teamId, kind, subjectId }
  await db().job.create({ data: { ...about, id: newId(), state: 'RUNNING' } })
  return (state: 'RUNNING' | 'DONE') => db().job.updateMany({ where: about, data: { state } })
}

export type TestClaim = { id: string; number: number; text: string; storyId: string }

type GivenClaim = {
  text?: string
  dueAt?: Date | null
  state?: Extract<ClaimState, 'OPEN' | 'WITHDRAWN'>
  /** What it rests on without anybody being cited; a public record unless told otherwise, so that it can be confirmed. */
  foundation?: Foundation
}

/** A claim by the scope's member, with its first wording and the place where the article makes it. */
export async function makeClaim(author: Scope, story: TestStory, given: GivenClaim = {}): Promise<TestClaim> {
  const [claim] = await makeClaims(author, story, [given])
  if (!claim) throw new Error('no claim was made')
  return claim
}

/** Many claims at the price of one: hundreds made one by one cost more than what is tested with them. */
export async function makeClaims(
  author: Scope,
  story: TestStory,
  given: readonly GivenClaim[],
): Promise<TestClaim[]> {
  const by = { teamId: author.teamId, authorId: author.actorId }
  const { nextClaimNumber } = await db().story.update({
    where: { id: story.id },
    data: { nextClaimNumber: { increment: given.length } },
  })
  const claims = given.map(({ text = 'The council will shut the old quay.' }, at) => ({
    id: newId(),
    number: nextClaimNumber - given.length + at,
    text,
    storyId: story.id,
  }))
  await db().claim.createMany({
    data: claims.map((claim, at) => ({
      ...claim,
      ...by,
      position: claim.number,
      dueAt: given[at]?.dueAt ?? null,
      state: given[at]?.state ?? 'OPEN',
      foundation: given[at]?.foundation ?? 'PUBLIC_RECORD',
    })),
  })
  await makeWordings(author, story, claims)
  return claims
}

async function makeWordings(
  { teamId, actorId }: Scope,
  { articleId }: TestStory,
  claims: readonly TestClaim[],
): Promise<void> {
  const place = anchorAt(ARTICLE, { start: 0, end: 34 })
  const spans = claims.map(({ id }) => ({ claimId: id, spanId: newId() }))
  await db().claimRevision.createMany({
    data: claims.map(({ id, text }) => ({
      ...{ id: newId(), teamId, claimId: id, version: 1, text },
      ...{ editorId: actorId, at: new Date() },
    })),
  })
  await db().span.createMany({
    data: spans.map(({ spanId }) => ({ ...place, id: spanId, teamId, snapshotId: articleId })),
  })
  await db().claimSpan.createMany({ data: spans.map((one) => ({ ...one, teamId })) })
}

export type ReviewDesk = {
  team: TestTeam
  story: TestStory
  claim: TestClaim
} & Record<'owner' | 'author' | 'editor' | 'first' | 'second' | 'viewer', TestMember>

/** Puts the agenda of the minutes in evidence for a claim as the record that it rests on, without an event. */
export async function makePrimaryEvidence(
  { teamId, actorId }: Scope,
  { minutesId }: TestStory,
  claim: TestClaim,
): Promise<string> {
  const [id, spanId, start] = [newId(), newId(), MINUTES.indexOf('Item 4')]
  const place = anchorAt(MINUTES, { start, end: start + 'Item 4, the old quay'.length })
  await db().span.create({ data: { ...place, id: spanId, teamId, snapshotId: minutesId } })
  await db().evidence.create({
    data: {
      ...{ id, teamId, claimId: claim.id, side: 'FOR', rank: 'PRIMARY' },
      ...{ snapshotId: minutesId, spanId, addedById: actorId },
    },
  })
  return id
}

/**
 * A team with an author (an editor), another editor, two reviewers and a claim by the author. It rests on a public record,
 * which is in evidence, so that the rules stop no verdict; on nothing when its foundation is `NONE`.
 */
export async function makeReviewDesk(given: GivenClaim = {}): Promise<ReviewDesk> {
  const team = await makeTeam()
  const member = (role: Role) => makeMember(team, role)
  const owner = await member('OWNER')
  const author = await member('EDITOR')
  const editor = await member('EDITOR')
  const first = await member('REVIEWER')
  const second = await member('REVIEWER')
  const viewer = await member('VIEWER')
  const story = await makeStory(author.scope)
  const claim = await makeClaim(author.scope, story, given)
  if (given.foundation !== 'NONE') await makePrimaryEvidence(author.scope, story, claim)
  return { team, story, claim, owner, author, editor, first, second, viewer }
}

/** Gives a claim to reviewers by its author; answers the assignments. */
export async function give(desk: ReviewDesk, ...reviewers: TestMember[]): Promise<readonly string[]> {
  const [given] = await assign(desk.author.scope, {
    claimIds: [desk.claim.id],
    reviewerIds: reviewers.map((reviewer) => reviewer.id),
    dueAt: null,
  })
  if (given?.outcome !== 'assigned') throw new Error(`not assigned: ${given?.outcome}`)
  return given.assignmentIds
}

/** Quotes the minutes about the desk's claim. */
export async function quoteMinutes(
  desk: ReviewDesk,
  by: TestMember,
  side: EvidenceSide = 'AGAINST',
  rank: EvidenceRank | null = 'PRIMARY',
): Promise<string> {
  const start = MINUTES.indexOf('no vote')
  const place = { snapshotId: desk.story.minutesId, start, end: start + 'no vote was taken'.length }
  const item = { claimId: desk.claim.id, side, rank, note: '', ...place }
  const { evidenceId } = await addEvidence(by.scope, item)
  return evidenceId
}

/** A review that finds the desk's claim unverified, unless told otherwise. */
export function reviewOf(desk: ReviewDesk, given: Partial<ReviewInput> = {}): ReviewInput {
  return {
    claimId: desk.claim.id,
    claimVersion: 1,
    draftVersion: 0,
    verdict: 'UNVERIFIED',
    rationale: 'Only unnamed sources say so.',
    ...given,
  }
}

/** The kinds of events recorded about a claim, the oldest first. */
export async function eventsOf(claimId: string): Promise<string[]> {
  const rows = await db().auditEvent.findMany({ where: { claimId }, orderBy: { seq: 'asc' } })
  return rows.map((row) => row.kind)
}

/** State, verdict and version of a claim as stored. */
export async function storedClaim(id: string) {
  const row = await db().claim.findUniqueOrThrow({ where: { id } })
  return { state: row.state, verdict: row.verdict, version: row.version, text: row.text, dueAt: row.dueAt }
}
