import { describe, expect, it } from 'vitest'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import { stated } from '@/lib/testing/stories'
import { suggestionOf } from '@/lib/testing/suggestions'
import { claimOfSame, sameOf } from './same-proposition'

const TEXT = 'Holt said the quay was shut.'
const suggestion = (id: string, group: number | null, over: Partial<SuggestionView> = {}): SuggestionView =>
  suggestionOf(id, stated(TEXT, { who: 'Holt', named: true, cue: 'said', content: ['the quay was shut'] }), {
    ...(group === null ? {} : { proposition: { group, size: 3, score: 0.5, reasons: [] } }),
    ...over,
  })
const claim = (id: string, state: ClaimListItem['state'] = 'OPEN'): ClaimListItem => ({
  id,
  number: 3,
  text: 'The quay was shut.',
  state,
  verdict: null,
  version: 1,
  dueAt: null,
  position: 0,
  madeOf: null,
  ranges: [],
  attributions: [],
  reviewers: [],
  newer: null,
})
const item = (of: SuggestionView) => ({ id: of.id, kind: 'suggestion', suggestion: of }) as const

const [first, second, other] = [suggestion('a', 0), suggestion('b', 0), suggestion('x', 7)]

describe('the others about one proposition', () => {
  it('follow one another in a ring, past those about something else', () => {
    const all = [first, other, second]
    expect(sameOf(item(first), all, [])).toEqual({ others: 2, next: 'b', claim: null })
    expect(sameOf(item(second), all, [])?.next).toBe('a')
  })

  it('are counted also where they stand in another part of the article', () => {
    expect(sameOf(item(other), [first, other], [])).toEqual({ others: 2, next: null, claim: null })
  })

  it('are nobody for one that was found before they were grouped', () => {
    const old = suggestion('o', null)
    expect(sameOf(item(old), [old, suggestion('p', null)], [])).toBeNull()
  })

  it('offer the claim one of them has become, unless it was withdrawn', () => {
    const taken = suggestion('b', 0, { state: 'ACCEPTED', claimId: 'c' })
    expect(sameOf(item(first), [first, taken], [claim('c')])?.claim?.id).toBe('c')
    expect(claimOfSame(first, [first, taken], [claim('c', 'WITHDRAWN')])).toBeNull()
    expect(claimOfSame(other, [first, taken, other], [claim('c')])).toBeNull()
  })
})
