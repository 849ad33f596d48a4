import { describe, expect, it } from 'vitest'
import { queueParams } from '@/lib/reviews/queue-input'
import type { QueueFilter } from '@/lib/reviews/view'
import { isNarrowed, queueHref, sameFilters } from './queue-href'

const plain: QueueFilter = {
  tab: 'mine',
  words: '',
  storyId: null,
  reviewerId: null,
  due: 'any',
  cursor: null,
  view: null,
}
const full: QueueFilter = {
  tab: 'unassigned',
  words: 'old quay & “50 %”',
  storyId: '0197a3c2-0000-7000-8000-000000000001',
  reviewerId: '0197a3c2-0000-7000-8000-000000000002',
  due: 'overdue',
  cursor: 'WzEsIngiXQ',
  view: '0197a3c2-0000-7000-8000-000000000003',
}

describe('the address of a view of the queue', () => {
  it('says nothing about what is as it is by default', () => {
    expect(queueHref('desk', plain)).toBe('/desk/queue')
  })

  it('leads back to the same filter', () => {
    const url = new URL(queueHref('desk', full), 'http://localhost')
    expect(url.pathname).toBe('/desk/queue')
    expect(queueParams.parse(Object.fromEntries(url.searchParams))).toEqual(full)
  })

  it('knows whether it is narrowed', () => {
    expect(isNarrowed(plain)).toBe(false)
    expect(isNarrowed({ ...plain, tab: 'all', cursor: 'x' })).toBe(false)
    expect(isNarrowed({ ...plain, words: 'quay' })).toBe(true)
    expect(isNarrowed({ ...plain, due: 'none' })).toBe(true)
  })

  it('tells views that show the same by what they show', () => {
    const elsewhere: QueueFilter = { ...full, cursor: null, view: null }
    expect(sameFilters(full, elsewhere)).toBe(true)
    expect(sameFilters(full, { ...full, reviewerId: null })).toBe(false)
    expect(sameFilters(plain, { ...plain, tab: 'all' })).toBe(false)
  })
})
