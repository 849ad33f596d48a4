import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { VERDICTS, type Verdict } from '@/lib/claims/model'
import { db, transaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeDesk, makeMember, type TestMember } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { makeClaim, makeClaims, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { assign } from '../assign'
import { submitReview } from '../submit'
import { agreementInput } from './input'
import { getAgreement, listJudged } from './read'

let desk: ReviewDesk
let third: TestMember
beforeEach(async () => {
  desk = await makeReviewDesk()
  third = await makeMember(desk.team, 'REVIEWER')
})

const asked = (of: Record<string, string> = {}) => agreementInput.parse(of)
const read = (of: Record<string, string> = {}, by: Scope = desk.editor.scope) => getAgreement(by, asked(of))

type Finding = readonly [TestMember, Verdict | null]

/** Gives a claim of its own to these reviewers, who find this of it, or nothing yet. */
async function judge(...findings: Finding[]): Promise<string> {
  const { id: claimId } = await makeClaim(desk.author.scope, desk.story)
  const reviewerIds = findings.map(([{ id }]) => id)
  await assign(desk.author.scope, { claimIds: [claimId], reviewerIds, dueAt: null })
  for (const [by, verdict] of findings) if (verdict) await found(claimId, by, verdict)
  return claimId
}

/** A review that is in, straight in the tables: the rules a verdict must meet are tested elsewhere. */
async function found(
  claimId: string,
  by: TestMember,
  verdict: Verdict,
  over: Partial<Review> = {},
): Promise<void> {
  const submittedAt = over.submittedAt ?? new Date()
  await reviews([{ claimId, reviewerId: by.id, verdict, claimVersion: 1, revision: 1, ...over, submittedAt }])
  const of = { teamId: desk.team.id, claimId, reviewerId: by.id }
  await db().assignment.updateMany({ where: of, data: { reviewedAt: submittedAt } })
  const waiting = await db().assignment.count({ where: { claimId, reviewedAt: null } })
  if (waiting === 0) await db().claim.update({ where: { id: claimId }, data: { state: 'TO_ADJUDICATE' } })
}

/** Each rests on an item of its own, which the database asks for. */
async function reviews(
  given: readonly (Review & { claimId: string; reviewerId: string; verdict: Verdict })[],
) {
  const teamId = desk.team.id
  const item = await db().evidence.findFirstOrThrow({ where: { claimId: desk.claim.id } })
  const rows = given.map((one) => ({ ...one, id: newId(), teamId, rationale: 'So it is.' }))
  const items = rows.map(({ claimId }) => ({ ...item, id: newId(), claimId }))
  const restsOn = rows.map(({ id }, at) => ({ teamId, reviewId: id, evidenceId: items[at]?.id ?? '' }))
  await transaction(async (tx) => {
    await tx.evidence.createMany({ data: items })
    await tx.review.createMany({ data: rows })
    await tx.reviewEvidence.createMany({ data: restsOn })
    await record(
      tx,
      desk.author.scope,
      ...rows.map(({ id, claimId, verdict, revision, claimVersion }) => ({
        kind: 'review.submitted' as const,
        subject: { type: 'review' as const, id },
        claimId,
        data: { verdict, revision, claimVersion },
      })),
    )
  })
}
type Review = { claimVersion: number; revision: number; submittedAt: Date }

const [C, D, U] = VERDICTS

describe('the agreement of a desk', () => {
  it('is measured two by two and all together, verdict by verdict', async () => {
    const { first, second } = desk
    for (const verdict of [C, C, C, D, D, U]) await judge([first, verdict], [second, verdict])
    await judge([first, C], [second, D])
    await judge([second, U], [third, D])
    const view = await read()
    expect(view.overall).toMatchObject({ n: 8, observed: 6 / 8 })
    expect(view.pairs.rows.map(({ agreement }) => agreement.n)).toEqual([7, 1])
    const [most] = view.pairs.rows
    expect(new Set([most?.first.id, most?.second.id])).toEqual(new Set([first.id, second.id]))
    // Of 7 they agree on 6; by chance on (4·3 + 2·3 + 1·1) / 49.
    expect(most?.agreement.value).toBeCloseTo((6 / 7 - 19 / 49) / (1 - 19 / 49), 10)
    expect(view.byVerdict.map(({ verdict }) => verdict)).toEqual([...VERDICTS])
    expect(view.together).toEqual(
      expect.arrayContaining([
        { a: C, b: C, count: 3 },
        { a: C, b: D, count: 1 },
        { a: D, b: U, count: 1 },
      ]),
    )
  })

  it('tells nothing of a claim that somebody is still to judge', async () => {
    const claimId = await judge([desk.first, D], [desk.second, null])
    expect((await read()).overall).toEqual({ value: null, why: 'ONE_REVIEWER', n: 0 })
    await found(claimId, desk.second, U)
    expect(await read()).toMatchObject({ overall: { n: 1 }, together: [{ a: D, b: U, count: 1 }] })
  })

  it('counts what each found of a wording at first, not what they made of it once they saw the others', async () => {
    const claimId = await judge([desk.first, D], [desk.second, U])
    await found(claimId, desk.second, D, { revision: 2 })
    expect((await read()).together).toEqual([{ a: D, b: U, count: 1 }])
    const said = await db().claimRevision.findFirstOrThrow({ where: { claimId } })
    await db().claimRevision.create({ data: { ...said, id: newId(), version: 2 } })
    await found(claimId, desk.first, C, { claimVersion: 2, revision: 2 })
    await found(claimId, desk.second, C, { claimVersion: 2, revision: 3 })
    expect((await read()).overall.n).toBe(2)
  })

  it('is that of real reviews', async () => {
    const claim = await makeClaim(desk.author.scope, desk.story)
    const [one, two] = [desk.first, desk.second]
    await assign(desk.author.scope, { claimIds: [claim.id], reviewerIds: [one.id, two.id], dueAt: null })
    const review = {
      claimId: claim.id,
      claimVersion: 1,
      draftVersion: 0,
      verdict: U,
      rationale: 'Nobody knows.',
    }
    await submitReview(one.scope, review)
    expect((await read()).overall.n).toBe(0)
    await submitReview(two.scope, review)
    expect((await read()).overall).toEqual({ value: null, why: 'ONE_VERDICT', n: 1 })
  })

  it('is told month by month, and of one month', async () => {
    const at = (month: string) => ({ submittedAt: new Date(`2026-${month}-15T12:00:00Z`) })
    for (const [month, verdict] of [
      ['03', D],
      ['03', U],
      ['04', D],
    ] as const) {
      const claimId = await judge([desk.first, null], [desk.second, null])
      await found(claimId, desk.first, U, at('02'))
      await found(claimId, desk.second, verdict, at(month))
    }
    const months = (await read()).byMonth.map(({ month, agreement }) => [month, agreement.n])
    expect(months).toEqual([
      ['2026-04', 1],
      ['2026-03', 2],
    ])
    expect((await read({ month: '2026-03' })).overall.n).toBe(2)
    expect(await read({ month: '2025-01' })).toMatchObject({ overall: { n: 0 }, pairs: { rows: [] } })
  })

  it('opens the claims behind each number, of two or of anybody, once each', async () => {
    const { first, second } = desk
    const differing = [await judge([first, C], [second, D]), await judge([second, C], [third, D])]
    const agreeing = await judge([first, D], [second, D], [third, D])
    const behind = async (of: Record<string, string>) =>
      (await listJudged(desk.editor.scope, asked(of))).page.rows.map(({ id }) => id)
    expect((await behind({ a: C, b: D })).sort()).toEqual([...differing].sort())
    expect(await behind({ a: D, b: D })).toEqual([agreeing])
    const pair = { first: first.id, second: second.id }
    expect(await behind({ ...pair, a: C, b: D })).toEqual([differing[0]])
    expect(await behind({ ...pair, a: D, b: C })).toEqual([])
    const { chosen } = await read({ first: second.id, second: first.id })
    expect(chosen?.cells).toEqual(
      expect.arrayContaining([
        { a: D, b: C, count: 1 },
        { a: D, b: D, count: 1 },
      ]),
    )
  })

  it('has as many claims behind a number as it says, page by page', async () => {
    const claims = await makeClaims(
      desk.author.scope,
      desk.story,
      Array.from({ length: 95 }, () => ({})),
    )
    const ids = claims.map(({ id }) => id)
    await db().claim.updateMany({ where: { id: { in: ids } }, data: { state: 'TO_ADJUDICATE' } })
    const review = { claimVersion: 1, revision: 1, submittedAt: new Date('2026-05-05T05:05:05.123Z') }
    await reviews(
      ids.flatMap((claimId) => [
        { ...review, claimId, reviewerId: desk.first.id, verdict: D },
        { ...review, claimId, reviewerId: desk.second.id, verdict: U },
      ]),
    )
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { page } = await listJudged(desk.editor.scope, asked({ a: D, b: U, cursor }))
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(95)
    expect(seen).toHaveLength(95)
    expect((await read()).together).toEqual([{ a: D, b: U, count: 95 }])
  })

  it('is for editors of the team', async () => {
    await judge([desk.first, C], [desk.second, D])
    expect(await refusal(read({}, desk.first.scope))).toBe('forbidden')
    expect(await refusal(listJudged(desk.viewer.scope, asked({ a: C, b: D })))).toBe('forbidden')
    const other = await makeDesk()
    expect((await read({}, other.editor.scope)).overall.n).toBe(0)
    const pair = { first: desk.first.id, second: desk.second.id }
    expect(await refusal(read(pair, other.editor.scope))).toBe('notFound')
    expect(await refusal(listJudged(other.editor.scope, asked({ ...pair, a: C, b: D })))).toBe('notFound')
    expect(await refusal(listJudged(desk.editor.scope, asked({ a: C })))).toBe('notFound')
  })
})
