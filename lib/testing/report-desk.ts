import { createHash } from 'node:crypto'
import { record } from '@/lib/audit/record'
import type { Verdict } from '@/lib/claims/model'
import { db, type Prisma, type Tx, transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { storeWords } from './blobs'
import { makeDesk, makeMember, type TestMember } from './factories'

/*
 * A story with claims in several states, written straight into the tables: what reports are made of, without the
 * services that make it in earnest.
 */
const ARTICLE =
  'Three port officials told Coast Wire the quay will shut. Harbour master Aldous Penn denied that dredging has stopped.'
const MINUTES = 'Item 4. Quay. No vote was taken.'

type Desk = Awaited<ReturnType<typeof makeDesk>>
export type ReportDesk = Desk & {
  second: TestMember
  storyId: string
  decidedId: string
  openId: string
  withdrawnId: string
  sourceId: string
}

export async function makeReportDesk(): Promise<ReportDesk> {
  const desk = await makeDesk()
  const second = await makeMember(desk.team, 'REVIEWER')
  return transaction(async (tx) => {
    const at = { teamId: desk.team.id, desk, tx }
    const storyId = newId()
    const own = { id: storyId, number: 1, title: 'Quay closure', createdById: desk.editor.id }
    await tx.story.create({ data: { ...own, teamId: at.teamId, nextClaimNumber: 4 } })
    const article = await makeSnapshot(at, storyId, 'ARTICLE', ARTICLE)
    const minutes = await makeSnapshot(at, storyId, 'EVIDENCE', MINUTES)
    const decidedId = await makeClaim(at, storyId, 1, 'The council will shut the quay.', article)
    const openId = await makeClaim(at, storyId, 2, 'Dredging has stopped.', article)
    const withdrawnId = await makeClaim(at, storyId, 3, 'The quay is old.', article)
    await tx.claim.update({ where: { id: withdrawnId }, data: { state: 'WITHDRAWN' } })
    const sourceId = await makeAttribution(at, decidedId, article, {
      sourceWords: 'Three port officials',
      naming: 'DESCRIBED',
      headcount: 3,
      terms: 'BACKGROUND',
    })
    await decide(at, desk.reviewer, decidedId, minutes)
    return { ...desk, second, storyId, decidedId, openId, withdrawnId, sourceId }
  })
}

type At = { teamId: string; desk: Desk; tx: Tx }
type Capture = { id: string; text: string }

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

async function makeSnapshot(
  { teamId, desk, tx }: At,
  storyId: string,
  kind: 'ARTICLE' | 'EVIDENCE',
  text: string,
) {
  const [documentId, id] = [newId(), newId()]
  const title = kind === 'ARTICLE' ? 'Council to shut the old quay' : 'Council minutes'
  const digest = sha(text)
  await storeWords(teamId, [text], tx)
  await tx.document.create({
    data: { id: documentId, teamId, storyId, kind, title, createdById: desk.editor.id },
  })
  await tx.snapshot.create({
    data: {
      ...{ id, teamId, documentId, digest, textDigest: digest, text, title },
      ...{ mediaType: 'text/plain', charset: 'utf-8', method: 'PASTE_TEXT', language: 'en' },
      ...{ textLength: text.length, words: text.split(' ').length },
      ...{ capturedAt: new Date('2025-06-16T14:00:00Z'), capturedById: desk.editor.id },
    },
  })
  return { id, text }
}

/** A span of the first place of these words. */
async function makeSpan(
  { teamId, tx }: At,
  { id: snapshotId, text }: Capture,
  exact: string,
): Promise<string> {
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  const id = newId()
  const place = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  await tx.span.create({ data: { id, teamId, snapshotId, ...place } })
  return id
}

async function makeClaim(at: At, storyId: string, number: number, text: string, article: Capture) {
  const { teamId, desk, tx } = at
  const id = newId()
  await tx.claim.create({
    data: { id, teamId, storyId, number, text, authorId: desk.editor.id, position: number },
  })
  await tx.claimRevision.create({
    data: { id: newId(), teamId, claimId: id, version: 1, text, editorId: desk.editor.id, at: new Date() },
  })
  const spanId = await makeSpan(at, article, 'the quay will shut')
  await tx.claimSpan.create({ data: { teamId, claimId: id, spanId } })
  return id
}

type Given = Pick<
  Prisma.AttributionUncheckedCreateInput,
  'sourceWords' | 'naming' | 'headcount' | 'terms'
> & {
  /** The desk's own record of the source, which may be named although this article does not name it. */
  record?: { name: string; naming: 'NAMED' | 'DESCRIBED' }
  /** Where it stands in the article, unless it is the usual place. */
  at?: Places
}

type Places = { statement: string; content: string; source?: string }

const USUAL: Places = {
  statement: 'Three port officials told Coast Wire the quay will shut.',
  content: 'the quay will shut',
}

async function makeAttribution(at: At, claimId: string, article: Capture, given: Given): Promise<string> {
  const { teamId, desk, tx } = at
  const { record: known = { name: given.sourceWords, naming: 'DESCRIBED' as const }, ...rest } = given
  const { at: words = USUAL, ...fields } = rest
  const [sourceId, outletId, id] = [newId(), newId(), newId()]
  const createdById = desk.editor.id
  await tx.source.createMany({
    data: [
      { id: sourceId, teamId, kind: 'GROUP', ...known, createdById },
      { id: outletId, teamId, kind: 'OUTLET', naming: 'NAMED', name: 'Coast Wire', createdById },
    ],
  })
  const spanId = await makeSpan(at, article, words.statement)
  const contentId = await makeSpan(at, article, words.content)
  const sourceSpanId = words.source ? await makeSpan(at, article, words.source) : null
  await tx.attribution.create({
    data: {
      ...{ ...fields, id, teamId, claimId, sourceId, spanId, sourceSpanId, createdById },
      ...{ cue: 'told', mode: 'INDIRECT', stance: 'ASSERTS' },
    },
  })
  await tx.attributionContent.create({ data: { teamId, attributionId: id, ordinal: 0, spanId: contentId } })
  await tx.attributionRelay.create({ data: { teamId, attributionId: id, hop: 0, outletId } })
  return sourceId
}

/** A further attribution of the decided claim, or of another, for tests of what may leave. */
export async function attribute(desk: ReportDesk, given: Given, claimId = desk.decidedId): Promise<void> {
  await transaction(async (tx) => {
    await makeAttribution(
      { teamId: desk.team.id, desk, tx },
      claimId,
      await captureOf(desk, 'ARTICLE', tx),
      given,
    )
  })
}

/** Words of the article quoted as evidence of the decided claim, or of another. */
export async function quoteArticle(desk: ReportDesk, exact: string, claimId = desk.decidedId): Promise<void> {
  const teamId = desk.team.id
  await transaction(async (tx) => {
    const article = await captureOf(desk, 'ARTICLE', tx)
    const spanId = await makeSpan({ teamId, desk, tx }, article, exact)
    const place = { snapshotId: article.id, spanId, addedById: desk.reviewer.id }
    await tx.evidence.create({ data: { ...place, id: newId(), teamId, claimId, side: 'CONTEXT' } })
  })
}

/** Another verdict on a claim, in force from then on. */
export async function decideAnew(desk: ReportDesk, claimId: string, finding: Finding): Promise<void> {
  await transaction(async (tx) => {
    const at = { teamId: desk.team.id, desk, tx }
    await decide(at, desk.reviewer, claimId, await captureOf(desk, 'EVIDENCE', tx), finding)
  })
}

async function captureOf(desk: ReportDesk, kind: 'ARTICLE' | 'EVIDENCE', tx: Tx): Promise<Capture> {
  return tx.snapshot.findFirstOrThrow({
    where: { teamId: desk.team.id, document: { kind } },
    select: { id: true, text: true },
  })
}

type Finding = { verdict: Verdict; revision: number; at: string }
const FIRST: Finding = { verdict: 'DENIED', revision: 1, at: '2025-06-16T15:40:00Z' }

/** A verdict in earnest: its evidence, its review and their events, which the database asks for. */
async function decide(
  at: At,
  by: TestMember,
  claimId: string,
  minutes: Capture,
  { verdict, revision, at: decidedAt } = FIRST,
): Promise<void> {
  const { teamId, tx } = at
  const [evidenceId, reviewId, verdictId] = [newId(), newId(), newId()]
  const spanId = await makeSpan(at, minutes, 'No vote was taken.')
  await tx.evidence.create({
    data: {
      id: evidenceId,
      teamId,
      claimId,
      side: 'AGAINST',
      snapshotId: minutes.id,
      spanId,
      addedById: by.id,
    },
  })
  const judged = {
    teamId,
    claimId,
    claimVersion: 1,
    revision,
    verdict,
    rationale: 'No vote.',
  }
  const time = new Date(decidedAt)
  await tx.review.create({ data: { ...judged, id: reviewId, reviewerId: by.id, submittedAt: time } })
  await tx.reviewEvidence.create({ data: { teamId, reviewId, evidenceId } })
  await tx.verdictRecord.create({
    data: { ...judged, id: verdictId, basis: 'REVIEW', decidedById: by.id, decidedAt: time },
  })
  await tx.verdictEvidence.create({ data: { teamId, verdictId, evidenceId } })
  await tx.verdictReview.create({ data: { teamId, verdictId, reviewId } })
  await tx.claim.update({ where: { id: claimId }, data: { state: 'DECIDED', verdictId, verdict } })
  const { rationale } = judged
  await record(
    tx,
    by.scope,
    {
      kind: 'review.submitted',
      subject: { type: 'review', id: reviewId },
      claimId,
      data: { verdict, revision, claimVersion: 1 },
    },
    {
      kind: 'verdict.recorded',
      subject: { type: 'verdict', id: verdictId },
      claimId,
      data: { verdict, revision, rationale, basis: 'REVIEW' },
    },
  )
}

/** Gives a claim another wording behind everybody's back. */
export async function reword(claimId: string, text: string): Promise<void> {
  await db().claim.update({ where: { id: claimId }, data: { text } })
}
