import { describe, expect, it } from 'vitest'
import { queueFilters, queueParams, saveViewInput } from './queue-input'

const ID = '0198c0de-0000-7000-8000-00000000000a'
const plain = { tab: 'mine', words: '', storyId: null, reviewerId: null, due: 'any' }

describe('the queue’s address', () => {
  it('means the plain queue when nothing of it can be read', () => {
    const nothing = { ...plain, cursor: null, view: null }
    expect(queueParams.parse({})).toEqual(nothing)
    const odd = { tab: 'x', storyId: 'y', reviewerId: '', due: ['z'], cursor: 'c'.repeat(999), view: '1' }
    expect(queueParams.parse(odd)).toEqual(nothing)
  })

  it('reads what it knows, the first of several', () => {
    const read = queueParams.parse({
      ...{ tab: ['decided', 'all'], words: '  quay ', storyId: ID, reviewerId: ID, due: 'overdue', view: ID },
    })
    expect(read).toEqual({
      ...{
        tab: 'decided',
        words: 'quay',
        storyId: ID,
        reviewerId: ID,
        due: 'overdue',
        cursor: null,
        view: ID,
      },
    })
  })
})

describe('a saved view', () => {
  it('keeps what narrows the queue, not where in it one was', () => {
    expect(queueFilters.parse({ ...plain, tab: 'all', cursor: 'x', view: ID })).toEqual({
      ...plain,
      tab: 'all',
    })
  })

  it('from another time shows what is still known of it', () => {
    expect(queueFilters.parse({ tab: 'gone', words: 'quay', due: 'tomorrow', mood: 'blue' })).toEqual({
      ...plain,
      words: 'quay',
    })
  })

  it('needs a name', () => {
    expect(saveViewInput.safeParse({ name: '  ' }).success).toBe(false)
    expect(saveViewInput.safeParse({ name: 'x'.repeat(81) }).success).toBe(false)
    expect(saveViewInput.parse({ name: ' Due  today ', shared: 'on', due: 'today' })).toEqual({
      ...plain,
      due: 'today',
      name: 'Due today',
      shared: true,
    })
  })
})
