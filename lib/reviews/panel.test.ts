import { describe, expect, it } from 'vitest'
import { counted, factsOf, personOf, reset, type Seat, seatOf, without, withReview, withSeats } from './panel'

const review = (verdict: 'CONFIRMED' | 'UNVERIFIED', at = '2026-11-23T10:00:00Z') => ({
  id: `review-${verdict}-${at}`,
  revision: 1,
  verdict,
  rationale: 'Why.',
  claimVersion: 1,
  submittedAt: new Date(at),
  evidenceIds: [],
})
const seat = (
  name: string,
  latest: Seat['latest'] = null,
  reviewedAt = latest?.submittedAt ?? null,
): Seat => ({
  assignmentId: `assignment-${name}`,
  reviewerId: name,
  reviewer: name,
  dueAt: null,
  reviewedAt,
  begun: false,
  snoozedUntil: null,
  skip: null,
  version: 1,
  latest,
})

describe('a panel', () => {
  it('counts only reviews that are in, not those of an earlier wording', () => {
    const panel = [seat('a', review('CONFIRMED')), seat('b', review('UNVERIFIED'), null), seat('c')]
    expect(counted(panel).map((one) => one.reviewerId)).toEqual(['a'])
    expect(factsOf(panel)).toEqual({ outstanding: 2, reviewed: 1, agree: true, begun: false })
  })

  it('differs when two that count do not reach one verdict', () => {
    const panel = [seat('a', review('CONFIRMED')), seat('b')]
    expect(factsOf(withReview(panel, 'b', review('UNVERIFIED')))).toMatchObject({
      outstanding: 0,
      agree: false,
    })
    expect(factsOf(withReview(panel, 'b', review('CONFIRMED')))).toMatchObject({
      outstanding: 0,
      agree: true,
    })
  })

  it('has begun when someone whose review is to come writes a draft', () => {
    expect(factsOf([{ ...seat('a'), begun: true }]).begun).toBe(true)
    expect(factsOf([{ ...seat('a', review('CONFIRMED')), begun: true }]).begun).toBe(false)
  })

  it('asks everyone again after an edit, and grows by those assigned', () => {
    const panel = [seat('a', review('CONFIRMED')), seat('b')]
    expect(factsOf(reset(panel))).toEqual({ outstanding: 2, reviewed: 0, agree: true, begun: false })
    const fresh = { begun: false }
    expect(withSeats(panel, [fresh, fresh])).toMatchObject({ outstanding: 3, begun: false })
    expect(withSeats(panel, [fresh, { begun: true }])).toMatchObject({ outstanding: 3, begun: true })
    expect(factsOf(reset([{ ...seat('a', review('CONFIRMED')), begun: true }])).begun).toBe(true)
  })

  it('knows what part someone has in it', () => {
    const panel = [seat('a', review('CONFIRMED')), seat('b')]
    const part = (memberId: string) =>
      personOf(panel, { memberId, role: 'REVIEWER', writers: ['z', 'y'], hasReviewed: false })
    expect([part('a').part, part('b').part, part('c').part]).toEqual(['reviewed', 'outstanding', 'none'])
    expect(['z', 'y', 'a'].map((id) => part(id).isAuthor)).toEqual([true, true, false])
    expect(seatOf(panel, 'c')).toBeNull()
  })
})

describe('without', () => {
  const gone = new Set(['assignment-c'])

  it('hands the latest review back when the reviews left are all in and agree', () => {
    const [early, late] = [review('CONFIRMED', '2026-11-23T09:00:00Z'), review('CONFIRMED')]
    const left = without([seat('a', late), seat('b', early), seat('c')], gone)
    expect(left.handedBack?.reviewerId).toBe('a')
    expect(factsOf(left.panel)).toEqual({ outstanding: 1, reviewed: 1, agree: true, begun: false })
  })

  it('hands nothing back while someone is still to come, when they differ, and when nobody is left', () => {
    const one = review('CONFIRMED')
    expect(without([seat('a', one), seat('b'), seat('c')], gone).handedBack).toBeNull()
    expect(without([seat('a', one), seat('b', review('UNVERIFIED')), seat('c')], gone).handedBack).toBeNull()
    expect(without([seat('c')], gone)).toEqual({ panel: [], handedBack: null })
  })
})
