import { afterAll, beforeAll, beforeEach } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import type { FetchOptions } from '@/lib/archive/fetch/options'
import { db } from '@/lib/core/db'
import { getOrder, orderCapture } from '@/lib/stories/capture-orders'
import { orderCaptureInput, setScheduleInput } from '@/lib/stories/input'
import { lookAgain } from '@/lib/stories/look-again'
import { getSchedule, setSchedule } from '@/lib/stories/schedule'
import { takeCapture } from '@/lib/stories/take-capture'
import type { TestMember } from './factories'
import { documentOf, makeReviewDesk } from './reviews'
import { newInternet } from './site/internet'
import { page, type Routes, sendPage } from './site/route'
import { startSite } from './site/site'

export type Answer = Routes[string]

/** A page that says this; `nonce` is what changes in its bytes and not in what it says. */
export function says(sentence: string, { title = 'Harbour', nonce = 'a' } = {}): Answer {
  const article = `<article><h1>${title}</h1><p>${sentence}</p><p>It was told on Monday, and again later.</p></article>`
  return (visit) => sendPage(visit, page(title, `${article}<!-- ${nonce} -->`))
}

export const refuses: Answer = ({ response }) => response.writeHead(403).end('No.')

/** A site with one page whose answer tests change as they go. */
export async function startLiveSite() {
  let live: Answer = refuses
  const site = await startSite({ routes: { '/live': (visit) => live(visit) } })
  const options = (): FetchOptions => {
    const { resolve, dial } = newInternet({ ports: { http: site.port } })
    return { userAgent: 'Corroborate test', robots: null, resolve, dial }
  }
  const answer = (next: Answer) => {
    live = next
  }
  return { answer, options, close: site.close }
}

export type LiveSite = Awaited<ReturnType<typeof startLiveSite>>

/** A desk whose story holds a document that was fetched from the site's page. */
export async function makeLiveDesk(site: LiveSite) {
  const desk = await makeReviewDesk()
  const never = new AbortController().signal
  const order = (path: string, more: Record<string, unknown> = {}) => {
    const given = { storyId: desk.story.id, address: `http://post.example${path}`, ...more }
    return orderCapture(desk.first.scope, orderCaptureInput.parse(given))
  }
  const take = (orderId: string) => takeCapture(makeJobScope(desk.team.id), orderId, never, site.options())
  /** What is fetched from a path becomes a document of the story; answers its id. */
  const bring = async (path: string): Promise<string> => {
    const { orderId } = await order(path)
    await take(orderId)
    return documentOf((await getOrder(desk.first.scope, orderId)).snapshotId ?? '')
  }
  const documentId = await bring('/live')
  const set = (every: string, more: Record<string, unknown> = {}, by: TestMember = desk.editor) =>
    setSchedule(by.scope, setScheduleInput.parse({ storyId: desk.story.id, version: 0, every, ...more }))
  const view = () => getSchedule(desk.viewer.scope, desk.story.id)
  const orders = () =>
    db().captureOrder.findMany({ where: { documentId, scheduled: true }, orderBy: { requestedAt: 'asc' } })
  const due = () =>
    db().scheduledPage.updateMany({ where: { documentId }, data: { dueAt: new Date(Date.now() - 1_000) } })
  /** The page is due, is ordered, and its order is worked off. */
  const look = async (): Promise<void> => {
    await due()
    await lookAgain.runAll()
    const last = (await orders()).at(-1)
    if (!last) throw new Error('nothing was ordered')
    await take(last.id)
  }
  return {
    ...{ ...desk, documentId, order, take, bring, set, view, orders, due, look },
    pageOf: async () => (await view()).pages.find((one) => one.documentId === documentId),
    stored: () => db().scheduledPage.findFirstOrThrow({ where: { documentId } }),
    captures: () => db().snapshot.count({ where: { documentId } }),
  }
}

export type LiveDesk = Awaited<ReturnType<typeof makeLiveDesk>>

/** For a file of tests: one site for all, and for each a new desk whose page says that the ferry sails at nine. */
export function eachWithLiveDesk(use: (made: { site: LiveSite; desk: LiveDesk }) => void): void {
  let site: LiveSite
  beforeAll(async () => {
    site = await startLiveSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    site.answer(says('The ferry sails at nine.'))
    use({ site, desk: await makeLiveDesk(site) })
  })
}

/** Hours from now, to the nearest. */
export function inHours(at: Date | string | null | undefined): number | null {
  return at ? Math.round((new Date(at).getTime() - Date.now()) / 3_600_000) + 0 : null
}
