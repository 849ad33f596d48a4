import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { clearMark } from '@/lib/provenance/mark'
import { retract, takeBackRetraction } from '@/lib/provenance/retract'
import { makeReportDesk, type ReportDesk } from '@/lib/testing/report-desk'
import { freezeReport } from './freeze'
import { listMarked } from './marked'
import { getStoredReport, listReports } from './read'

const frozen = async (desk: ReportDesk, claimIds: string[]) =>
  freezeReport(desk.editor.scope, {
    ...{ storyId: desk.storyId, claimIds, title: 'What we can print' },
    ...{ showReviewerNames: false, seen: '', key: null },
  })

/** Of the article, in which one of the two claims has a statement. */
async function withdraw(desk: ReportDesk): Promise<string> {
  const article = await db().document.findFirstOrThrow({ where: { storyId: desk.storyId, kind: 'ARTICLE' } })
  const about = { documentId: article.id, attributionId: null, withdrawnAt: null, snapshotId: null }
  const made = await retract(desk.editor.scope, { ...about, reason: 'The paper says so itself.' })
  return made.retractionId
}

const told = async (desk: ReportDesk) =>
  (await listReports(desk.viewer.scope, null)).rows.map((row) => row.again)

describe('reports whose claims want another look', () => {
  it('names the claims and why, on the report and on the list, and leaves the report as it left', async () => {
    const desk = await makeReportDesk()
    const both = await frozen(desk, [desk.openId, desk.decidedId])
    const other = await frozen(desk, [desk.openId])
    expect(await listMarked(desk.viewer.scope, both.id)).toEqual([])
    expect(await told(desk)).toEqual([0, 0])

    await withdraw(desk)
    const [marked, ...rest] = await listMarked(desk.viewer.scope, both.id)
    expect(rest).toEqual([])
    expect(marked).toMatchObject({ claimId: desk.decidedId, number: 1 })
    expect(marked?.marks).toMatchObject([
      { cause: 'RETRACTION', what: 'Council to shut the old quay', words: null, afterVerdict: true },
    ])
    expect(await listMarked(desk.viewer.scope, other.id)).toEqual([])
    expect(await told(desk)).toEqual([0, 1])
    expect((await getStoredReport(desk.viewer.scope, both.id)).digest).toBe(both.digest)
  })

  it('says nothing more once somebody had another look, or what was withdrawn no longer is', async () => {
    const desk = await makeReportDesk()
    const { id } = await frozen(desk, [desk.decidedId])
    const retractionId = await withdraw(desk)
    await takeBackRetraction(desk.editor.scope, { retractionId })
    expect(await listMarked(desk.viewer.scope, id)).toEqual([])
    await withdraw(desk)
    const [marked] = await listMarked(desk.viewer.scope, id)
    await clearMark(desk.editor.scope, { markId: marked?.marks[0]?.id ?? '', note: 'The minutes carry it.' })
    expect(await listMarked(desk.viewer.scope, id)).toEqual([])
    expect(await told(desk)).toEqual([0])
  })

  it("tells nothing of another team's report", async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const { id } = await frozen(desk, [desk.decidedId])
    await withdraw(desk)
    expect(await listMarked(other.owner.scope, id)).toEqual([])
  })
})
