import { beforeEach, describe, expect, it } from 'vitest'
import { addAttribution } from '@/lib/claims/attributions'
import { db } from '@/lib/core/db'
import { attributing } from '@/lib/testing/claims'
import {
  ARTICLE,
  give,
  makeClaim,
  makeClaims,
  makeReviewDesk,
  makeStory,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
  type TestClaim,
  type TestStory,
} from '@/lib/testing/reviews'
import { getClaimView } from './claim-page'
import { findWordedAlike } from './contradiction-repository'
import { submitReview } from './submit'

let desk: ReviewDesk
let other: TestClaim
let elsewhere: TestStory
beforeEach(async () => {
  desk = await makeReviewDesk()
  elsewhere = await makeStory(desk.author.scope, 'Quay once more')
  other = await makeClaim(desk.author.scope, elsewhere, { text: 'The Council will shut the old quay' })
})

const seen = async (claimId = desk.claim.id, of = desk) =>
  (await getClaimView(of.editor.scope, claimId)).contradictions
const storyOf = (claim: TestClaim) => (claim === other ? elsewhere : desk.story)
const decide = async (claim: TestClaim, verdict: 'CONFIRMED' | 'DENIED') => {
  const about = { ...desk, claim, story: storyOf(claim) }
  await give(about, desk.first)
  const evidenceId = await quoteMinutes(about, desk.first)
  await submitReview(desk.first.scope, reviewOf(about, { verdict, evidenceIds: [evidenceId] }))
}
const says = (claim: TestClaim, more: Record<string, unknown> = {}) =>
  addAttribution(
    desk.editor.scope,
    attributing(
      { claimId: claim.id, snapshotId: storyOf(claim).articleId, text: ARTICLE },
      'shut the old quay',
      more,
    ),
  )

describe('the same claim in two stories', () => {
  it('is found in the same words among more claims of one pattern than are weighed', async () => {
    const pattern = Array.from({ length: 1_100 }, (_, n) => ({
      text: `The council will shut old quay ${n + 1}.`,
    }))
    await makeClaims(desk.author.scope, elsewhere, pattern)
    const same = await makeClaim(desk.author.scope, elsewhere, { text: desk.claim.text })
    const alike = await findWordedAlike(desk.editor.scope, { storyId: desk.story.id, text: desk.claim.text })
    expect(alike).toHaveLength(20)
    // One beside it differs only in what letters do not tell: capitals and the mark at its end.
    expect(alike.slice(0, 2).map(({ id }) => id)).toEqual([other.id, same.id])
    expect((await seen()).same.map(({ id }) => id)).toContain(same.id)
  })

  it('is shown to both desks, and told when they decide otherwise', async () => {
    expect(await seen()).toMatchObject({ same: [{ id: other.id, verdict: null }], decidedOtherwise: [] })
    await decide(desk.claim, 'CONFIRMED')
    expect(await seen(other.id)).toMatchObject({
      same: [{ id: desk.claim.id, verdict: 'CONFIRMED', story: { title: 'Quay closure' } }],
      decidedOtherwise: [],
    })
    await decide(other, 'DENIED')
    expect(await seen()).toMatchObject({ decidedOtherwise: [other.id] })
    expect(await seen(other.id)).toMatchObject({ decidedOtherwise: [desk.claim.id] })
  })

  it('is none that says otherwise, was withdrawn, is of the same story, or of another team', async () => {
    await db().claim.update({
      where: { id: other.id },
      data: { text: 'The council will not shut the old quay.' },
    })
    await makeClaim(desk.author.scope, desk.story, { text: 'The council will shut the old quay!' })
    expect(await seen()).toEqual({ same: [], decidedOtherwise: [], bothSides: [] })
    await db().claim.update({ where: { id: other.id }, data: { text: desk.claim.text } })
    expect((await seen()).same).toHaveLength(1)
    const stranger = await makeReviewDesk()
    expect((await seen(stranger.claim.id, stranger)).same).toEqual([])
    await db().claim.update({ where: { id: other.id }, data: { state: 'WITHDRAWN' } })
    expect((await seen()).same).toEqual([])
  })
})

describe('a source on both sides', () => {
  it('is told on both pages, with where it stands on which', async () => {
    await says(desk.claim)
    expect((await seen()).bothSides).toEqual([])
    await says(other, { stance: 'DENIES', denialScope: 'FULL' })
    const both = [{ source: { name: 'Ada Lindqvist' }, for: [desk.claim.id], against: [other.id] }]
    expect((await seen()).bothSides).toMatchObject(both)
    expect((await seen(other.id)).bothSides).toMatchObject(both)
  })

  it('is told of one claim too, but not when the denial reaches something else', async () => {
    await says(desk.claim)
    await says(desk.claim, { stance: 'DENIES', denialScope: 'DIFFERENT', denialTarget: 'A vote.' })
    expect((await seen()).bothSides).toEqual([])
    await says(desk.claim, { stance: 'DENIES', denialScope: 'PARTIAL' })
    expect((await seen()).bothSides).toMatchObject([{ for: [desk.claim.id], against: [desk.claim.id] }])
  })

  it('goes by the words of a statement that keeps the name back, if there is one', async () => {
    await says(desk.claim)
    const { id } = await db().source.findFirstOrThrow({
      where: { teamId: desk.team.id, name: 'Ada Lindqvist' },
    })
    const unnamed = { source: { id }, sourceWords: 'a senior official', naming: 'DESCRIBED' }
    await says(other, { ...unnamed, stance: 'DENIES', denialScope: 'FULL' })
    const both = [{ source: { id, name: 'a senior official' }, for: [desk.claim.id], against: [other.id] }]
    expect((await seen()).bothSides).toMatchObject(both)
    expect((await seen(other.id)).bothSides).toMatchObject(both)
  })

  it('is nobody of whom only "sources" is known', async () => {
    const nobody = { name: 'sources', kind: 'GROUP', naming: 'UNDESCRIBED' }
    await says(desk.claim, { source: nobody, naming: 'UNDESCRIBED' })
    await says(other, { source: nobody, naming: 'UNDESCRIBED', stance: 'DENIES', denialScope: 'FULL' })
    expect((await seen()).bothSides).toEqual([])
  })
})
