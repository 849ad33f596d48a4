import { describe, expect, it } from 'vitest'
import { repeatsOf } from './repeats'

const WORDS = 'no such talks'
const denial = (id: string, claimId: string, more: Record<string, unknown> = {}) => ({
  ...{ id, claimId, stance: 'DENIES' as const, denialScope: 'FULL' as const },
  ...{ source: { id: 'ada' }, documentId: 'article', statement: { start: 10, exact: WORDS } },
  ...more,
})
const elsewhere = denial('elsewhere', 'another', { denialScope: 'DIFFERENT' })
const repeats = (...all: Parameters<typeof repeatsOf>[0]) => [...repeatsOf(all, 'claim')]

describe('a denial recorded for another claim', () => {
  it('is a repeat where the same words of the same source are on record as a denial of this claim', () => {
    expect(repeats(elsewhere, denial('own', 'claim'))).toEqual([['elsewhere', 'own']])
    const wider = denial('own', 'claim', {
      denialScope: null,
      statement: { start: 0, exact: `There were ${WORDS}` },
    })
    expect(repeats(elsewhere, wider)).toEqual([['elsewhere', 'own']])
  })

  it('is none where somebody else says it, where it stands elsewhere, or where the own words deny nothing', () => {
    const others = [
      { source: { id: 'ben' } },
      { documentId: 'other' },
      { statement: { start: 10 + WORDS.length, exact: WORDS } },
      { stance: 'ASSERTS' as const },
    ].map((more) => denial('own', 'claim', more))
    for (const other of others) expect(repeats(elsewhere, other)).toEqual([])
    expect(repeats(elsewhere, denial('too', 'another'))).toEqual([])
  })
})
