import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

/** The rules that the database holds by itself, tried with plain SQL: no service stands in between. */
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(() => client.connect())
afterAll(() => client.end())

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row)
  await client.query(
    `INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  )
  return String(row.id ?? '')
}

/** Runs statements in one transaction; the deferred rules speak at its end. */
async function commit(work: () => Promise<unknown>): Promise<void> {
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
let desk: Desk
const at = new Date('2025-06-16T16:00:00Z')

async function person(teamId: string, role: string): Promise<string> {
  const userId = await insert('User', {
    id: randomUUID(),
    email: `${randomUUID()}@example.org`,
    name: 'Someone',
  })
  return insert('Member', { id: randomUUID(), teamId, userId, role })
}

async function makeDesk(isSample = false): Promise<Desk> {
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
const audited = (subjectId: string, of = desk) => {
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
const review = (over: Record<string, unknown> = {}, of = desk) =>
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
const verdict = (over: Record<string, unknown> = {}, of = desk) =>
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
const restsOn = (verdictId: string, reviewId: string, of = desk) =>
  insert('VerdictReview', { teamId: of.teamId, verdictId, reviewId })

async function wholeReview(over: Record<string, unknown> = {}, of = desk): Promise<string> {
  const id = await review(over, of)
  await audited(id, of)
  return id
}
async function decided(of = desk): Promise<{ reviewId: string; verdictId: string }> {
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

beforeEach(async () => {
  desk = await makeDesk()
})

describe('append-only', () => {
  it.each([
    'AuditEvent',
    'Blob',
    'Snapshot',
    'Span',
    'ClaimRevision',
    'Review',
    'ReviewEvidence',
    'VerdictRecord',
    'VerdictEvidence',
    'VerdictReview',
  ])('%s refuses UPDATE, DELETE and TRUNCATE', async (table) => {
    await decided()
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE "teamId" = $1`, [desk.teamId])
    expect(rowCount).toBeGreaterThan(0)
    await expect(
      client.query(`UPDATE "${table}" SET "teamId" = "teamId" WHERE "teamId" = $1`, [desk.teamId]),
    ).rejects.toMatchObject({ code: 'CB001' })
    await expect(
      client.query(`DELETE FROM "${table}" WHERE "teamId" = $1`, [desk.teamId]),
    ).rejects.toMatchObject({ code: 'CB001' })
    await expect(client.query(`TRUNCATE "${table}" CASCADE`)).rejects.toMatchObject({ code: 'CB001' })
  })
})

describe('a snapshot', () => {
  it('cannot lie about its bytes or its text', async () => {
    await expect(
      insert('Blob', { teamId: desk.teamId, digest: sha('other'), size: 1, bytes: Buffer.from('x') }),
    ).rejects.toMatchObject({ constraint: 'blob_values' })
    const { rows } = await client.query('SELECT * FROM "Snapshot" WHERE id = $1', [desk.snapshot])
    await expect(
      insert('Snapshot', { ...rows[0], notes: '[]', id: randomUUID(), text: 'Other words.' }),
    ).rejects.toMatchObject({ constraint: 'snapshot_values' })
  })
})

describe('rule 3: a verdict needs a rationale, and evidence unless it is unverified', () => {
  it('refuses a blank rationale', async () => {
    await expect(commit(() => wholeReview({ rationale: ' \n ' }))).rejects.toMatchObject({
      constraint: 'review_values',
    })
  })

  it('refuses to confirm without evidence and takes it with evidence', async () => {
    await expect(commit(() => wholeReview({ verdict: 'CONFIRMED' }))).rejects.toMatchObject({ code: 'CB003' })
    await commit(async () => {
      const id = await wholeReview({ verdict: 'CONFIRMED' })
      await insert('ReviewEvidence', { teamId: desk.teamId, reviewId: id, evidenceId: desk.evidence })
    })
  })

  it('refuses a verdict without evidence, without a review, or against its reviews', async () => {
    await expect(commit(async () => audited(await verdict()))).rejects.toMatchObject({
      code: 'CB003',
      message: expect.stringContaining('at least one review'),
    })
    await expect(
      commit(async () => {
        const reviewId = await wholeReview({ verdict: 'CONFIRMED' })
        await insert('ReviewEvidence', { teamId: desk.teamId, reviewId, evidenceId: desk.evidence })
        const id = await verdict({ verdict: 'CONFIRMED' })
        await restsOn(id, reviewId)
        await audited(id)
      }),
    ).rejects.toMatchObject({ code: 'CB003', message: expect.stringContaining('verdict that confirms') })
    await expect(
      commit(async () => {
        const reviewId = await wholeReview()
        const id = await verdict({ verdict: 'DENIED' })
        await restsOn(id, reviewId)
        await insert('VerdictEvidence', { teamId: desk.teamId, verdictId: id, evidenceId: desk.evidence })
        await audited(id)
      }),
    ).rejects.toMatchObject({ code: 'CB003', message: expect.stringContaining('agreement') })
  })

  it('refuses evidence of another claim', async () => {
    const other = await insert('Claim', {
      id: randomUUID(),
      teamId: desk.teamId,
      storyId: desk.story,
      number: 2,
      text: 'Another.',
      authorId: desk.editor,
    })
    const foreign = await insert('Evidence', {
      id: randomUUID(),
      teamId: desk.teamId,
      claimId: other,
      side: 'FOR',
      snapshotId: desk.snapshot,
      spanId: desk.span,
      addedById: desk.reviewer,
    })
    await expect(
      commit(async () =>
        insert('ReviewEvidence', {
          teamId: desk.teamId,
          reviewId: await wholeReview({ verdict: 'DENIED' }),
          evidenceId: foreign,
        }),
      ),
    ).rejects.toMatchObject({ code: 'CB003' })
  })
})

describe('rule 4: nobody judges their own claim, and an adjudicator wrote neither side', () => {
  it('refuses the author as reviewer, assignee and decider', async () => {
    await expect(commit(() => wholeReview({ reviewerId: desk.editor }))).rejects.toMatchObject({
      code: 'CB004',
    })
    await expect(
      insert('Assignment', {
        id: randomUUID(),
        teamId: desk.teamId,
        claimId: desk.claim,
        reviewerId: desk.editor,
        assignedById: desk.owner,
      }),
    ).rejects.toMatchObject({ code: 'CB004' })
    await expect(commit(() => verdict({ decidedById: desk.editor }))).rejects.toMatchObject({ code: 'CB004' })
  })

  it('does not let the author be changed afterwards', async () => {
    await expect(
      client.query('UPDATE "Claim" SET "authorId" = $1 WHERE id = $2', [desk.owner, desk.claim]),
    ).rejects.toMatchObject({ code: 'CB001' })
  })

  it('lets only an outsider adjudicate, and only a reviewer close by review', async () => {
    const [one, two] = ['', '']
    const ids = { one, two }
    await commit(async () => {
      ids.one = await wholeReview()
      ids.two = await wholeReview({ reviewerId: desk.second })
    })
    const settle = (decidedById: string, basis: string) =>
      commit(async () => {
        const id = await verdict({ basis, decidedById })
        await restsOn(id, ids.one)
        await restsOn(id, ids.two)
        await audited(id)
      })
    await expect(settle(desk.second, 'ADJUDICATION')).rejects.toMatchObject({ code: 'CB004' })
    await expect(settle(desk.owner, 'AGREEMENT')).rejects.toMatchObject({ code: 'CB004' })
    await settle(desk.owner, 'ADJUDICATION')
  })

  it('gives one reviewer one open assignment a claim', async () => {
    const row = () => ({
      id: randomUUID(),
      teamId: desk.teamId,
      claimId: desk.claim,
      reviewerId: desk.reviewer,
      assignedById: desk.owner,
    })
    await insert('Assignment', row())
    await expect(insert('Assignment', row())).rejects.toMatchObject({ constraint: 'assignment_once' })
  })
})

describe('rule 5 and 6: nothing is overwritten, nothing happens unrecorded', () => {
  it('refuses a second review with the same revision', async () => {
    await commit(() => wholeReview())
    await expect(commit(() => wholeReview())).rejects.toMatchObject({ code: '23505' })
  })

  it('refuses a review or a verdict without its audit event', async () => {
    await expect(commit(() => review())).rejects.toMatchObject({ code: 'CB006' })
    await expect(commit(async () => restsOn(await verdict(), await wholeReview()))).rejects.toMatchObject({
      code: 'CB006',
    })
  })

  it('shows on a claim only a verdict of its own', async () => {
    const { verdictId } = await decided()
    await expect(
      client.query(`UPDATE "Claim" SET verdict = 'CONFIRMED' WHERE id = $1`, [desk.claim]),
    ).rejects.toMatchObject({ constraint: 'claim_verdict' })
    const other = await makeDesk()
    await expect(
      client.query(
        `UPDATE "Claim" SET state = 'DECIDED', "verdictId" = $1, verdict = 'UNVERIFIED' WHERE id = $2`,
        [verdictId, other.claim],
      ),
    ).rejects.toMatchObject({ constraint: 'claim_verdict' })
    await expect(
      client.query(`UPDATE "Claim" SET state = 'OPEN' WHERE id = $1`, [desk.claim]),
    ).rejects.toMatchObject({ constraint: 'claim_values' })
  })
})

describe('rule 7: no row points into another team', () => {
  it('refuses a claim, evidence or attribution across teams', async () => {
    const other = await makeDesk()
    await expect(
      insert('Claim', {
        id: randomUUID(),
        teamId: desk.teamId,
        storyId: other.story,
        number: 9,
        text: 'x',
        authorId: desk.editor,
      }),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      insert('Evidence', {
        id: randomUUID(),
        teamId: desk.teamId,
        claimId: desk.claim,
        side: 'FOR',
        snapshotId: other.snapshot,
        spanId: other.span,
        addedById: desk.reviewer,
      }),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      insert('Assignment', {
        id: randomUUID(),
        teamId: desk.teamId,
        claimId: desk.claim,
        reviewerId: other.reviewer,
        assignedById: desk.owner,
      }),
    ).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a team', () => {
  it('keeps an owner', async () => {
    await expect(
      client.query(`UPDATE "Member" SET role = 'EDITOR' WHERE id = $1`, [desk.owner]),
    ).rejects.toMatchObject({ code: 'CB005' })
    await expect(
      client.query(`UPDATE "Member" SET "removedAt" = now() WHERE id = $1`, [desk.owner]),
    ).rejects.toMatchObject({ code: 'CB005' })
  })

  it('cannot be removed unless it is a sample, and then goes with everything it holds', async () => {
    await expect(client.query('DELETE FROM "Team" WHERE id = $1', [desk.teamId])).rejects.toMatchObject({
      code: 'CB001',
    })
    await expect(
      client.query('UPDATE "Team" SET "isSample" = true WHERE id = $1', [desk.teamId]),
    ).rejects.toMatchObject({ code: 'CB001' })
    const sample = await makeDesk(true)
    await decided(sample)
    await client.query('DELETE FROM "Team" WHERE id = $1', [sample.teamId])
    for (const table of ['Claim', 'Review', 'VerdictRecord', 'Snapshot', 'AuditEvent', 'Member']) {
      const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE "teamId" = $1`, [sample.teamId])
      expect(rowCount, table).toBe(0)
    }
    expect((await client.query('SELECT 1 FROM "Claim" WHERE "teamId" = $1', [desk.teamId])).rowCount).toBe(1)
  })
})

describe('a denial', () => {
  it('has a scope only when something is denied, and a target only when it misses', async () => {
    const source = await insert('Source', {
      id: randomUUID(),
      teamId: desk.teamId,
      kind: 'PERSON',
      naming: 'NAMED',
      name: 'The mayor',
      createdById: desk.editor,
    })
    const attribution = (over: Record<string, unknown>) =>
      insert('Attribution', {
        id: randomUUID(),
        teamId: desk.teamId,
        claimId: desk.claim,
        sourceId: source,
        sourceWords: 'the mayor',
        naming: 'NAMED',
        spanId: desk.span,
        mode: 'INDIRECT',
        stance: 'ASSERTS',
        terms: 'ON_RECORD',
        createdById: desk.editor,
        ...over,
      })
    await expect(attribution({ denialScope: 'FULL' })).rejects.toMatchObject({
      constraint: 'attribution_values',
    })
    await expect(
      attribution({ stance: 'DENIES', denialScope: 'FULL', denialTarget: 'something else' }),
    ).rejects.toMatchObject({ constraint: 'attribution_values' })
    await expect(
      attribution({ stance: 'DENIES', denialScope: 'DIFFERENT', denialClaimId: desk.claim }),
    ).rejects.toMatchObject({ constraint: 'attribution_values' })
    await attribution({
      stance: 'DENIES',
      denialScope: 'DIFFERENT',
      denialTarget: 'that the bridge was unsafe',
    })
    await attribution({ stance: 'DENIES', denialScope: null })
  })
})
