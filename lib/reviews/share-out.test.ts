import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Load, shareOut, type ToShare } from './share-out'

const claim = (claimId: string, wants = 1, ...barred: string[]): ToShare => ({
  ...{ claimId, wants },
  barred: new Set(barred),
})
const load = (reviewerId: string, waiting = 0): Load => ({ reviewerId, waiting })
const shared = (claims: readonly ToShare[], loads: readonly Load[]) =>
  Object.fromEntries(shareOut(claims, loads))

describe('claims shared among reviewers', () => {
  it('go one after the other to those who have as much to review', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) => claim(id))
    expect(shared(claims, [load('mira'), load('jun')])).toEqual({
      a: ['mira'],
      b: ['jun'],
      c: ['mira'],
      d: ['jun'],
    })
  })

  it('go to who has least to review, until it is as much as the others have', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) => claim(id))
    expect(shared(claims, [load('mira', 3), load('jun', 1)])).toEqual({
      ...{ a: ['jun'], b: ['jun'] },
      ...{ c: ['mira'], d: ['jun'] },
    })
  })

  it('never go to who wrote one or reviews it already, and to nobody where no other is left', () => {
    const claims = [claim('a', 1, 'mira'), claim('b', 2, 'mira'), claim('c', 1, 'mira', 'jun'), claim('d', 0)]
    expect(shared(claims, [load('mira'), load('jun', 9)])).toEqual({ a: ['jun'], b: ['jun'], c: [], d: [] })
  })

  it('have as many reviewers as they want and can have, and nobody much more to do than another', () => {
    const id = fc.constantFrom<string>('p', 'q', 'r', 's', 't')
    const claims = fc.array(
      fc.record({ wants: fc.integer({ min: 0, max: 3 }), barred: fc.uniqueArray(id) }),
      {
        maxLength: 30,
      },
    )
    const loads = fc.uniqueArray(fc.record({ reviewerId: id, waiting: fc.integer({ min: 0, max: 20 }) }), {
      selector: ({ reviewerId }) => reviewerId,
      minLength: 1,
    })
    fc.assert(
      fc.property(claims, loads, (given, reviewers) => {
        const toShare = given.map(({ wants, barred }, at) => claim(`${at}`, wants, ...barred))
        const answer = shareOut(toShare, reviewers)
        const now = new Map(reviewers.map((one) => [one.reviewerId, one.waiting]))
        for (const { claimId, wants, barred } of toShare) {
          const fit = reviewers
            .filter(({ reviewerId }) => !barred.has(reviewerId))
            .map((one) => one.reviewerId)
          const chosen = answer.get(claimId) ?? []
          expect(new Set(chosen).size).toBe(Math.min(wants, fit.length))
          const others = fit.filter((one) => !chosen.includes(one))
          for (const one of chosen) {
            expect(fit).toContain(one)
            for (const other of others) expect(now.get(one)).toBeLessThanOrEqual(now.get(other) ?? 0)
          }
          for (const one of chosen) now.set(one, (now.get(one) ?? 0) + 1)
        }
      }),
      { numRuns: 500 },
    )
  })
})
