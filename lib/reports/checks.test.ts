import { describe, expect, it } from 'vitest'
import { assembleChecks } from './checks'
import type { CheckRow } from './rows'

const row = (over: Partial<CheckRow> = {}): CheckRow => ({
  ...{ snapshotId: 'capture', own: true, same: false, quote: 'no vote', state: 'EXACT' },
  document: { id: 'item', title: 'Minutes', outlet: null },
  ranges: [{ start: 3, end: 10 }],
  difference: null,
  checkedAt: '2025-06-16T14:31:07.000Z',
  ...over,
})
const difference: CheckRow['difference'] = [
  { kind: 'DELETED', text: 'no' },
  { kind: 'INSERTED', text: 'a' },
  { kind: 'SAME', text: 'vote' },
]
const refOf = (id: string) => `D-${id}`
const assembled = (rows: CheckRow[], silent: string[] = []) => assembleChecks(rows, refOf, new Set(silent))

describe('the checks of a quote in a report', () => {
  it('name the capture, the words, what was found, where and when', () => {
    expect(assembled([row({ state: 'ALTERED', difference })])).toEqual([
      {
        ...{ document: 'D-capture', words: 'no vote', state: 'ALTERED', difference },
        ...{ places: [{ start: 3, end: 10 }], checkedAt: '2025-06-16T14:31:07.000Z' },
      },
    ])
  })

  it('say that the own item lacks the words, and nothing of another that does', () => {
    const lacking = row({ state: 'NOT_FOUND', ranges: [] })
    expect(assembled([lacking, { ...lacking, own: false }])).toMatchObject([{ state: 'NOT_FOUND' }])
  })

  it('hold back other words where something in the item was given off the record, not that they are others', () => {
    const rows = [row({ state: 'ALTERED', difference }), row()]
    expect(assembled(rows, ['item'])).toMatchObject([
      { state: 'ALTERED', difference: null },
      { state: 'EXACT' },
    ])
    expect(assembled(rows, ['another'])[0]?.difference).toEqual(difference)
  })
})
