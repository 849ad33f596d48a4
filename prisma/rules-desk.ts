import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'

/** A desk written with plain SQL, for tests of what the database holds by itself: no service stands in between. */
export const client = new pg.Client({ connectionString: process.env.DATABASE_URL })

export const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

export async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row)
  await client.query(
    `INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  )
  return String(row.id ?? '')
}

/** Runs statements in one transaction; the deferred rules speak at its end. */
export async function commit(work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

type Desk = {
  teamId: string
  owner: string
  editor: string
  reviewer: string
  second: string
  story: string
  claim: string
  evidence: string
  snapshot: string
  span: string
}
/** The desk of the test that runs. */
export let desk: Desk

/** Makes a desk of its own for the test that begins. */
export async function openDesk(): Promise<void> {
  desk = await makeDesk()
}

const at = new Date('2025-06-16T16:00:00Z')

async function person(teamId: string, role: string): Promise<string> {
  const userId = await insert('User', {
    id: randomUUID(),
    email: `${randomUUID()}@example.org`,
    name: 'Someone',
  })
  return insert('Member', { id: randomUUID(), teamId, userId, role })
}

export async function makeDesk(isSample = false): Promise<Desk> {
  const teamId = await insert('Team', {
    id: randomUUID(),
    slug: `t-${randomUUID().slice(0, 8)}`,
    name: 'Desk',
    isSample,
  })
  const [owner, editor, reviewer, second] = [
    await person(teamId, 'OWNER'),
    await person(teamId, 'EDITOR'),
    await person(teamId, 'REVIEWER'),
    await person(teamId, 'REVIEWER'),
  ]
  const story = await insert('Story', {
    id: randomUUID(),
    teamId,
    number: 1,
    title: 'Bridge',
    createdById: editor,
  })
  const text = 'The bridge was closed, the mayor said.'
  await insert('Blob', { teamId, digest: sha(text), size: Buffer.byteLength(text), bytes: Buffer.from(text) })
  const documentId = await insert('Document', {
    id: randomUUID(),
    teamId,
    storyId: story,
    kind: 'ARTICLE',
    title: 'Bridge',
    createdById: editor,
  })
  const snapshot = await insert('Snapshot', {
    id: randomUUID(),
    teamId,
    documentId,
    digest: sha(text),
    mediaType: 'text/plain',
    charset: 'utf-8',
    method: 'PASTE_TEXT',
    text,
    textDigest: sha(text),
    textLength: text.length,
    words: 7,
    title: 'Bridge',
    capturedAt: at,
    capturedById: editor,
  })
  const span = await insert('Span', {
    id: randomUUID(),
    teamId,
    snapshotId: snapshot,
    start: 0,
    end: 21,
    exact: text.slice(0, 21),
    prefix: '',
    suffix: ', the',
  })
  const claim = await insert('Claim', {
    id: randomUUID(),
    teamId,
    storyId: story,
    number: 1,
    text: 'The bridge was closed.',
    authorId: editor,
  })
  await insert('ClaimRevision', {
    id: randomUUID(),
    teamId,
    claimId: claim,
    version: 1,
    text: 'The bridge was closed.',
    editorId: editor,
    at,
  })
  const evidence = await insert('Evidence', {
    id: randomUUID(),
    teamId,
    claimId: claim,
    side: 'FOR',
    snapshotId: snapshot,
    spanId: span,
    addedById: reviewer,
  })
  return { teamId, owner, editor, reviewer, second, story, claim, evidence, snapshot, span }
}

let seq = 0
export const audited = (subjectId: string, of = desk) => {
  seq += 1
  return insert('AuditEvent', {
    id: randomUUID(),
    teamId: of.teamId,
    seq,
    at,
    actorId: null,
    kind: 'review.submitted',
    subjectType: 'review',
    subjectId,
    data: {},
    prevHash: sha('a'),
    hash: sha(`${seq}`),
  })
}
export const review = (over: Record<string, unknown> = {}, of = desk) =>
  insert('Review', {
    id: randomUUID(),
    teamId: of.teamId,
    claimId: of.claim,
    claimVersion: 1,
    reviewerId: of.reviewer,
    revision: 1,
    verdict: 'UNVERIFIED',
    rationale: 'One origin.',
    submittedAt: at,
    ...over,
  })
export const verdict = (over: Record<string, unknown> = {}, of = desk) =>
  insert('VerdictRecord', {
    id: randomUUID(),
    teamId: of.teamId,
    claimId: of.claim,
    claimVersion: 1,
    revision: 1,
    verdict: 'UNVERIFIED',
    rationale: 'One origin.',
    basis: 'REVIEW',
    decidedById: of.reviewer,
    decidedAt: at,
    ...over,
  })
export const restsOn = (verdictId: string, reviewId: string, of = desk) =>
  insert('VerdictReview', { teamId: of.teamId, verdictId, reviewId })

export async function wholeReview(over: Record<string, unknown> = {}, of = desk): Promise<string> {
  const id = await review(over, of)
  await audited(id, of)
  return id
}
export async function decided(of = desk): Promise<{ reviewId: string; verdictId: string }> {
  const ids = { reviewId: '', verdictId: '' }
  await commit(async () => {
    ids.reviewId = await wholeReview({}, of)
    ids.verdictId = await verdict({}, of)
    await restsOn(ids.verdictId, ids.reviewId, of)
    await audited(ids.verdictId, of)
    const { teamId, evidence: evidenceId } = of
    await insert('ReviewEvidence', { teamId, reviewId: ids.reviewId, evidenceId })
    await insert('VerdictEvidence', { teamId, verdictId: ids.verdictId, evidenceId })
    await client.query(
      `UPDATE "Claim" SET state = 'DECIDED', "verdictId" = $1, verdict = 'UNVERIFIED' WHERE id = $2`,
      [ids.verdictId, of.claim],
    )
  })
  return ids
}
