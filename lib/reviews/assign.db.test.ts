import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeDesk, makeMember } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import {
  eventsOf,
  give,
  makeClaim,
  makeClaims,
  makeReviewDesk,
  reviewOf,
  storedClaim,
} from '@/lib/testing/reviews'
import { assign, takeClaim } from './assign'
import { getClaimView } from './claim-page'
import { saveDraft } from './draft'
import { changeDue } from './due'
import { restoreClaim, withdrawClaim } from './lifecycle'
import { submitReview } from './submit'
import { releaseClaim, unassign } from './unassign'

const FRIDAY = new Date('2026-11-27T17:00:00Z')

describe('assign', () => {
  it('gives many claims to reviewers at once and says claim by claim what became of it', async () => {
    const desk = await makeReviewDesk()
    const [mine, gone] = [
      await makeClaim(desk.first.scope, desk.story),
      await makeClaim(desk.author.scope, desk.story, { state: 'WITHDRAWN' }),
    ]
    const missing = newId()
    const claimIds = [desk.claim.id, mine.id, gone.id, missing]
    const first = { claimIds, reviewerIds: [desk.first.id], dueAt: FRIDAY }
    const outcomes = await assign(desk.editor.scope, first)
    expect(outcomes.map((one) => one.outcome)).toEqual([
      'assigned',
      'is-author',
      'not-possible-in-state',
      'missing',
    ])
    expect(outcomes[0]).toMatchObject({ claimId: desk.claim.id, dueBefore: null })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'ASSIGNED', dueAt: FRIDAY })
    expect((await assign(desk.editor.scope, first))[0]).toMatchObject({
      outcome: 'already',
      assignmentIds: [],
    })
    expect(await eventsOf(desk.claim.id)).toEqual(['assignment.made', 'claim.due-changed'])
  })

  it('says of a claim given to several that the one who wrote it was left out', async () => {
    const desk = await makeReviewDesk()
    const both = [desk.author.id, desk.first.id]
    const [given] = await assign(desk.editor.scope, {
      claimIds: [desk.claim.id],
      reviewerIds: both,
      dueAt: null,
    })
    expect(given).toMatchObject({ outcome: 'assigned', withoutAuthor: true })
    expect(given?.assignmentIds).toHaveLength(1)
    const [plain] = await assign(desk.editor.scope, {
      claimIds: [desk.claim.id],
      reviewerIds: [desk.second.id],
      dueAt: null,
    })
    expect(plain).not.toHaveProperty('withoutAuthor')
  })

  it('lets the date count for a claim that is theirs already, with all its reviews to come, and takes that back', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const claimIds = [desk.claim.id]
    const dates = async () => {
      const seats = await db().assignment.findMany({ where: { claimId: desk.claim.id, withdrawnAt: null } })
      return [(await storedClaim(desk.claim.id)).dueAt, ...seats.map((seat) => seat.dueAt)]
    }
    const toFirst = { claimIds, reviewerIds: [desk.first.id], dueAt: FRIDAY }
    const [moved] = await assign(desk.editor.scope, toFirst)
    expect(moved).toEqual({
      claimId: desk.claim.id,
      outcome: 'already',
      assignmentIds: [],
      dueBefore: null,
      dueAfter: FRIDAY.toISOString(),
    })
    expect(await dates()).toEqual([FRIDAY, FRIDAY, FRIDAY])
    const [same] = await assign(desk.editor.scope, toFirst)
    expect(same).not.toHaveProperty('dueBefore')
    const [dateless] = await assign(desk.editor.scope, { ...toFirst, dueAt: null })
    expect(dateless).not.toHaveProperty('dueBefore')

    const later = new Date('2026-11-30T09:00:00Z')
    const mixed = { claimIds, reviewerIds: [desk.first.id, desk.editor.id], dueAt: later }
    const [given] = await assign(desk.owner.scope, mixed)
    expect(given).toMatchObject({ outcome: 'assigned', dueBefore: FRIDAY.toISOString() })
    expect(await dates()).toEqual([later, later, later, later])
    await unassign(desk.editor.scope, { assignmentIds: given?.assignmentIds ?? [] })
    await changeDue(desk.editor.scope, { changes: [{ claimId: desk.claim.id, dueAt: FRIDAY }] })
    expect(await dates()).toEqual([FRIDAY, FRIDAY, FRIDAY])
    const [made, due] = ['assignment.made', 'claim.due-changed']
    const events = [made, made, due, made, due, 'assignment.withdrawn', due]
    expect(await eventsOf(desk.claim.id)).toEqual(events)
  })

  it('gives 200 claims to 5 reviewers in one go', async () => {
    const desk = await makeReviewDesk()
    const more = await Promise.all([1, 2, 3].map(() => makeMember(desk.team, 'REVIEWER')))
    const claims = await makeClaims(desk.author.scope, desk.story, new Array(200).fill({}))
    const claimIds = claims.map((claim) => claim.id)
    const reviewerIds = [desk.first, desk.second, ...more].map((person) => person.id)
    const outcomes = await assign(desk.editor.scope, { claimIds, reviewerIds, dueAt: null })
    expect(outcomes.every((one) => one.assignmentIds.length === 5)).toBe(true)
    expect(await db().assignment.count({ where: { teamId: desk.team.id } })).toBe(1000)
    const back = await unassign(desk.editor.scope, {
      assignmentIds: outcomes.flatMap((one) => one.assignmentIds),
    })
    expect(back.every((one) => one.outcome === 'withdrawn')).toBe(true)
    expect(await db().claim.count({ where: { id: { in: claimIds }, state: 'OPEN' } })).toBe(200)
  })

  it('makes one assignment when two editors give the same claim at the same moment', async () => {
    const desk = await makeReviewDesk()
    const input = { claimIds: [desk.claim.id], reviewerIds: [desk.first.id], dueAt: null }
    const answers = await Promise.all([assign(desk.editor.scope, input), assign(desk.author.scope, input)])
    expect(answers.map(([one]) => one?.outcome).sort()).toEqual(['already', 'assigned'])
    expect(await db().assignment.count({ where: { claimId: desk.claim.id } })).toBe(1)
  })

  it('refuses people who may not review, who left or are unknown, and editors who are none', async () => {
    const desk = await makeReviewDesk()
    const to = (reviewerId: string) => ({
      claimIds: [desk.claim.id],
      reviewerIds: [reviewerId],
      dueAt: null,
    })
    await db().member.update({ where: { id: desk.second.id }, data: { removedAt: new Date() } })
    for (const unfit of [desk.viewer, desk.second])
      expect(await problemOf(assign(desk.editor.scope, to(unfit.id)))).toMatchObject({
        fields: { reviewerIds: { code: 'notAReviewer', params: { name: unfit.user.name } } },
      })
    const foreign = await makeDesk()
    expect(await refusal(assign(desk.editor.scope, to(foreign.reviewer.id)))).toBe('notFound')
    expect(await refusal(assign(desk.first.scope, to(desk.first.id)))).toBe('forbidden')
    const [elsewhere] = await assign(foreign.editor.scope, to(foreign.reviewer.id))
    expect(elsewhere?.outcome).toBe('missing')
    expect(await db().assignment.count({ where: { claimId: desk.claim.id } })).toBe(0)
  })
})

describe('unassign', () => {
  it('takes a reviewer off and leaves the claim open; the same again changes nothing', async () => {
    const desk = await makeReviewDesk()
    const assignmentIds = await give(desk, desk.first)
    const [off] = await unassign(desk.editor.scope, { assignmentIds })
    expect(off?.outcome).toBe('withdrawn')
    expect((await storedClaim(desk.claim.id)).state).toBe('OPEN')
    expect((await unassign(desk.editor.scope, { assignmentIds }))[0]?.outcome).toBe('already')
    expect(await eventsOf(desk.claim.id)).toEqual(['assignment.made', 'assignment.withdrawn'])
    await give(desk, desk.first)
    expect((await storedClaim(desk.claim.id)).state).toBe('ASSIGNED')
  })

  it('leaves a review that is in where it is', async () => {
    const desk = await makeReviewDesk()
    const [first] = await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    const assignments = await db().assignment.findMany({ where: { reviewerId: desk.first.id } })
    expect(assignments.map((row) => row.id)).toContain(first)
    const ids = assignments.map((row) => row.id)
    expect(await unassign(desk.editor.scope, { assignmentIds: ids })).toEqual([
      { assignmentId: ids[0], outcome: 'review-is-in' },
    ])
  })

  it('asks the remaining reviewer again, whose submission then closes the claim', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    const { id } = await db().assignment.findFirstOrThrow({ where: { reviewerId: desk.second.id } })
    await unassign(desk.editor.scope, { assignmentIds: [id] })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'ASSIGNED', verdict: null })
    expect((await eventsOf(desk.claim.id)).slice(-2)).toEqual(['assignment.withdrawn', 'review.asked-again'])
    const asked = await db().auditEvent.findFirst({
      where: { claimId: desk.claim.id, kind: 'review.asked-again' },
    })
    expect(asked?.data).toEqual({ reviewerId: desk.first.id, reviewer: desk.first.user.name })
    const closing = await submitReview(desk.first.scope, reviewOf(desk, { draftVersion: 1 }))
    expect(closing).toMatchObject({ outcome: 'decided', revision: 2 })
  })

  it('leaves a claim in one state with a reviewer who is asked again, taken off the desk and put back or not', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    const { id } = await db().assignment.findFirstOrThrow({ where: { reviewerId: desk.second.id } })
    await unassign(desk.editor.scope, { assignmentIds: [id] })
    const claim = { claimId: desk.claim.id }
    const stands = async () => {
      const { state } = await storedClaim(desk.claim.id)
      await withdrawClaim(desk.editor.scope, { ...claim, reason: '' })
      return [state, (await restoreClaim(desk.editor.scope, claim)).state]
    }
    expect(await stands()).toEqual(['ASSIGNED', 'ASSIGNED'])
    const draft = { ...claim, version: 1, verdict: null, rationale: 'Begun again.', base: '' }
    await saveDraft(desk.first.scope, draft)
    expect(await stands()).toEqual(['IN_REVIEW', 'IN_REVIEW'])
  })

  it('and assigning again tell each step, and the claim is in review again when a draft waits from before', async () => {
    const desk = await makeReviewDesk()
    const draft = { claimId: desk.claim.id, version: 0, verdict: null, rationale: 'Begun.', base: '' }
    const first = await give(desk, desk.first)
    await saveDraft(desk.first.scope, draft)
    await unassign(desk.editor.scope, { assignmentIds: first })
    expect((await storedClaim(desk.claim.id)).state).toBe('OPEN')
    await give(desk, desk.second)
    expect((await storedClaim(desk.claim.id)).state).toBe('ASSIGNED')
    const again = await give(desk, desk.first)
    expect(again).not.toEqual(first)
    expect((await storedClaim(desk.claim.id)).state).toBe('IN_REVIEW')
    const view = await getClaimView(desk.first.scope, desk.claim.id)
    expect(view).toMatchObject({ state: 'IN_REVIEW', draft: { rationale: 'Begun.' }, can: { review: true } })
    await unassign(desk.editor.scope, { assignmentIds: again })
    await takeClaim(desk.first.scope, { claimId: desk.claim.id })
    expect((await storedClaim(desk.claim.id)).state).toBe('IN_REVIEW')
    const [made, off] = ['assignment.made', 'assignment.withdrawn']
    expect(await eventsOf(desk.claim.id)).toEqual([made, 'review.begun', off, made, made, off, made])
  })

  it('does not know assignments of another team', async () => {
    const desk = await makeReviewDesk()
    const assignmentIds = await give(desk, desk.first)
    const { editor } = await makeDesk()
    expect((await unassign(editor.scope, { assignmentIds }))[0]?.outcome).toBe('missing')
    expect(await refusal(unassign(desk.first.scope, { assignmentIds }))).toBe('forbidden')
    expect((await storedClaim(desk.claim.id)).state).toBe('ASSIGNED')
  })
})

describe('takeClaim and releaseClaim', () => {
  it('let a reviewer take an open claim and give it up again', async () => {
    const desk = await makeReviewDesk()
    await takeClaim(desk.first.scope, { claimId: desk.claim.id })
    expect((await storedClaim(desk.claim.id)).state).toBe('ASSIGNED')
    expect(await refusal(takeClaim(desk.first.scope, { claimId: desk.claim.id }))).toBe('alreadyAssigned')
    await releaseClaim(desk.first.scope, { claimId: desk.claim.id, note: '' })
    expect((await storedClaim(desk.claim.id)).state).toBe('OPEN')
    expect(await refusal(releaseClaim(desk.first.scope, { claimId: desk.claim.id, note: '' }))).toBe(
      'wrongState',
    )
  })

  it('refuse the author, a viewer, another team, and whoever could have read a review', async () => {
    const desk = await makeReviewDesk()
    const claim = { claimId: desk.claim.id }
    expect(await refusal(takeClaim(desk.author.scope, claim))).toBe('ownClaim')
    expect(await refusal(takeClaim(desk.viewer.scope, claim))).toBe('forbidden')
    expect(await refusal(takeClaim((await makeDesk()).reviewer.scope, claim))).toBe('notFound')
    await give(desk, desk.first, desk.editor)
    await submitReview(desk.first.scope, reviewOf(desk))
    expect(await refusal(takeClaim(desk.second.scope, claim))).toBe('reviewsAreIn')
  })
})

describe('changeDue', () => {
  it('moves the date of claims and of the reviews to come, and back with its own answer', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const missing = newId()
    const answers = await changeDue(desk.editor.scope, {
      changes: [desk.claim.id, missing].map((claimId) => ({ claimId, dueAt: FRIDAY })),
    })
    expect(answers).toEqual([
      { claimId: desk.claim.id, outcome: 'changed', before: null, after: FRIDAY.toISOString() },
      { claimId: missing, outcome: 'missing', before: null, after: null },
    ])
    const assignment = await db().assignment.findFirstOrThrow({ where: { claimId: desk.claim.id } })
    expect(assignment.dueAt).toEqual(FRIDAY)
    await changeDue(desk.editor.scope, { changes: [{ claimId: desk.claim.id, dueAt: null }] })
    expect((await storedClaim(desk.claim.id)).dueAt).toBeNull()
    expect(await eventsOf(desk.claim.id)).toEqual([
      'assignment.made',
      'claim.due-changed',
      'claim.due-changed',
    ])
  })

  it('gives each claim the date that was meant for it, with that of its reviews, and takes all back', async () => {
    const desk = await makeReviewDesk()
    const claims = [desk.claim, ...(await makeClaims(desk.author.scope, desk.story, [{}, {}, {}]))]
    const claimIds = claims.map((claim) => claim.id)
    await assign(desk.editor.scope, { claimIds, reviewerIds: [desk.first.id, desk.second.id], dueAt: null })
    const monday = new Date('2026-11-30T09:00:00Z')
    const dates = [FRIDAY, monday, FRIDAY, null]
    const dueNow = async () => {
      const rows = await db().assignment.findMany({ where: { claimId: { in: claimIds } } })
      return Promise.all(
        claimIds.map(async (id) => [
          (await storedClaim(id)).dueAt,
          ...rows.filter((row) => row.claimId === id).map((row) => row.dueAt),
        ]),
      )
    }
    const changes = claimIds.map((claimId, at) => ({ claimId, dueAt: dates[at] ?? null }))
    const answers = await changeDue(desk.editor.scope, { changes })
    expect(answers.map((one) => one.outcome)).toEqual(['changed', 'changed', 'changed', 'same'])
    expect(await dueNow()).toEqual(dates.map((date) => [date, date, date]))
    const back = answers.map(({ claimId, before }) => ({ claimId, dueAt: before ? new Date(before) : null }))
    await changeDue(desk.editor.scope, { changes: back })
    expect(await dueNow()).toEqual(dates.map(() => [null, null, null]))
  })

  it('holds for a review that was in when the date moved and is asked for again', async () => {
    const desk = await makeReviewDesk()
    const [first, second] = await give(desk, desk.first, desk.second)
    await submitReview(desk.first.scope, reviewOf(desk))
    await changeDue(desk.editor.scope, { changes: [{ claimId: desk.claim.id, dueAt: FRIDAY }] })
    const dueOf = async (id = '') => (await db().assignment.findUniqueOrThrow({ where: { id } })).dueAt
    expect([await dueOf(first), await dueOf(second)]).toEqual([null, FRIDAY])
    await unassign(desk.editor.scope, { assignmentIds: [second ?? ''] })
    expect(await dueOf(first)).toEqual(FRIDAY)
    const changes = [{ claimId: desk.claim.id, dueAt: FRIDAY }]
    expect(await changeDue(desk.editor.scope, { changes })).toMatchObject([{ outcome: 'same' }])
  })

  it('takes back the date it gave and no other that a claim got meanwhile', async () => {
    const desk = await makeReviewDesk()
    const [other] = await makeClaims(desk.author.scope, desk.story, [{}])
    const [mine, theirs] = [desk.claim.id, other?.id ?? '']
    const monday = new Date('2026-11-30T09:00:00Z')
    await changeDue(desk.editor.scope, {
      changes: [mine, theirs].map((claimId) => ({ claimId, dueAt: FRIDAY })),
    })
    await changeDue(desk.author.scope, { changes: [{ claimId: theirs, dueAt: monday }] })
    const back = [mine, theirs].map((claimId) => ({ claimId, dueAt: null, from: FRIDAY }))
    const answers = await changeDue(desk.editor.scope, { changes: back })
    expect(answers.map((one) => one.outcome)).toEqual(['changed', 'moved-meanwhile'])
    expect([(await storedClaim(mine)).dueAt, (await storedClaim(theirs)).dueAt]).toEqual([null, monday])
    expect((await changeDue(desk.editor.scope, { changes: back.slice(0, 1) }))[0]?.outcome).toBe('same')
  })

  it('refuses reviewers and leaves decided claims alone', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const changes = [{ claimId: desk.claim.id, dueAt: FRIDAY }]
    expect(await refusal(changeDue(desk.first.scope, { changes }))).toBe('forbidden')
    await submitReview(desk.first.scope, reviewOf(desk))
    expect((await changeDue(desk.editor.scope, { changes }))[0]?.outcome).toBe('not-possible-in-state')
  })
})
