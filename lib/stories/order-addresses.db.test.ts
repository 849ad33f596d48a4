import { beforeEach, describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { newInternet } from '@/lib/testing/site/internet'
import { startSite } from '@/lib/testing/site/site'
import { recorded } from '@/lib/testing/stories'
import { countOrders, listOrders, orderCapture } from './capture-orders'
import { orderAddressesInput, orderCaptureInput, previewAddressesInput } from './input'
import { LIST_LINES_MAX } from './model'
import { orderAddresses, previewAddresses } from './order-addresses'
import { archiveStory } from './service'
import { takeCapture } from './take-capture'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const preview = (given: { list?: string; file?: File }, by = desk.first) =>
  previewAddresses(by.scope, previewAddressesInput.parse({ storyId: desk.story.id, ...given }))
const order = (addresses: readonly string[], by = desk.first) =>
  orderAddresses(
    by.scope,
    orderAddressesInput.parse({ storyId: desk.story.id, addresses: addresses.join('\n') }),
  )
const page = (n: number) => `https://harbour.example/${n}`
const csv = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'list.csv', { type: 'text/csv' })
const states = async (list: string) => (await preview({ list })).lines.map(({ will }) => will)

describe('a list of addresses', () => {
  it('is shown before anything is done, and changes nothing', async () => {
    const before = await recorded(desk.first.scope)
    const plan = await preview({ file: csv(`title;url\nEins;${page(1)}\nZwei;${page(1)}\nDrei;nowhere\n`) })
    expect(plan).toMatchObject({
      column: { number: 2, name: 'url' },
      lines: [
        { line: 2, address: page(1), will: 'FETCH' },
        { line: 3, will: 'TWICE', of: 2 },
        { line: 4, address: 'nowhere', will: 'REFUSED', code: 'badAddress' },
      ],
    })
    expect(await recorded(desk.first.scope)).toEqual(before)
    expect(await listOrders(desk.first.scope, desk.story.id)).toEqual([])
  })

  it('becomes an order for each, in one go, with its line in the history', async () => {
    expect(await order([page(1), page(2), page(3)])).toEqual({ ordered: 3, left: 0 })
    const orders = await listOrders(desk.first.scope, desk.story.id)
    expect(orders.map(({ address, state }) => [address, state])).toEqual(
      [1, 2, 3].map((n) => [page(n), 'WAITING']),
    )
    expect(await recorded(desk.first.scope)).toEqual(expect.arrayContaining(['capture.ordered']))
    const jobs = await db().job.count({
      where: { teamId: desk.team.id, kind: 'stories.capture', subjectId: { in: orders.map(({ id }) => id) } },
    })
    expect(jobs).toBe(3)
  })

  it('pressed twice, or by two people, is fetched once', async () => {
    const both = await Promise.all([order([page(1), page(2)]), order([page(1), page(2)], desk.editor)])
    expect(both.map(({ ordered }) => ordered).toSorted()).toEqual([0, 2])
    expect(await order([page(1), page(3)])).toEqual({ ordered: 1, left: 1 })
    expect(await states(`${page(1)}\n${page(4)}`)).toEqual(['UNDER_WAY', 'FETCH'])
  })

  it('leaves out what the story has, wherever that ended and whatever place in the page is meant', async () => {
    const site = await startSite()
    const { resolve, dial } = newInternet({ ports: { http: site.port } })
    const post = (path: string) => `http://post.example${path}`
    const input = orderCaptureInput.parse({ storyId: desk.story.id, address: post('/chain?left=1') })
    const { orderId } = await orderCapture(desk.first.scope, input)
    const options = { userAgent: 'Corroborate test', robots: null, resolve, dial }
    await takeCapture(makeJobScope(desk.team.id), orderId, new AbortController().signal, options)
    await site.close()
    const list = [post('/chain?left=1#top'), post('/article'), post('/hebrew')].join('\n')
    expect(await states(list)).toEqual(['HERE', 'HERE', 'FETCH'])
  })

  it('of five hundred is ordered and shown, and of more is not', async () => {
    const many = Array.from({ length: LIST_LINES_MAX }, (_, n) => page(n))
    const { lines } = await preview({ list: many.join('\n') })
    const wanted = lines.filter(({ will }) => will === 'FETCH')
    // The story has its article and the minutes already.
    expect(lines.length - wanted.length).toBe(2)
    expect(lines.at(-1)).toMatchObject({ will: 'NO_ROOM' })
    expect(await order(wanted.map(({ address }) => address))).toEqual({ ordered: wanted.length, left: 0 })
    expect(await countOrders(desk.first.scope, desk.story.id)).toBe(wanted.length)
    // The first to have their turn are the first to be shown.
    expect((await listOrders(desk.first.scope, desk.story.id))[0]?.address).toBe(page(0))
    expect(await problemOf(preview({ list: [...many, page(999)].join('\n') }))).toMatchObject({
      fields: { list: { code: 'listTooLong', params: { max: LIST_LINES_MAX } } },
    })
  })

  it.each([
    [{ list: '' }, 'list', 'listEmpty'],
    [{ list: 'name,age\nAda,36' }, 'list', 'listWithoutAddresses'],
    [{ file: csv('') }, 'file', 'listEmpty'],
    [{ file: csv('https://a.example/'), list: 'https://b.example/' }, 'list', 'listTwice'],
    [{ file: csv('"never ends') }, 'file', 'listBroken'],
    [{ file: csv(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0)) }, 'file', 'listNoText'],
  ])('%j is told what is wrong with it', async (given, field, code) => {
    expect(await problemOf(preview(given))).toMatchObject({ fields: { [field]: { code } } })
  })

  it('is refused where a document may not be added, and the story of another team is not there', async () => {
    expect(await refusal(preview({ list: page(1) }, desk.viewer))).toBe('forbidden')
    expect(await refusal(order([page(1)], desk.viewer))).toBe('forbidden')
    const stranger = await makeMember(await makeTeam(), 'EDITOR')
    expect(await refusal(preview({ list: page(1) }, stranger))).toBe('notFound')
    expect(await refusal(order([page(1)], stranger))).toBe('notFound')
    const gone = orderAddressesInput.parse({ storyId: newId(), addresses: page(1) })
    expect(await refusal(orderAddresses(desk.first.scope, gone))).toBe('notFound')
    await archiveStory(desk.editor.scope, desk.story.id)
    expect(await refusal(preview({ list: page(1) }))).toBe('storyArchived')
    expect(await refusal(order([page(1)]))).toBe('storyArchived')
  })

  it('shows what has failed before what only waits', async () => {
    const input = orderCaptureInput.parse({ storyId: desk.story.id, address: page(0) })
    const { orderId } = await orderCapture(desk.first.scope, input)
    await db().captureOrder.update({
      where: { id: orderId },
      data: { state: 'FAILED', endedAt: new Date(), problem: { at: 'HOST', code: 'notFound', params: {} } },
    })
    await order(Array.from({ length: 40 }, (_, n) => page(n + 1)))
    const shown = await listOrders(desk.first.scope, desk.story.id)
    expect(shown).toHaveLength(30)
    expect(shown.map(({ id }) => id)).toContain(orderId)
  })
})
