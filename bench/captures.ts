import { authorize } from '@/lib/access/authorize'
import { db } from '@/lib/core/db'
import { orderCapture } from '@/lib/stories/capture-orders'
import { createStory } from '@/lib/stories/create'
import { MADE_SCRIPTS, madeSentence, randomFrom } from '@/lib/testing/made-sentences'
import { page, type Routes, sendPage } from '@/lib/testing/site/route'
import { residentMemory } from '../e2e/support/memory'
import type { RunningServer } from '../e2e/support/server'
import { startWeb } from '../e2e/support/web'
import type { BenchTeam } from './load'
import { judged, table } from './table'

const CAPTURES = 1_000
/** Of one host one page is fetched at a time, so there have to be several, as there are on a desk's day. */
const HOSTS = 50
const STORIES = 20
const SENTENCES = 150
/** What a desk that brings in a list of addresses may expect: a thousand while it has lunch. */
const TARGET_PER_SECOND = 1

export type CaptureTimes = {
  /** Seconds from the first order to the end of the last. */
  readonly seconds: number
  readonly done: number
  readonly failed: number
  /** Of one order, in milliseconds, in this process: what a person waits for. */
  readonly orderMs: number
  /** Of the server, in MB, when all was done. */
  readonly memory: ReturnType<typeof residentMemory>
}

/** Orders pages of a site on loopback and waits until the server's worker has captured all of them. */
export async function benchCaptures(
  team: BenchTeam,
  start: (proxy: string) => Promise<RunningServer>,
): Promise<CaptureTimes> {
  const web = await startWeb(MADE)
  const server = await start(web.proxy)
  try {
    const user = { userId: team.ownerUserId, sessionId: '', name: '', email: '' }
    const scope = await authorize(user, team.slug, 'desk.read')
    const stories = await Promise.all(
      Array.from({ length: STORIES }, async (_, n) => {
        const text = `Story ${n} of pages that are captured, ${Date.now()}.`
        return (await createStory(scope, { title: text, submission: { kind: 'PASTE_TEXT', text } })).storyId
      }),
    )
    const began = performance.now()
    const orders: string[] = []
    for (let n = 0; n < CAPTURES; n += 1) {
      const address = `http://93.184.216.${1 + (n % HOSTS)}/made?n=${n}`
      const story = { storyId: stories[n % STORIES] ?? null, documentId: null }
      const { orderId } = await orderCapture(scope, {
        ...story,
        address,
        title: '',
        outlet: '',
        deadline: null,
      })
      orders.push(orderId)
    }
    const orderMs = (performance.now() - began) / CAPTURES
    const { done, failed } = await ended(orders)
    const seconds = (performance.now() - began) / 1000
    if (!server.process.pid) throw new Error('the server has no process')
    return { seconds, done, failed, orderMs, memory: residentMemory(server.process.pid) }
  } finally {
    await server.stop()
    await web.close()
  }
}

/** Asks until every order has ended. */
async function ended(ids: string[]): Promise<{ done: number; failed: number }> {
  for (;;) {
    const counts = await db().captureOrder.groupBy({
      by: ['state'],
      where: { id: { in: ids } },
      _count: true,
    })
    const of = (state: string) => counts.find((one) => one.state === state)?._count ?? 0
    const [done, failed] = [of('DONE'), of('FAILED')]
    if (done + failed === ids.length) return { done, failed }
    await new Promise((asked) => setTimeout(asked, 500))
  }
}

/** Pages of some 15 kB, no two of which read alike. */
const MADE: Routes = {
  '/made': (visit) => {
    const random = randomFrom(Number(visit.url.searchParams.get('n')))
    const [latin] = MADE_SCRIPTS
    if (!latin) throw new Error('there are no sentences to make')
    const sentences = Array.from({ length: SENTENCES }, () => madeSentence(latin, random).join(' '))
    const title = sentences[0] ?? ''
    sendPage(visit, page(title, `<article><h1>${title}</h1><p>${sentences.join('</p><p>')}</p></article>`))
  },
}

export function capturesReport({ seconds, done, failed, orderMs, memory }: CaptureTimes): string {
  const rate = done / seconds
  return [
    `### ${CAPTURES.toLocaleString('en')} captures of ${HOSTS} hosts through the queue: at least ${TARGET_PER_SECOND} a second`,
    table([
      ['', 'captured', 'failed', 'seconds', 'a second', 'ms to order one', 'server, MB', 'peak, MB'],
      [
        'pages of 15 kB',
        String(done),
        judged(failed, failed === 0, 0),
        seconds.toFixed(0),
        judged(rate, rate >= TARGET_PER_SECOND, 1),
        orderMs.toFixed(1),
        memory.now.toFixed(0),
        memory.peak.toFixed(0),
      ],
    ]),
  ].join('\n\n')
}
