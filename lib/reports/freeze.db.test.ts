import { describe, expect, it } from 'vitest'
import { findChain } from '@/lib/audit/repository'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { encodeCursor } from '@/lib/core/paging'
import { reopenClaim } from '@/lib/reviews/lifecycle'
import { problemOf, refusal } from '@/lib/testing/problems'
import {
  attribute,
  decideAnew,
  makeReportDesk,
  quoteArticle,
  type ReportDesk,
  reword,
} from '@/lib/testing/report-desk'
import { listChanges } from './changes'
import { compose } from './compose'
import { fingerprint, sha256 } from './fingerprint'
import { freezeReport } from './freeze'
import { getReport, getStoredReport, listReports } from './read'

const input = (desk: ReportDesk, more: { seen?: string; key?: string | null; title?: string } = {}) => ({
  storyId: desk.storyId,
  claimIds: [desk.decidedId, desk.openId],
  title: 'What we can print',
  showReviewerNames: false,
  seen: '',
  key: null,
  ...more,
})
/** Said off the record, in words that neither claim is made in. */
const DREDGING = {
  sourceWords: 'Harbour master',
  naming: 'DESCRIBED',
  terms: 'OFF_RECORD',
  at: { statement: 'denied that dredging has stopped', content: 'dredging has stopped' },
} as const
const seenBy = async (desk: ReportDesk) => fingerprint((await compose(desk.editor.scope, input(desk))).draft)
const reports = (desk: ReportDesk) => db().verdictReport.count({ where: { teamId: desk.team.id } })
const events = async (desk: ReportDesk) =>
  (await findChain(desk.owner.scope, 1, 100)).filter((line) => line.kind === 'report.frozen')

describe('freezeReport', () => {
  it('stores what was seen, byte for byte, with its digest, its claims and one audit event', async () => {
    const desk = await makeReportDesk()
    const before = (await findChain(desk.owner.scope, 1, 100)).at(-1)
    const frozen = await freezeReport(desk.editor.scope, input(desk, { seen: await seenBy(desk) }))
    const stored = await getStoredReport(desk.viewer.scope, frozen.id)
    expect(sha256(stored.content)).toBe(frozen.digest)
    const { content } = await getReport(desk.viewer.scope, frozen.id)
    expect(content.frozen).toMatchObject({
      number: 1,
      by: desk.editor.user.name,
      audit: { seq: before?.seq, hash: before?.hash },
    })
    expect(fingerprint(content)).toBe(await seenBy(desk))
    const verdict = await db().verdictRecord.findFirstOrThrow({ where: { claimId: desk.decidedId } })
    const rows = await db().reportClaim.findMany({
      where: { reportId: frozen.id },
      orderBy: { ordinal: 'asc' },
    })
    expect(rows.map((row) => [row.claimId, row.verdictId])).toEqual([
      [desk.decidedId, verdict.id],
      [desk.openId, null],
    ])
    expect(await events(desk)).toMatchObject([
      { subjectId: frozen.id, data: { number: 1, digest: frozen.digest, claimCount: 2 } },
    ])
  })

  it('freezes nothing when a claim changed since the preview, and says which', async () => {
    const desk = await makeReportDesk()
    const seen = await seenBy(desk)
    await reword(desk.openId, 'Dredging has begun.')
    const problem = await problemOf(freezeReport(desk.editor.scope, input(desk, { seen })))
    expect(problem).toMatchObject({ kind: 'conflict', code: 'reportChanged', params: { claims: '2' } })
    expect(await reports(desk)).toBe(0)
    expect(await events(desk)).toEqual([])
  })

  it('freezes nothing when what surrounds the claims changed', async () => {
    const desk = await makeReportDesk()
    const seen = await seenBy(desk)
    const problem = await problemOf(freezeReport(desk.editor.scope, input(desk, { seen, title: 'Another' })))
    expect(problem).toMatchObject({ kind: 'conflict', code: 'reportSurroundingsChanged' })
  })

  it('freezes nothing whose evidence quotes words given off the record, and names the claims', async () => {
    const desk = await makeReportDesk()
    const seen = await seenBy(desk)
    await quoteArticle(desk, 'dredging')
    await attribute(desk, DREDGING, desk.openId)
    const problem = await problemOf(freezeReport(desk.editor.scope, input(desk, { seen })))
    expect(problem).toMatchObject({
      kind: 'rule',
      code: 'reportOffTheRecord',
      params: { claims: '1', count: 1 },
    })
    expect(await reports(desk)).toBe(0)
    expect(await events(desk)).toEqual([])
    const of = { teamId: desk.team.id, sourceWords: DREDGING.sourceWords }
    await db().attribution.updateMany({ where: of, data: { terms: 'BACKGROUND' } })
    expect((await freezeReport(desk.editor.scope, input(desk))).number).toBe(1)
  })

  it('gives a number once only, also to many at the same moment', async () => {
    const desk = await makeReportDesk()
    const scopes = [desk.owner.scope, desk.editor.scope]
    const frozen = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((n) => freezeReport(scopes[n % 2] ?? desk.owner.scope, input(desk))),
    )
    expect(frozen.map((report) => report.number).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect((await events(desk)).length).toBe(6)
  })

  it('freezes once when pressed twice, and answers both', async () => {
    const desk = await makeReportDesk()
    const twice = input(desk, { key: newId() })
    const [one, two] = await Promise.all([
      freezeReport(desk.editor.scope, twice),
      freezeReport(desk.editor.scope, twice),
    ])
    expect(two).toEqual(one)
    expect(await reports(desk)).toBe(1)
    expect((await freezeReport(desk.editor.scope, input(desk))).number).toBe(2)
  })

  it("takes another person's key for a key of one's own", async () => {
    const desk = await makeReportDesk()
    const key = newId()
    const one = await freezeReport(desk.editor.scope, input(desk, { key }))
    const two = await freezeReport(desk.owner.scope, input(desk, { key }))
    expect(two.id).not.toBe(one.id)
  })

  it('leaves neither report nor number nor event when the write fails', async () => {
    const desk = await makeReportDesk()
    await db().$executeRawUnsafe(
      `CREATE FUNCTION fail_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
    )
    await db().$executeRawUnsafe(
      `CREATE TRIGGER fail_event BEFORE INSERT ON "AuditEvent" FOR EACH ROW WHEN (NEW.kind = 'report.frozen') EXECUTE FUNCTION fail_event()`,
    )
    await expect(freezeReport(desk.editor.scope, input(desk))).rejects.toThrow('disk full')
    await db().$executeRawUnsafe('DROP TRIGGER fail_event ON "AuditEvent"')
    expect(await reports(desk)).toBe(0)
    expect((await freezeReport(desk.editor.scope, input(desk))).number).toBe(1)
  })

  it('cannot be changed afterwards, not even in the database', async () => {
    const desk = await makeReportDesk()
    const { id } = await freezeReport(desk.editor.scope, input(desk))
    await expect(db().verdictReport.update({ where: { id }, data: { title: 'x' } })).rejects.toThrow(
      'append-only',
    )
  })

  it('is for editors and owners of the team only', async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    expect(await refusal(freezeReport(desk.reviewer.scope, input(desk)))).toBe('forbidden')
    expect(await refusal(freezeReport(desk.viewer.scope, input(desk)))).toBe('forbidden')
    expect(await refusal(freezeReport(other.owner.scope, input(desk)))).toBe('notFound')
    expect((await freezeReport(desk.owner.scope, input(desk))).number).toBe(1)
  })
})

describe('listChanges', () => {
  const at = '2025-06-18T09:00:00.000Z'
  it('tells which verdicts are others since, with their date, and nothing of what still holds', async () => {
    const desk = await makeReportDesk()
    const { id, digest } = await freezeReport(desk.editor.scope, input(desk))
    const changes = () => listChanges(desk.viewer.scope, id)
    expect(await changes()).toEqual([])
    await decideAnew(desk, desk.decidedId, { verdict: 'CONFIRMED', revision: 2, at })
    await decideAnew(desk, desk.openId, { verdict: 'DENIED', revision: 1, at })
    const [one, two] = [
      { claimId: desk.decidedId, number: 1, state: 'DECIDED' },
      { claimId: desk.openId, number: 2, state: 'DECIDED' },
    ]
    expect(await changes()).toEqual([
      { ...one, verdict: 'CONFIRMED', what: 'CHANGED', at },
      { ...two, verdict: 'DENIED', what: 'DECIDED', at },
    ])
    await decideAnew(desk, desk.decidedId, { verdict: 'DENIED', revision: 3, at })
    expect((await changes())[0]).toEqual({ ...one, verdict: 'DENIED', what: 'AGAIN', at })
    expect((await getReport(desk.viewer.scope, id)).digest).toBe(digest)
  })

  it('dates the end of a verdict that is in force no longer', async () => {
    const desk = await makeReportDesk()
    const { id } = await freezeReport(desk.editor.scope, input(desk))
    await reopenClaim(desk.editor.scope, { claimId: desk.decidedId, reason: 'A tape turned up.' })
    const event = await db().auditEvent.findFirstOrThrow({ where: { kind: 'claim.reopened' } })
    expect(await listChanges(desk.viewer.scope, id)).toMatchObject([
      { number: 1, verdict: null, what: 'REOPENED', at: event.at.toISOString() },
    ])
  })

  it("tells nothing of another team's report", async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const { id } = await freezeReport(desk.editor.scope, input(desk))
    await decideAnew(desk, desk.decidedId, { verdict: 'CONFIRMED', revision: 2, at })
    expect(await listChanges(other.owner.scope, id)).toEqual([])
  })
})

describe('reading reports', () => {
  it('answers everyone of the team and no one else', async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const { id } = await freezeReport(desk.editor.scope, input(desk))
    expect((await getReport(desk.viewer.scope, id)).number).toBe(1)
    expect(await refusal(getReport(other.owner.scope, id))).toBe('notFound')
    expect(await refusal(getReport(desk.viewer.scope, newId()))).toBe('notFound')
  })

  it('lists page by page, newest first, there and back', async () => {
    const desk = await makeReportDesk()
    const { content, digest, id } = await getStoredReport(
      desk.owner.scope,
      (await freezeReport(desk.editor.scope, input(desk))).id,
    )
    const row = await db().verdictReport.findFirstOrThrow({ where: { id } })
    await db().verdictReport.createMany({
      data: Array.from({ length: 84 }, (_, n) => ({ ...row, id: newId(), number: n + 2, content, digest })),
    })
    const first = await listReports(desk.viewer.scope, null)
    expect([first.rows.length, first.rows[0]?.number, first.previous]).toEqual([40, 85, null])
    const second = await listReports(desk.viewer.scope, first.next)
    expect(second.rows.map((one) => one.number)).toEqual(Array.from({ length: 40 }, (_, n) => 45 - n))
    const third = await listReports(desk.viewer.scope, second.next)
    expect([third.rows.map((one) => one.number), third.next]).toEqual([[5, 4, 3, 2, 1], null])
    expect((await listReports(desk.viewer.scope, second.previous)).rows).toEqual(first.rows)
    expect(await listReports(desk.viewer.scope, 'rubbish')).toEqual(first)
    const tooFar = encodeCursor({ direction: 'after', key: ['3000000000'] })
    expect((await listReports(desk.viewer.scope, tooFar)).rows).toEqual(first.rows)
    expect(first.rows[0]).toMatchObject({
      frozenBy: desk.editor.user.name,
      claims: 2,
      story: { id: desk.storyId },
    })
  })

  it('lists the reports of one story alone, page by page too, and knows no story of another team', async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const { scope } = desk.viewer
    expect(await listReports(scope, null, desk.storyId)).toEqual({
      ...{ rows: [], next: null, previous: null },
      story: { id: desk.storyId, title: 'Quay closure' },
    })
    const { id } = await freezeReport(desk.editor.scope, input(desk))
    const row = await db().verdictReport.findFirstOrThrow({ where: { id } })
    const another = await db().story.findFirstOrThrow({ where: { id: desk.storyId } })
    const ofAnother = { ...another, id: newId(), number: 2, title: 'Another' }
    await db().story.create({ data: ofAnother })
    await db().verdictReport.createMany({
      data: Array.from({ length: 82 }, (_, n) => ({
        ...{ ...row, id: newId(), number: n + 2 },
        storyId: n % 2 ? desk.storyId : ofAnother.id,
      })),
    })
    const first = await listReports(scope, null, desk.storyId)
    expect(first.rows.map((one) => one.number)).toEqual(Array.from({ length: 40 }, (_, n) => 83 - 2 * n))
    const second = await listReports(scope, first.next, desk.storyId)
    expect([second.rows.map((one) => one.number), second.next]).toEqual([[3, 1], null])
    expect(await listReports(scope, second.previous, desk.storyId)).toEqual(first)
    expect(await refusal(listReports(scope, null, other.storyId))).toBe('notFound')
  })

  it("lists nothing of another team's", async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    await freezeReport(desk.editor.scope, input(desk))
    expect((await listReports(other.owner.scope, null)).rows).toEqual([])
  })
})
