import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  audited,
  client,
  commit,
  decided,
  desk,
  insert,
  makeDesk,
  openDesk,
  restsOn,
  review,
  sha,
  verdict,
  wholeReview,
} from './rules-desk'

/** The rules that the database holds by itself, tried with plain SQL: no service stands in between. */
beforeAll(() => client.connect())
afterAll(() => client.end())
beforeEach(openDesk)

describe('append-only', () => {
  it.each([
    'AuditEvent',
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

describe('a blob', () => {
  it('stays what it is, but for where its bytes lie and what was last seen of them', async () => {
    const change = (set: string) =>
      client.query(`UPDATE "Blob" SET ${set} WHERE "teamId" = $1`, [desk.teamId])
    for (const set of ['size = size + 1', `digest = '${sha('other')}'`, `bytes = 'x'::bytea`])
      await expect(change(set)).rejects.toMatchObject({ code: 'CB001' })
    await expect(client.query('DELETE FROM "Blob" WHERE "teamId" = $1', [desk.teamId])).rejects.toMatchObject(
      {
        code: 'CB001',
      },
    )
    await expect(client.query('TRUNCATE "Blob" CASCADE')).rejects.toMatchObject({ code: 'CB001' })
    expect((await change(`bytes = NULL, state = 'OK', "checkedAt" = now()`)).rowCount).toBeGreaterThan(0)
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

  it('refuses whoever wrote the present wording, and takes those who wrote an earlier one', async () => {
    const word = async (editorId: string, version: number) => {
      const { teamId, claim: claimId } = desk
      const text = `Wording ${version}.`
      await insert('ClaimRevision', {
        id: randomUUID(),
        teamId,
        claimId,
        version,
        text,
        editorId,
        at: new Date(),
      })
      await client.query('UPDATE "Claim" SET version = $1, text = $2 WHERE id = $3', [version, text, claimId])
    }
    const assigned = (reviewerId: string) =>
      insert('Assignment', {
        id: randomUUID(),
        teamId: desk.teamId,
        claimId: desk.claim,
        reviewerId,
        assignedById: desk.owner,
      })
    await word(desk.owner, 2)
    const refused = { code: 'CB004', message: expect.stringContaining('present wording') }
    await expect(assigned(desk.owner)).rejects.toMatchObject(refused)
    const ofTheirs = { reviewerId: desk.owner, claimVersion: 2 }
    await expect(commit(() => wholeReview(ofTheirs))).rejects.toMatchObject(refused)
    const decidedByThem = { decidedById: desk.owner, claimVersion: 2, basis: 'ADJUDICATION' }
    await expect(commit(() => verdict(decidedByThem))).rejects.toMatchObject(refused)
    await word(desk.editor, 3)
    await assigned(desk.owner)
    await commit(() => wholeReview({ ...ofTheirs, claimVersion: 3 }))
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
