import { beforeEach, describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { listCaptures } from '@/lib/archive/captures'
import { getSnapshotMeta } from '@/lib/archive/service'
import { timeline } from '@/lib/audit/timeline'
import { db } from '@/lib/core/db'
import { findOpenMarks } from '@/lib/provenance/mark-repository'
import { markWhatRests } from '@/lib/provenance/resting'
import { addEvidence } from '@/lib/reviews/evidence'
import { work } from '@/lib/testing/jobs'
import {
  eachWithLiveDesk,
  inHours,
  type LiveDesk,
  type LiveSite,
  refuses,
  says,
} from '@/lib/testing/live-page'
import { untilWaiting, whileHeld } from '@/lib/testing/locks'
import { refusal } from '@/lib/testing/problems'
import { recorded } from '@/lib/testing/stories'
import { cancelOrder, listOrders, tryOrderAgain } from './capture-orders'
import { lookAgain, orderDue } from './look-again'
import { lockStory } from './repository'
import { RESTS_AFTER } from './schedule-model'
import { takeCaptures } from './take-capture'

let site: LiveSite
let desk: LiveDesk
eachWithLiveDesk((made) => {
  ;({ site, desk } = made)
})

describe('a page that is due', () => {
  it('is ordered for whoever set the schedule, once, and not before it is due', async () => {
    await desk.set('HOURLY')
    await lookAgain.runAll()
    expect(await desk.orders()).toEqual([])
    await desk.due()
    await lookAgain.runAll()
    await lookAgain.runAll()
    const made = await desk.orders()
    expect(made.map(({ state, requestedById }) => [state, requestedById])).toEqual([
      ['WAITING', desk.editor.id],
    ])
    expect(made[0]?.address).toBe('http://post.example/live')
    expect(inHours((await desk.stored()).dueAt)).toBe(1)
    expect((await listOrders(desk.viewer.scope, desk.story.id)).map(({ scheduled }) => scheduled)).toEqual([
      true,
    ])
    const jobs = await db().job.count({ where: { subjectId: made[0]?.id, kind: 'stories.capture' } })
    expect(jobs).toBe(1)
  })

  it('is ordered once by two workers at the same time', async () => {
    await desk.set('HOURLY')
    await desk.due()
    const scope = makeJobScope(desk.team.id)
    let both: Promise<unknown> = Promise.resolve()
    await whileHeld(
      (tx) => lockStory(scope, desk.story.id, tx),
      async () => {
        both = Promise.all([orderDue(scope, desk.documentId), orderDue(scope, desk.documentId)])
        await untilWaiting(2)
      },
    )
    await both
    expect(await desk.orders()).toHaveLength(1)
  })

  it('is not ordered twice even by what forgot to ask: the database holds that', async () => {
    await desk.set('HOURLY')
    await desk.due()
    await lookAgain.runAll()
    const [one] = await desk.orders()
    const { id: _, problem: __, ...again } = one ?? expect.fail('nothing was ordered')
    const twice = db().captureOrder.create({ data: { ...again, id: crypto.randomUUID() } })
    await expect(twice).rejects.toThrow(/Unique constraint/)
  })

  it('leaves neither order nor job where the worker is lost in the middle, and is found again', async () => {
    await desk.set('HOURLY')
    await desk.due()
    await db().$executeRaw`CREATE FUNCTION lose_worker() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'lost'; END $$`
    await db().$executeRaw`CREATE TRIGGER lose_worker BEFORE UPDATE ON "ScheduledPage" FOR EACH ROW
      EXECUTE FUNCTION lose_worker()`
    try {
      await expect(orderDue(makeJobScope(desk.team.id), desk.documentId)).rejects.toThrow('lost')
    } finally {
      await db().$executeRaw`DROP TRIGGER lose_worker ON "ScheduledPage"`
    }
    expect([
      await desk.orders(),
      await db().job.count({ where: { teamId: desk.team.id, kind: 'stories.capture' } }),
    ]).toEqual([[], 1])
    await lookAgain.runAll()
    expect(await desk.orders()).toHaveLength(1)
  })

  it('waits while somebody is having it captured anyway', async () => {
    await desk.set('HOURLY')
    await desk.order('/live', { documentId: desk.documentId })
    await desk.due()
    await lookAgain.runAll()
    expect(await desk.orders()).toEqual([])
    expect(inHours((await desk.stored()).dueAt)).toBe(1)
  })

  it('is found by its index', async () => {
    await db().$executeRaw`
      INSERT INTO "Document" (id, "teamId", "storyId", kind, title, "createdById")
      SELECT gen_random_uuid(), ${desk.team.id}::uuid, ${desk.story.id}::uuid, 'EVIDENCE', 'Page', ${desk.editor.id}::uuid
      FROM generate_series(1, 3000) n`
    await db().$executeRaw`
      INSERT INTO "ScheduledPage" ("teamId", "documentId", "dueAt")
      SELECT "teamId", id, now() + interval '1 hour' FROM "Document" WHERE title = 'Page'`
    await db().$executeRaw`ANALYZE "ScheduledPage"`
    const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT "teamId", "documentId" FROM "ScheduledPage" WHERE "dueAt" <= now() ORDER BY "dueAt" LIMIT 500`
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('scheduled_page_due')
  })
})

describe('a look', () => {
  beforeEach(async () => {
    await desk.set('HOURLY')
  })

  it('at what has not changed is kept, and takes no capture', async () => {
    const before = await db().snapshot.findFirstOrThrow({ where: { documentId: desk.documentId } })
    await desk.look()
    expect(await desk.captures()).toBe(1)
    expect((await desk.orders())[0]).toMatchObject({ state: 'DONE', snapshotId: before.id })
    const { lookedAt, outcome, nextAt, failed } = (await desk.pageOf()) ?? expect.fail('no page')
    expect([inHours(lookedAt), outcome, inHours(nextAt), failed]).toEqual([0, 'UNCHANGED', 1, null])
    expect((await recorded(desk.first.scope)).at(-1)).toBe('story.schedule-changed')
    expect(await listOrders(desk.viewer.scope, desk.story.id)).toEqual([])
  })

  it('at a page that says the same in other bytes takes no capture either', async () => {
    site.answer(says('The ferry sails at nine.', { nonce: 'another visitor' }))
    await desk.look()
    expect([await desk.captures(), (await desk.pageOf())?.outcome]).toEqual([1, 'SAME_TEXT'])
  })

  it('at what reads otherwise captures it again, as the workbench’s doing, and once', async () => {
    site.answer(says('The ferry does not sail.'))
    await desk.look()
    expect([await desk.captures(), (await desk.pageOf())?.outcome]).toEqual([2, 'CHANGED'])
    const { entries } = await timeline(desk.viewer.scope)
    const [told] = entries
    const { name } = desk.editor.user
    expect(told).toMatchObject({
      ...{ kind: 'document.captured-again', actorId: null },
      data: { same: false, scheduleOf: name },
    })
    const newest = await db().snapshot.findFirstOrThrow({
      where: { documentId: desk.documentId },
      orderBy: { capturedAt: 'desc' },
    })
    expect([newest.method, newest.capturedById]).toEqual(['FETCH', desk.editor.id])
    const { lines } = await listCaptures(desk.viewer.scope, {
      documentId: desk.documentId,
      snapshotId: newest.id,
    })
    expect(lines).toMatchObject([{ scheduled: true, by: name }, { scheduled: false }])
    const { meta } = await getSnapshotMeta(desk.viewer.scope, newest.id)
    expect(meta).toMatchObject({ scheduled: true, capturedBy: name })
    const after = await db().job.groupBy({
      by: ['kind'],
      where: { teamId: desk.team.id },
      orderBy: { kind: 'asc' },
    })
    expect(after.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['provenance.compare', 'provenance.resting']),
    )
    await desk.look()
    expect([await desk.captures(), (await desk.pageOf())?.outcome]).toEqual([2, 'UNCHANGED'])
  })

  it('marks the claims whose quoted words read otherwise now, as capturing it again by hand does', async () => {
    const { id: snapshotId, text } = await db().snapshot.findFirstOrThrow({
      where: { documentId: desk.documentId },
    })
    const words = 'The ferry sails at nine.'
    const start = text.indexOf(words)
    await addEvidence(desk.first.scope, {
      ...{ claimId: desk.claim.id, side: 'FOR', rank: null, note: '' },
      ...{ snapshotId, start, end: start + words.length },
    })
    await desk.look()
    await work(markWhatRests)
    expect(await findOpenMarks(desk.editor.scope, desk.claim.id)).toEqual([])
    site.answer(says('The ferry sails at ten.'))
    await desk.look()
    await work(markWhatRests)
    const marks = await findOpenMarks(desk.editor.scope, desk.claim.id)
    expect(marks.map(({ cause }) => cause)).toEqual(['RECAPTURED'])
  })

  it('at a page with another headline over the same text captures it again', async () => {
    site.answer(says('The ferry sails at nine.', { title: 'Harbour shut' }))
    await desk.look()
    expect([await desk.captures(), (await desk.pageOf())?.outcome]).toEqual([2, 'CHANGED'])
  })

  it('that is refused says why, and the next one comes after a pause that doubles', async () => {
    site.answer(refuses)
    await desk.look()
    const failed = await desk.pageOf()
    expect([failed?.failed?.problem.code, failed?.failures, inHours(failed?.nextAt)]).toEqual([
      'forbidden',
      1,
      2,
    ])
    await desk.look()
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(4)
    expect(await listOrders(desk.viewer.scope, desk.story.id)).toEqual([])
    expect(await recorded(desk.first.scope)).not.toContain('capture.failed')
    site.answer(says('The ferry sails at nine.'))
    await desk.look()
    expect(await desk.pageOf()).toMatchObject({ failed: null, failures: 0, outcome: 'UNCHANGED' })
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(1)
  })

  it('at a host that wants to be left alone for longer comes when it lets us', async () => {
    site.answer(({ response }) =>
      response.writeHead(429, { 'retry-after': String(20 * 3600) }).end('Slower.'),
    )
    await desk.look()
    const waits = await desk.pageOf()
    expect([waits?.failed?.problem.code, inHours(waits?.nextAt)]).toEqual(['tooManyRequests', 20])
  })

  it('that failed too often in a row rests, goes on record, and is tried when somebody says so', async () => {
    site.answer(refuses)
    for (let n = 0; n < RESTS_AFTER; n += 1) await desk.look()
    const rests = await desk.pageOf()
    expect(rests).toMatchObject({ rests: true, nextAt: null, failures: RESTS_AFTER })
    expect((await recorded(desk.first.scope)).at(-1)).toBe('story.page-rests')
    const orderId = rests?.failed?.orderId ?? ''
    expect(await refusal(tryOrderAgain(desk.viewer.scope, { orderId }))).toBe('forbidden')
    site.answer(says('The ferry sails at ten.'))
    await tryOrderAgain(desk.first.scope, { orderId })
    await desk.take(orderId)
    expect(await desk.pageOf()).toMatchObject({ rests: false, failed: null, failures: 0, outcome: 'CHANGED' })
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(1)
  })

  it('that the server itself failed at each time says so, comes after a pause, and rests after too many', async () => {
    const scope = makeJobScope(desk.team.id)
    for (let n = 1; n <= RESTS_AFTER; n += 1) {
      await desk.due()
      await lookAgain.runAll()
      const orderId = (await desk.orders()).at(-1)?.id ?? ''
      await db().captureOrder.update({ where: { id: orderId }, data: { state: 'READING' } })
      await takeCaptures.giveUp?.(scope, { orderId })
      await takeCaptures.giveUp?.(scope, { orderId })
      expect(await desk.pageOf()).toMatchObject({
        failures: n,
        rests: n === RESTS_AFTER,
        failed: { orderId, problem: { at: 'DESK', code: 'captureGivenUp' } },
      })
    }
    expect(await desk.captures()).toBe(1)
    expect((await recorded(desk.first.scope)).filter((kind) => kind.startsWith('capture.'))).not.toContain(
      'capture.failed',
    )
    expect((await recorded(desk.first.scope)).at(-1)).toBe('story.page-rests')
    await tryOrderAgain(desk.first.scope, { orderId: (await desk.orders()).at(-1)?.id ?? '' })
    await desk.take((await desk.orders()).at(-1)?.id ?? '')
    expect(await desk.pageOf()).toMatchObject({ rests: false, failed: null, outcome: 'UNCHANGED' })
  })

  it('is not tried again beside one that its schedule has begun', async () => {
    site.answer(refuses)
    await desk.look()
    const [failed] = await desk.orders()
    await desk.due()
    await lookAgain.runAll()
    await tryOrderAgain(desk.first.scope, { orderId: failed?.id ?? '' })
    expect((await desk.orders()).map(({ state }) => state)).toEqual(['FAILED', 'WAITING'])
  })

  it('that somebody calls off keeps nothing, and the next one comes', async () => {
    await desk.due()
    await lookAgain.runAll()
    const [begun] = await desk.orders()
    await cancelOrder(desk.first.scope, { orderId: begun?.id ?? '' })
    expect(await desk.pageOf()).toMatchObject({ failed: null, lookedAt: null })
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(1)
    await desk.look()
    expect((await desk.pageOf())?.outcome).toBe('UNCHANGED')
  })

  it('has the rights that whoever set the schedule has by then, and rests when there are none', async () => {
    await db().member.update({ where: { id: desk.editor.id }, data: { role: 'VIEWER' } })
    await desk.look()
    const rests = await desk.pageOf()
    expect([rests?.rests, rests?.failed?.problem.code, await desk.captures()]).toEqual([
      true,
      'captureAskerGone',
      1,
    ])
    await desk.set('HOURLY', { version: 1 }, desk.owner)
    await desk.look()
    expect(await desk.pageOf()).toMatchObject({ rests: false, outcome: 'UNCHANGED' })
  })

  it('of a person by hand counts as one, and brings back what rests', async () => {
    site.answer(refuses)
    for (let n = 0; n < RESTS_AFTER; n += 1) await desk.look()
    site.answer(says('The ferry sails at noon.'))
    const { orderId } = await desk.order('/live', { documentId: desk.documentId })
    await desk.take(orderId)
    expect(await desk.pageOf()).toMatchObject({ rests: false, failed: null, outcome: 'CHANGED' })
  })

  it('is begun anew where a worker ended in the middle of it', async () => {
    await desk.due()
    await lookAgain.runAll()
    const [begun] = await desk.orders()
    await db().captureOrder.update({ where: { id: begun?.id ?? '' }, data: { state: 'READING' } })
    await desk.take(begun?.id ?? '')
    await desk.take(begun?.id ?? '')
    expect([(await desk.orders()).map(({ state }) => state), await desk.captures()]).toEqual([['DONE'], 1])
  })
})
