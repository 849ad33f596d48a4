import { beforeEach, describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { work } from '@/lib/testing/jobs'
import { untilWaiting, whileHeld } from '@/lib/testing/locks'
import { makeClaim, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { decide, makeReports } from '@/lib/testing/withdrawals'
import { clearMark } from './mark'
import { findOpenMarks } from './mark-repository'
import { markMerged, mergeActors, mergedJob, splitActors } from './merge-actors'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})
const scope = () => desk.editor.scope
const marks = () => db().mark.findMany({ where: { teamId: desk.team.id }, orderBy: { at: 'asc' } })
const openOf = async ({ id }: { id: string }) => (await findOpenMarks(scope(), id)).length

/** Decided claims: one by both sources, one by the first alone; and one by both that is open. */
async function threeClaims() {
  const make = () => makeClaim(desk.author.scope, desk.story)
  const [both, one, open] = [await make(), await make(), await make()]
  const sources: string[] = []
  for (const ids of [
    [both.id, one.id, open.id],
    [both.id, open.id],
  ]) {
    const [report] = await makeReports(scope(), desk.story.id, [ids])
    const { sourceId } = await db().attribution.findFirstOrThrow({
      where: { id: report?.attributionIds[0] ?? newId() },
    })
    sources.push(sourceId)
  }
  for (const claim of [both, one]) await decide(desk, claim)
  const [sourceId = '', intoId = ''] = sources
  return { both, one, open, sourceId, intoId }
}

describe('mergeActors', () => {
  it('marks the decided claims that rest on both, once, and a split takes off what nobody looked at', async () => {
    const { both, one, open, sourceId, intoId } = await threeClaims()
    const { version } = await mergeActors(scope(), { sourceId, intoId, version: 1 })
    await work(mergedJob)
    const marked = await marks()
    expect(marked).toMatchObject([{ claimId: both.id, cause: 'MERGED', sourceId, clearedAt: null }])
    expect(marked[0]?.verdictId).not.toBeNull()
    expect(await findOpenMarks(scope(), both.id)).toMatchObject([{ afterVerdict: true, withdrawnAt: null }])
    for (const claim of [one, open]) expect(await openOf(claim)).toBe(0)
    expect((await recorded(scope())).slice(-2)).toEqual(['source.merged', 'claim.marked'])
    await splitActors(scope(), { sourceId, version, along: [] })
    expect(await openOf(both)).toBe(0)
    await mergeActors(scope(), { sourceId, intoId, version: version + 1 })
    await work(mergedJob)
    expect(await openOf(both)).toBe(1)
  })

  it('marks nothing for what was split again by then, nor twice for what was merged again', async () => {
    const { both, sourceId, intoId } = await threeClaims()
    const { version } = await mergeActors(scope(), { sourceId, intoId, version: 1 })
    await splitActors(scope(), { sourceId, version, along: [] })
    await work(mergedJob)
    expect(await marks()).toEqual([])
    for (const at of [version + 1, version + 3]) {
      await mergeActors(scope(), { sourceId, intoId, version: at })
      if (at === version + 1) await splitActors(scope(), { sourceId, version: at + 1, along: [] })
    }
    await work(mergedJob)
    expect(await openOf(both)).toBe(1)
    expect(await marks()).toHaveLength(1)
  })

  it('marks what rests on both also where the other is merged on while it waits', async () => {
    const { both, sourceId, intoId } = await threeClaims()
    const [report] = await makeReports(scope(), desk.story.id, [[both.id]])
    const third = await db().attribution.findFirstOrThrow({ where: { id: report?.attributionIds[0] ?? '' } })
    await mergeActors(scope(), { sourceId, intoId, version: 1 })
    const merging = { sourceId, moved: [], eventId: newId(), at: new Date().toISOString() }
    let marking: Promise<void> | undefined
    const claim = (tx: Tx) => tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${both.id}::uuid FOR UPDATE`
    await whileHeld(claim, async () => {
      marking = markMerged(makeJobScope(desk.team.id), merging)
      await untilWaiting(1)
      await mergeActors(scope(), { sourceId: intoId, intoId: third.sourceId, version: 1 })
    })
    await marking
    expect(await openOf(both)).toBe(1)
  })

  it('leaves alone what was decided after it, and what was looked at when it runs again', async () => {
    const { both, open, sourceId, intoId } = await threeClaims()
    await mergeActors(scope(), { sourceId, intoId, version: 1 })
    const merging = { sourceId, moved: [], eventId: newId(), at: new Date().toISOString() }
    await decide(desk, open)
    const job = makeJobScope(desk.team.id)
    await markMerged(job, merging)
    expect((await marks()).map(({ claimId }) => claimId)).toEqual([both.id])
    const [mark] = await findOpenMarks(scope(), both.id)
    await clearMark(desk.first.scope, { markId: mark?.id ?? '', note: 'Either of them would do.' })
    await markMerged(job, merging)
    expect(await marks()).toHaveLength(1)
  })
})
