import { expect, it } from 'vitest'
import { queriesDuring } from '@/lib/testing/queries'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { orderCapture } from './capture-orders'
import { getStoriesPage } from './stories-page'

it('reads what is to begin a story before the stories, so that one that begins meanwhile is seen', async () => {
  const { editor, viewer, story } = await makeReviewDesk()
  const begins = { storyId: null, documentId: null, title: '', outlet: '', deadline: null }
  const { orderId } = await orderCapture(editor.scope, { ...begins, address: 'https://quay.example/news' })
  const sent = await queriesDuring(async () => {
    const { orders, stories } = await getStoriesPage(viewer.scope, {})
    expect(orders.map(({ id }) => id)).toEqual([orderId])
    expect(stories.rows.map(({ id }) => id)).toEqual([story.id])
  })
  const reads = (table: string) =>
    sent.map((sql, at) => (sql.includes(`"${table}"`) ? at : -1)).filter((at) => at >= 0)
  expect(Math.max(...reads('CaptureOrder'))).toBeLessThan(Math.min(...reads('Story')))
})
