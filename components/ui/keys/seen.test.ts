import { describe, expect, it } from 'vitest'
import { mergeSeen, parseSeen, type SeenCommand } from './seen'

const next: SeenCommand = { id: 'list.next', label: 'Next', group: 'list', keys: 'j' }

describe('parseSeen', () => {
  it('reads back what was stored', () => expect(parseSeen(JSON.stringify([next]))).toEqual([next]))
  it.each([null, '', '{', '7', '[1,null,{"id":"x"}]', '[{"id":"x","label":"X","group":"nowhere"}]'])(
    'makes nothing of %j',
    (text) => expect(parseSeen(text)).toEqual([]),
  )
})

describe('mergeSeen', () => {
  it('keeps the present words of a command and the order of the groups', () => {
    const go: SeenCommand = { id: 'go.queue', label: 'Queue', group: 'go', keys: 'g q' }
    const present = { ...next, label: 'Next row', run: () => {} }
    expect(mergeSeen([next, go], [present])).toEqual([go, { ...next, label: 'Next row' }])
  })
})
