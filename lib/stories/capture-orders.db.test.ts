import fs from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { sha256Hex } from '@/lib/archive/digest'
import type { FetchOptions } from '@/lib/archive/fetch/options'
import { originalOf, warcOf } from '@/lib/archive/original'
import { getFetched, getSnapshot } from '@/lib/archive/service'
import { type ArchivedResponse, readWarc } from '@/lib/archive/warc/read'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeMember, makeTeam, type TestMember } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { documentOf, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { newInternet } from '@/lib/testing/site/internet'
import { type Site, startSite } from '@/lib/testing/site/site'
import { recorded } from '@/lib/testing/stories'
import {
  cancelOrder,
  getOrder,
  getOrderStates,
  listOrders,
  orderCapture,
  tryOrderAgain,
} from './capture-orders'
import { orderCaptureInput, orderStatesInput } from './input'
import { archiveStory } from './service'
import { takeCapture, takeCaptures } from './take-capture'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const options = (limits: FetchOptions['limits'] = {}): FetchOptions => {
  const { resolve, dial } = newInternet({ ports: { http: site.port } })
  return { userAgent: 'Corroborate test', robots: null, resolve, dial, limits }
}
const never = new AbortController().signal
const order = async (path: string, by: TestMember = desk.first, more: Record<string, unknown> = {}) => {
  const storyId = desk.story.id
  const input = orderCaptureInput.parse({ storyId, address: `http://post.example${path}`, ...more })
  return (await orderCapture(by.scope, input)).orderId
}
const take = (orderId: string, given = options(), signal = never) =>
  takeCapture(makeJobScope(desk.team.id), orderId, signal, given)
const stood = (orderId: string) => getOrder(desk.first.scope, orderId)
const taken = async (path: string, by?: TestMember, more?: Record<string, unknown>) => {
  const orderId = await order(path, by, more)
  await take(orderId)
  return stood(orderId)
}
const documents = () => db().document.count({ where: { teamId: desk.team.id } })

describe('a page that is ordered', () => {
  it('becomes a document of the story, with where it came from', async () => {
    const { state, snapshotId, problem } = await taken('/chain?left=1')
    expect([state, problem]).toEqual(['DONE', null])
    const { meta, text, storyId } = await getSnapshot(desk.first.scope, snapshotId ?? '')
    expect(storyId).toBe(desk.story.id)
    expect(text).toContain('run four ferries a day')
    expect(meta).toMatchObject({
      method: 'FETCH',
      address: 'http://post.example/chain?left=1',
      finalAddress: 'http://post.example/article',
      capturedBy: desk.first.user.name,
    })
    const fetched = await getFetched(desk.first.scope, snapshotId ?? '')
    expect(fetched).toMatchObject({ status: 200, remoteAddress: '93.184.216.34' })
    expect(fetched?.redirects.map(({ status }) => status)).toEqual([301, 301])
    expect((await recorded(desk.first.scope)).slice(-2)).toEqual(['capture.ordered', 'document.added'])
    expect(await listOrders(desk.first.scope, desk.story.id)).toEqual([])
  })

  it('is kept as a web archive too, which leads through every hop to the very bytes of the original', async () => {
    const { snapshotId } = await taken('/chain?left=1')
    const archive = await warcOf(desk.first.scope, snapshotId ?? '')
    expect(archive.mediaType).toBe('application/warc')
    const bytes = await archive.bytes()
    expect(sha256Hex(bytes)).toBe(archive.digest)
    const answers: ArchivedResponse[] = []
    for await (const item of readWarc(bytes)) if (item.kind === 'response') answers.push(item.response)
    expect(answers.map(({ address, status }) => [address, status])).toEqual([
      ['http://post.example/chain?left=1', 301],
      ['http://post.example/chain?left=0', 301],
      ['http://post.example/article', 200],
    ])
    const original = await (await originalOf(desk.first.scope, snapshotId ?? '')).bytes()
    expect(Buffer.compare(answers.at(-1)?.body ?? Buffer.from('?'), original)).toBe(0)
    expect(await refusal(warcOf(desk.first.scope, desk.story.minutesId))).toBe('notFound')
    const stranger = await makeMember(await makeTeam(), 'EDITOR')
    expect(await refusal(warcOf(stranger.scope, snapshotId ?? ''))).toBe('notFound')
  })

  it('begins a story, or is captured again', async () => {
    const begun = await taken('/article', desk.editor, { storyId: '' })
    expect(begun.storyId).not.toBe(desk.story.id)
    expect(await db().story.count({ where: { id: begun.storyId ?? '' } })).toBe(1)
    const documentId = await documentOf(desk.story.minutesId)
    const again = await taken('/hebrew', desk.first, { documentId })
    expect(await documentOf(again.snapshotId ?? '')).toBe(documentId)
  })

  it.each([
    ['/windows-1251', 'Никто не останется ночью на том берегу'],
    ['/shift-jis', '夜に向こう岸へ取り残される人はいない'],
    ['/arabic', 'لن يبقى أحد على الضفة الأخرى ليلا'],
    ['/gzip', 'The new pier opens on the first of May'],
  ])('%s is read as it was written', async (path, words) => {
    const { snapshotId } = await taken(path)
    expect((await getSnapshot(desk.first.scope, snapshotId ?? '')).text).toContain(words)
  })

  it.each([
    ['/403', 'forbidden'],
    ['/loop', 'redirectLoop'],
    ['/gzip-bomb', 'bomb'],
    ['/404', 'notFound'],
    ['/to?to=http://10.0.0.1/', 'redirectForbidden'],
  ])('%s has failed for good, and says why', async (path, code) => {
    const before = await documents()
    const { state, problem } = await taken(path)
    expect([state, problem?.at, problem?.code]).toEqual(['FAILED', 'HOST', code])
    expect(await documents()).toBe(before)
    expect((await recorded(desk.first.scope)).at(-1)).toBe('capture.failed')
  })

  it('that never ends is tried again later, and has failed after the last try', async () => {
    const orderId = await order('/silent')
    await take(orderId, options({ headersMs: 50 }))
    const waits = await stood(orderId)
    expect([waits.state, waits.problem?.code]).toEqual(['WAITING', 'timedOut'])
    expect(new Date(waits.nextTryAt ?? 0).getTime()).toBeGreaterThan(Date.now())
    const jobs = await db().$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'stories.capture' ORDER BY run_at DESC LIMIT 1`
    expect(jobs[0]?.run_at).toEqual(new Date(waits.nextTryAt ?? 0))
    await take(orderId, options({ headersMs: 50 }))
    expect((await stood(orderId)).state).toBe('WAITING')
    await db().captureOrder.update({ where: { id: orderId }, data: { attempts: 3, nextTryAt: null } })
    await take(orderId, options({ headersMs: 50 }))
    expect(await stood(orderId)).toMatchObject({ state: 'FAILED', nextTryAt: null })
    await tryOrderAgain(desk.second.scope, { orderId })
    expect(await stood(orderId)).toMatchObject({ state: 'WAITING', problem: null, nextTryAt: null })
  })

  it('is tried when the database says so, though the clock of the worker is a little behind', async () => {
    const orderId = await order('/article')
    const due = (ahead: number) =>
      db().captureOrder.update({ where: { id: orderId }, data: { nextTryAt: new Date(Date.now() + ahead) } })
    await due(60_000)
    await take(orderId)
    expect((await stood(orderId)).state).toBe('WAITING')
    await due(3_000)
    await take(orderId)
    expect((await stood(orderId)).state).toBe('DONE')
  })

  it('stops when somebody calls it off while it is fetched, and keeps nothing', async () => {
    const before = await documents()
    const orderId = await order('/endless')
    const taking = take(orderId, options({ bodyBytes: 1e12, unpackedBytes: 1e12 }))
    await vi.waitFor(async () => expect((await stood(orderId)).state).toBe('FETCHING'), { timeout: 10_000 })
    await cancelOrder(desk.second.scope, { orderId })
    await taking
    expect([(await stood(orderId)).state, await documents()]).toEqual(['CANCELLED', before])
    await tryOrderAgain(desk.first.scope, { orderId })
    expect((await stood(orderId)).state).toBe('CANCELLED')
  })

  it('is begun anew where a worker ended in the middle of it, and done once', async () => {
    const orderId = await order('/endless')
    const ending = new AbortController()
    const taking = take(orderId, options({ bodyBytes: 1e12, unpackedBytes: 1e12 }), ending.signal)
    await vi.waitFor(async () => expect((await stood(orderId)).state).toBe('FETCHING'), { timeout: 10_000 })
    ending.abort()
    await expect(taking).rejects.toThrow('the worker is ending')
    await db().captureOrder.update({
      where: { id: orderId },
      data: { address: 'http://post.example/article' },
    })
    const before = await documents()
    await take(orderId)
    await take(orderId)
    expect([(await stood(orderId)).state, await documents()]).toEqual(['DONE', before + 1])
  })

  it('that the server itself fails at has failed when no job comes for it any more, and can be tried again', async () => {
    const scope = makeJobScope(desk.team.id)
    const giveUp = (orderId: string) => takeCaptures.giveUp?.(scope, { orderId })
    const orderId = await order('/article')
    const folder = process.env.BLOB_DIR ?? ''
    fs.rmSync(folder, { recursive: true, force: true })
    fs.writeFileSync(folder, 'no folder')
    await expect(take(orderId)).rejects.toThrow('ENOTDIR')
    fs.rmSync(folder)
    expect((await stood(orderId)).state).toBe('READING')
    await giveUp(orderId)
    const problem = { at: 'DESK', code: 'captureGivenUp', params: {} }
    expect(await stood(orderId)).toMatchObject({ state: 'FAILED', problem })
    expect((await recorded(desk.first.scope)).at(-1)).toBe('capture.failed')
    await tryOrderAgain(desk.first.scope, { orderId })
    await take(orderId)
    await giveUp(orderId)
    expect((await stood(orderId)).state).toBe('DONE')
    const slow = await order('/silent')
    await take(slow, options({ headersMs: 50 }))
    await giveUp(slow)
    expect((await stood(slow)).state).toBe('WAITING')
  })

  it('is kept with the rights that whoever ordered it has by then', async () => {
    const orderId = await order('/article')
    await db().member.update({ where: { id: desk.first.id }, data: { role: 'VIEWER' } })
    await take(orderId)
    expect(await stood(orderId)).toMatchObject({
      state: 'FAILED',
      problem: { at: 'DESK', code: 'captureAskerGone' },
    })
    const other = await order('/article', desk.second)
    await archiveStory(desk.editor.scope, desk.story.id)
    await take(other)
    expect(await stood(other)).toMatchObject({ problem: { at: 'DESK', code: 'storyArchived' } })
  })
})

describe('a page that is to begin a story', () => {
  it('is listed for the team until it has begun one, and for no other team', async () => {
    const begin = (path: string) => order(path, desk.editor, { storyId: '' })
    const [good, bad] = [await begin('/article'), await begin('/403')]
    const listed = async (by: TestMember) => (await listOrders(by.scope, null)).map(({ id }) => id)
    expect(await listed(desk.viewer)).toEqual([good, bad])
    expect(await listed(await makeMember(await makeTeam(), 'EDITOR'))).toEqual([])
    expect(await listOrders(desk.first.scope, desk.story.id)).toEqual([])
    await take(good)
    await take(bad)
    expect(await listed(desk.viewer)).toEqual([bad])
    await cancelOrder(desk.editor.scope, { orderId: bad })
    expect(await listed(desk.editor)).toEqual([])
  })
})

describe('an order', () => {
  it('is one however often it is pressed, for the same page of the same story', async () => {
    expect(await order('/article')).toBe(await order('/article'))
    expect(await order('/article', desk.second)).not.toBe(await order('/article'))
    const atOnce = await Promise.all([1, 2, 3].map(() => order('/article', desk.editor, { storyId: '' })))
    expect(new Set(atOnce).size).toBe(1)
  })

  it.each([
    ['ftp://post.example/', 'fetch.scheme'],
    ['http://127.0.0.1/', 'fetch.privateAddress'],
    ['http://me:secret@post.example/', 'fetch.credentials'],
    ['http://post.example:8080/', 'fetch.port'],
    ['not an address', 'fetch.badAddress'],
  ])('for %s is refused at once, beside the field', async (address, code) => {
    const input = orderCaptureInput.parse({ storyId: desk.story.id, address })
    const { fields } = await problemOf(orderCapture(desk.first.scope, input))
    expect(fields?.address?.code).toBe(code)
  })

  it('is refused to who may not bring in what it brings, and is not there for another team', async () => {
    expect(await refusal(order('/article', desk.viewer))).toBe('forbidden')
    expect(await refusal(order('/article', desk.first, { storyId: '' }))).toBe('forbidden')
    const stranger = await makeMember(await makeTeam(), 'EDITOR')
    expect(await refusal(order('/article', stranger))).toBe('notFound')
    const orderId = await order('/article')
    expect(await refusal(getOrder(stranger.scope, orderId))).toBe('notFound')
    expect(await refusal(cancelOrder(stranger.scope, { orderId }))).toBe('notFound')
    expect(await refusal(cancelOrder(desk.viewer.scope, { orderId }))).toBe('forbidden')
    expect(await refusal(tryOrderAgain(desk.viewer.scope, { orderId }))).toBe('forbidden')
    await archiveStory(desk.editor.scope, desk.story.id)
    expect(await refusal(order('/paginated'))).toBe('storyArchived')
  })
})

describe('how far several orders are', () => {
  it('is told at once, and of what another team ordered nothing is said', async () => {
    const waiting = await order('/one')
    const done = await order('/article')
    await take(done)
    const [other, missing] = [await makeReviewDesk(), newId()]
    const theirs = orderCaptureInput.parse({
      storyId: other.story.id,
      address: 'http://post.example/theirs',
    })
    const { orderId: foreign } = await orderCapture(other.first.scope, theirs)
    const ids = [waiting, foreign, done, missing]
    expect(await getOrderStates(desk.first.scope, ids)).toEqual({ [waiting]: 'WAITING', [done]: 'DONE' })
    expect(await getOrderStates(other.first.scope, ids)).toEqual({ [foreign]: 'WAITING' })
  })

  it('is asked for no more of them than a page shows', () => {
    const ids = (count: number) => ({ ids: Array.from({ length: count }, () => newId()).join(',') })
    expect(orderStatesInput.safeParse(ids(30)).success).toBe(true)
    for (const wrong of [ids(31), { ids: '' }, { ids: 'a' }])
      expect(orderStatesInput.safeParse(wrong).success).toBe(false)
  })
})
