import { beforeEach, describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { addAttribution, removeAttribution, restoreAttribution } from '@/lib/claims/attributions'
import { db, transaction } from '@/lib/core/db'
import { addEvidence, removeEvidence, restoreEvidence } from '@/lib/reviews/evidence'
import { restoreClaim } from '@/lib/reviews/lifecycle'
import { createSource } from '@/lib/sources/resolve'
import { restingJob } from '@/lib/sources/resting'
import { addAlias } from '@/lib/sources/service'
import { archiveStory, editStory, restoreStory } from '@/lib/stories/service'
import { attributing } from '@/lib/testing/claims'
import { work } from '@/lib/testing/jobs'
import { untilWaiting, whileHeld } from '@/lib/testing/locks'
import { documentOf, makeClaim, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { decide, makeReports, makeResting, type Report } from '@/lib/testing/withdrawals'
import { addDerivation, decideDerivation } from './derivations'
import { addDerivationInput, retractInput } from './input'
import { clearMark } from './mark'
import { findOpenMarks } from './mark-repository'
import { mergeActors, splitActors } from './merge-actors'
import { markResting, markWhatRests } from './resting'
import { retract, takeBackRetraction } from './retract'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})
const scope = () => desk.editor.scope
const TEXT = 'No decision has been made, the mayor said.'

const reportOf = async (claimIds: readonly string[] = [], outlet: string | null = null): Promise<Report> => {
  const [report] = await makeReports(scope(), desk.story.id, [claimIds], outlet)
  if (!report) throw new Error('no report')
  return report
}
const withdraw = ({ documentId }: Report, attributionId: string | null = null) =>
  retract(scope(), retractInput.parse({ documentId, attributionId, reason: 'It says so itself.' }))
const decided = async () => {
  const claim = await makeClaim(desk.author.scope, desk.story)
  await decide(desk, claim)
  return claim
}
const open = (text?: string) => makeClaim(desk.author.scope, desk.story, text === undefined ? {} : { text })
const said = ({ id: claimId }: { id: string }, { snapshotId }: Report, more = {}) =>
  addAttribution(scope(), attributing({ claimId, snapshotId, text: TEXT }, 'No decision has been made', more))
const cites = (from: Report, to: Report, kind: 'CITES' | 'SYNDICATES' = 'SYNDICATES') =>
  addDerivationInput.parse({
    ...{ storyId: desk.story.id, kind, fromDocumentId: from.documentId, toDocumentId: to.documentId },
  })
const settled = () => work(markWhatRests)
const marks = () => db().mark.findMany({ where: { teamId: desk.team.id }, orderBy: { at: 'asc' } })
const marked = async () => (await marks()).map(({ claimId }) => claimId)
const outlet = async (name: string) => {
  const given = { name, kind: 'OUTLET', naming: 'NAMED', description: '' } as const
  return (await transaction((tx) => createSource(tx, scope(), given))).source.id
}

describe('what comes to rest on something withdrawn', () => {
  it('by a statement of it is marked once, whether decided or not, and not again once somebody looked', async () => {
    const [done, judged] = [await decided(), await open()]
    const report = await reportOf()
    expect((await withdraw(report)).marked).toBe(0)
    const { attributionId } = await said(done, report)
    await said(judged, report)
    await settled()
    expect((await marked()).sort()).toEqual([done.id, judged.id].sort())
    const views = [await findOpenMarks(scope(), done.id), await findOpenMarks(scope(), judged.id)].flat()
    expect(views.map(({ afterVerdict }) => afterVerdict)).toEqual([true, false])
    expect(views[0]).toMatchObject({ what: 'Report 0', by: desk.editor.user.name })
    const events = await db().auditEvent.findMany({
      where: { teamId: desk.team.id, kind: 'claim.marked' },
    })
    expect(events.map(({ actorId }) => actorId)).toEqual([null, null])
    await clearMark(desk.first.scope, { markId: views[0]?.id ?? '', note: 'The minutes say the same.' })
    await removeAttribution(scope(), attributionId)
    await restoreAttribution(scope(), attributionId)
    await said(done, report)
    await settled()
    expect(await marked()).toHaveLength(2)
    expect(await findOpenMarks(scope(), done.id)).toEqual([])
  })

  it('by a statement that was put back is marked', async () => {
    const claim = await decided()
    const report = await reportOf()
    const { attributionId } = await said(claim, report)
    await removeAttribution(scope(), attributionId)
    await withdraw(report)
    await settled()
    expect(await marked()).toEqual([])
    await restoreAttribution(scope(), attributionId)
    await settled()
    expect(await marked()).toEqual([claim.id])
  })

  it('by what one report is said to rest on is marked, said by a person or accepted', async () => {
    const [first, second] = [await decided(), await decided()]
    const [wire, copy, other] = [await reportOf(), await reportOf([first.id]), await reportOf([second.id])]
    await makeResting(scope(), desk.story.id, [{ from: other, to: wire, state: 'SUGGESTED' }])
    await withdraw(wire)
    await settled()
    expect(await marked()).toEqual([])
    await addDerivation(scope(), cites(copy, wire))
    await settled()
    expect(await marked()).toEqual([first.id])
    const { id: derivationId, version } = await db().derivation.findFirstOrThrow({
      where: { fromDocumentId: other.documentId },
    })
    await decideDerivation(scope(), { derivationId, version, to: 'HELD' })
    await settled()
    expect(await marked()).toEqual([first.id, second.id])
  })

  it('by being brought back is marked: a claim that was withdrawn, evidence that was taken off', async () => {
    const [claim, quoting] = [await open('The quay closes in May.'), await open()]
    const report = await reportOf([claim.id])
    await db().claim.update({ where: { id: claim.id }, data: { state: 'WITHDRAWN' } })
    const place = { claimId: quoting.id, snapshotId: report.snapshotId, side: 'FOR', note: '' } as const
    const { evidenceId } = await addEvidence(scope(), { ...place, start: 30, end: 40 })
    await removeEvidence(scope(), { evidenceId })
    await withdraw(report)
    await settled()
    expect(await marked()).toEqual([])
    await restoreClaim(scope(), { claimId: claim.id })
    await settled()
    expect(await marked()).toEqual([claim.id])
    await restoreEvidence(scope(), { evidenceId })
    await settled()
    expect(await marked()).toEqual([claim.id, quoting.id])
  })

  it('by evidence that quoted somebody of its own is marked once nobody is recorded there any more', async () => {
    const [claim, other] = [await open('The quay closes in May.'), await open()]
    const [wire, paper] = [await reportOf(), await reportOf()]
    await addDerivation(scope(), cites(paper, wire, 'CITES'))
    const { attributionId } = await said(other, paper)
    const place = {
      claimId: claim.id,
      snapshotId: paper.snapshotId,
      side: 'FOR',
      rank: null,
      note: '',
    } as const
    await addEvidence(scope(), { ...place, start: 0, end: 25 })
    await withdraw(wire)
    await settled()
    expect(await marked()).not.toContain(claim.id)
    await removeAttribution(scope(), attributionId)
    await settled()
    expect(await marked()).toContain(claim.id)
  })

  it('by evidence is marked', async () => {
    const [claim, report] = [await open(), await reportOf()]
    await withdraw(report)
    const place = { claimId: claim.id, snapshotId: report.snapshotId, side: 'FOR', note: '' } as const
    await addEvidence(scope(), { ...place, start: 0, end: 10 })
    await settled()
    expect(await marked()).toEqual([claim.id])
  })

  it('in a story of the archive is marked with all others, so that bringing it back adds none', async () => {
    const claim = await decided()
    const report = await reportOf([claim.id])
    await archiveStory(scope(), desk.story.id)
    expect((await withdraw(report)).marked).toBe(1)
    await restoreStory(scope(), desk.story.id)
    await settled()
    expect(await marked()).toEqual([claim.id])
  })

  it('through an outlet found to be the withdrawn one is marked, merged or by another of its names', async () => {
    const [merged, named] = [await decided(), await decided()]
    const [wire, gazette] = [await reportOf([], 'Coast Wire'), await reportOf([], 'The Gazette')]
    const report = await reportOf()
    const [agency, paper] = [await outlet('CWA'), await outlet('Gazette Ltd')]
    const coastWire = await outlet('Coast Wire')
    await said(merged, report, { relays: [{ id: agency }] })
    await said(named, report, { relays: [{ id: paper }] })
    await addDerivation(scope(), cites(report, wire, 'CITES'))
    await addDerivation(scope(), cites(report, gazette, 'CITES'))
    await withdraw(wire)
    await withdraw(gazette)
    await settled()
    expect(await marked()).toEqual([])
    const { version } = await mergeActors(scope(), { sourceId: agency, intoId: coastWire, version: 1 })
    await settled()
    expect(await marked()).toEqual([merged.id])
    await addAlias(scope(), { sourceId: paper, name: 'The Gazette' })
    await settled()
    expect(await marked()).toEqual([merged.id, named.id])
    await splitActors(scope(), { sourceId: agency, version, along: [] })
    await settled()
    expect(await marked()).toHaveLength(2)
  })

  it('by where the article is said to have stood is marked', async () => {
    const claim = await decided()
    const report = await reportOf()
    const gazette = await outlet('The Gazette')
    await said(claim, report, { relays: [{ id: gazette }] })
    const article = { documentId: await documentOf(desk.story.articleId) } as Report
    await addDerivation(scope(), cites(report, article, 'CITES'))
    await withdraw(article)
    await settled()
    expect(await marked()).toEqual([])
    const edit = { storyId: desk.story.id, version: 1, title: 'Quay closure', deadline: null }
    await editStory(scope(), { ...edit, outlet: 'The Gazette' })
    await settled()
    expect(await marked()).toEqual([claim.id])
  })

  it('is marked for what still stands as withdrawn, and for each of two', async () => {
    const claim = await decided()
    const [one, other, third] = [await reportOf(), await reportOf(), await reportOf([claim.id])]
    await takeBackRetraction(scope(), await withdraw(one))
    await withdraw(other)
    await withdraw(third, third.attributionIds[0] ?? null)
    await said(claim, one)
    await said(claim, other)
    await settled()
    expect(await marked()).toEqual([claim.id, claim.id])
    await markResting(makeJobScope(desk.team.id), { storyId: desk.story.id })
    await markResting(makeJobScope((await makeReviewDesk()).team.id), { storyId: desk.story.id })
    expect(await marked()).toHaveLength(2)
  })

  it('while it is being withdrawn is marked as well', async () => {
    const [held, late] = [await open(), await open()]
    const report = await reportOf([held.id])
    const withdrawing: Promise<unknown>[] = []
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${held.id}::uuid FOR NO KEY UPDATE`,
      async () => {
        // It has read what rests on the report by now.
        withdrawing.push(withdraw(report))
        await untilWaiting(1)
        await said(late, report)
        await settled()
        expect(await marked()).toEqual([])
      },
    )
    await Promise.all(withdrawing)
    await settled()
    expect((await marked()).sort()).toEqual([held.id, late.id].sort())
  })
})

it('asks nothing more of a story in which nothing is withdrawn', async () => {
  await said(await open(), await reportOf())
  await settled()
  const job = await db().job.findFirstOrThrow({ where: { teamId: desk.team.id, kind: restingJob.kind } })
  expect(job).toMatchObject({ subjectId: desk.story.id, state: 'DONE' })
  expect(await recorded(scope())).toEqual(['source.created', 'attribution.added'])
})
