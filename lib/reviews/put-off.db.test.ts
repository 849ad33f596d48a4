import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import {
  eventsOf,
  give,
  makeClaim,
  makeClaims,
  makeReviewDesk,
  type ReviewDesk,
  reviewOf,
} from '@/lib/testing/reviews'
import { assign } from './assign'
import { getClaimView } from './claim-page'
import { claimHistory } from './history'
import { reopenClaim } from './lifecycle'
import { nextInQueue } from './next'
import { countMine, getQueue } from './queue'
import { queueParams } from './queue-input'
import { restoreSkip, skipClaim } from './skip'
import { restoreSnooze, snooze } from './snooze'
import { submitReview } from './submit'
import type { QueueTab } from './view'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const view = (
  desk: ReviewDesk,
  tab: QueueTab,
  who: keyof ReviewDesk & ('first' | 'second' | 'editor') = 'first',
) => getQueue(desk[who].scope, queueParams.parse({ tab }))
const texts = async (...of: Parameters<typeof view>) => (await view(...of)).rows.map(({ text }) => text)

/** Three claims of the first reviewer by when they are due; the second reviews the first of them too. */
async function withThree() {
  const desk = await makeReviewDesk()
  const ids: string[] = []
  for (const [text, hours] of [
    ['One.', 1],
    ['Two.', 2],
    ['Three.', null],
  ] as const) {
    const dueAt = hours === null ? null : inHours(hours)
    const { id } = await makeClaim(desk.author.scope, desk.story, { text, dueAt })
    const both = text === 'One.' ? [desk.first.id, desk.second.id] : [desk.first.id]
    await assign(desk.author.scope, { claimIds: [id], reviewerIds: both, dueAt })
    ids.push(id)
  }
  const [one = '', two = '', three = ''] = ids
  return { desk, one, two, three }
}

describe('a claim that is put aside', () => {
  it('leaves “mine” and its count, stands in a list of its own, and comes back by itself', async () => {
    const { desk, one } = await withThree()
    const until = inHours(3)
    const answer = { claimId: one, outcome: 'changed', before: null, after: until.toISOString(), late: true }
    expect(await snooze(desk.first.scope, { claimIds: [one], until })).toEqual([answer])
    expect(await texts(desk, 'mine')).toEqual(['Two.', 'Three.'])
    const { rows, counts } = await view(desk, 'snoozed')
    expect(rows.map(({ text }) => text)).toEqual(['One.'])
    expect(rows[0]?.reviewers[0]?.snoozedUntil).toBe(until.toISOString())
    expect([counts.mine, counts.snoozed]).toEqual([2, 1])
    expect((await countMine(desk.first.scope)).waiting).toBe(2)
    expect(await nextInQueue(desk.first.scope, desk.claim.id)).not.toBe(one)

    await db().assignment.updateMany({ where: { claimId: one }, data: { snoozedUntil: inHours(-1) } })
    expect(await texts(desk, 'mine')).toEqual(['One.', 'Two.', 'Three.'])
    expect((await view(desk, 'snoozed')).rows).toEqual([])
    expect((await view(desk, 'mine')).rows[0]?.reviewers[0]?.snoozedUntil).toBeUndefined()
  })

  it('stays where it is with everybody else; editors are told until when, fellow reviewers are not', async () => {
    const { desk, one } = await withThree()
    const until = inHours(3)
    await snooze(desk.first.scope, { claimIds: [one], until })
    expect(await texts(desk, 'mine', 'second')).toEqual(['One.'])
    expect((await view(desk, 'mine', 'second')).rows[0]?.reviewers[0]?.snoozedUntil).toBeUndefined()
    const seats = async (who: 'second' | 'editor') =>
      (await getClaimView(desk[who].scope, one)).assignments.map(({ snoozedUntil }) => snoozedUntil)
    expect(await seats('editor')).toEqual([until.toISOString(), null])
    expect(await seats('second')).toEqual([null, null])
  })

  it('is taken up again, given its moment back, and told each time', async () => {
    const { desk, one, two } = await withThree()
    const [until, later] = [inHours(3), inHours(5)]
    await snooze(desk.first.scope, { claimIds: [one, two], until })
    const moved = await snooze(desk.first.scope, { claimIds: [one], until: later })
    expect(moved[0]).toMatchObject({ before: until.toISOString(), after: later.toISOString() })
    expect(await snooze(desk.first.scope, { claimIds: [one], until: later })).toMatchObject([
      { outcome: 'same' },
    ])
    await snooze(desk.first.scope, { claimIds: [one, two], until: null })
    expect(await texts(desk, 'snoozed')).toEqual([])
    await restoreSnooze(desk.first.scope, {
      changes: [
        { claimId: one, until: later },
        { claimId: two, until: inHours(-1) },
      ],
    })
    expect(await texts(desk, 'snoozed')).toEqual(['One.'])
    expect((await eventsOf(one)).filter((kind) => kind === 'review.snoozed')).toHaveLength(4)
    expect((await eventsOf(two)).filter((kind) => kind === 'review.snoozed')).toHaveLength(2)
  })

  it('is one’s own, to be reviewed still, of one’s team, and for a time to come', async () => {
    const { desk, one, two } = await withThree()
    await submitReview(desk.first.scope, reviewOf(desk, { claimId: two }))
    const outcomes = async (by: ReviewDesk['first'], ...claimIds: string[]) =>
      (await snooze(by.scope, { claimIds, until: inHours(1) })).map(({ outcome }) => outcome)
    expect(await outcomes(desk.second, two)).toEqual(['not-mine'])
    expect(await outcomes(desk.first, two, desk.claim.id)).toEqual(['not-mine', 'not-mine'])
    expect(await outcomes((await makeDesk()).reviewer, one)).toEqual(['missing'])
    const past = snooze(desk.first.scope, { claimIds: [one], until: inHours(-1) })
    expect(await problemOf(past)).toMatchObject({
      kind: 'invalid',
      fields: { until: { code: 'snoozePast' } },
    })
    expect(await refusal(snooze(desk.viewer.scope, { claimIds: [one], until: null }))).toBe('forbidden')
  })

  it('is asked for at once when its verdict is opened again', async () => {
    const { desk, two } = await withThree()
    await snooze(desk.first.scope, { claimIds: [two], until: inHours(30) })
    await skipClaim(desk.first.scope, { claimId: two, reason: 'NOT_MY_TOPIC', note: '' })
    await submitReview(desk.first.scope, reviewOf(desk, { claimId: two }))
    await reopenClaim(desk.editor.scope, { claimId: two, reason: 'The minutes were corrected.' })
    expect(await texts(desk, 'mine')).toEqual(['One.', 'Two.', 'Three.'])
  })
})

describe('a claim that is skipped', () => {
  it('stands behind the others, those with no date too, in the order of skipping', async () => {
    const { desk, one, two, three } = await withThree()
    const skip = (claimId: string) =>
      skipClaim(desk.first.scope, { claimId, reason: 'NEEDS_SOURCE', note: '' })
    expect(await skip(two)).toEqual({ next: three, before: null })
    expect(await texts(desk, 'mine')).toEqual(['One.', 'Three.', 'Two.'])
    expect(await skip(one)).toMatchObject({ next: three })
    expect(await texts(desk, 'mine')).toEqual(['Three.', 'Two.', 'One.'])
    expect(await nextInQueue(desk.first.scope, three)).toBe(two)
    expect(await nextInQueue(desk.first.scope, one)).toBe(three)
    expect((await view(desk, 'mine')).counts.mine).toBe(3)
    expect(await texts(desk, 'mine', 'second')).toEqual(['One.'])
  })

  it('says why to who skipped it and to editors, and keeps the words out of the history', async () => {
    const { desk, two } = await withThree()
    await skipClaim(desk.first.scope, { claimId: two, reason: 'OTHER', note: 'Ask Mr. Hale first.' })
    const told = { reason: 'OTHER', note: 'Ask Mr. Hale first.' }
    for (const who of ['first', 'editor'] as const) {
      expect((await getClaimView(desk[who].scope, two)).assignments[0]?.skip).toMatchObject(told)
      const row = (await view(desk, 'in-review', who)).rows.find(({ text }) => text === 'Two.')
      expect(row?.reviewers[0]?.skip).toMatchObject(told)
    }
    expect((await getClaimView(desk.second.scope, two)).assignments[0]?.skip).toBeNull()
    const { data } = await db().auditEvent.findFirstOrThrow({
      where: { claimId: two, kind: 'review.skipped' },
    })
    expect(data).toEqual({ reason: 'OTHER' })
  })

  it('does not tell a fellow reviewer why while their own review is to come, be they an editor', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.editor)
    await skipClaim(desk.first.scope, {
      claimId: desk.claim.id,
      reason: 'NEEDS_SOURCE',
      note: 'The minutes lie.',
    })
    const seen = async () => {
      const [claim, queue, history] = await Promise.all([
        getClaimView(desk.editor.scope, desk.claim.id),
        view(desk, 'mine', 'editor'),
        claimHistory(desk.editor.scope, desk.claim.id),
      ])
      return JSON.stringify([claim, queue, history])
    }
    for (const word of ['NEEDS_SOURCE', 'The minutes lie', 'review.skipped'])
      expect(await seen()).not.toContain(word)
    await submitReview(desk.editor.scope, reviewOf(desk))
    const claim = await getClaimView(desk.editor.scope, desk.claim.id)
    const seat = claim.assignments.find(({ reviewer }) => reviewer.id === desk.first.id)
    expect(seat?.skip).toMatchObject({ reason: 'NEEDS_SOURCE', note: 'The minutes lie.' })
  })

  it('is put back where it stood', async () => {
    const { desk, one, two } = await withThree()
    await skipClaim(desk.first.scope, { claimId: two, reason: 'NEEDS_SOURCE', note: 'the ledger' })
    await skipClaim(desk.first.scope, { claimId: one, reason: 'NOT_MY_TOPIC', note: '' })
    const { before } = await skipClaim(desk.first.scope, { claimId: two, reason: 'OTHER', note: 'later' })
    expect(before).toMatchObject({ reason: 'NEEDS_SOURCE', note: 'the ledger' })
    if (!before) throw new Error('nothing to put back')
    await restoreSkip(desk.first.scope, { claimId: two, skip: { ...before, at: new Date(before.at) } })
    expect(await texts(desk, 'mine')).toEqual(['Three.', 'Two.', 'One.'])
    for (let tries = 0; tries < 2; tries += 1)
      await restoreSkip(desk.first.scope, { claimId: two, skip: null })
    expect(await texts(desk, 'mine')).toEqual(['Two.', 'Three.', 'One.'])
    const kinds = (await eventsOf(two)).filter((kind) => kind.startsWith('review.'))
    expect(kinds).toEqual(['review.skipped', 'review.skipped', 'review.skipped', 'review.unskipped'])
  })

  it('is one’s own to review', async () => {
    const { desk, two } = await withThree()
    const skip = (by: ReviewDesk['first']) =>
      skipClaim(by.scope, { claimId: two, reason: 'NEEDS_SOURCE', note: '' })
    expect(await refusal(skip(desk.second))).toBe('notAssigned')
    expect(await refusal(skip((await makeDesk()).reviewer))).toBe('notFound')
    await submitReview(desk.first.scope, reviewOf(desk, { claimId: two }))
    expect(await refusal(skip(desk.first))).toBe('wrongState')
  })

  it('is found once from page to page, there and back', async () => {
    const desk = await makeReviewDesk()
    const ids: string[] = []
    const given = Array.from({ length: 90 }, () => ({ dueAt: inHours(1) }))
    for (const { id } of await makeClaims(desk.author.scope, desk.story, given)) ids.push(id)
    await assign(desk.author.scope, { claimIds: ids, reviewerIds: [desk.first.id], dueAt: null })
    for (const claimId of ids.slice(0, 55))
      await skipClaim(desk.first.scope, { claimId, reason: 'NEEDS_SOURCE', note: '' })
    const pages: string[][] = []
    const read = (cursor: string | null) => getQueue(desk.first.scope, queueParams.parse({ cursor }))
    let page = await read(null)
    pages.push(page.rows.map(({ id }) => id))
    while (page.next) {
      page = await read(page.next)
      pages.push(page.rows.map(({ id }) => id))
    }
    expect(pages.map(({ length }) => length)).toEqual([40, 40, 10])
    expect(new Set(pages.flat()).size).toBe(90)
    expect(pages.flat().slice(35)).toEqual(ids.slice(0, 55))
    const back: string[][] = []
    while (page.previous) {
      page = await read(page.previous)
      back.unshift(page.rows.map(({ id }) => id))
    }
    expect(back).toEqual(pages.slice(0, -1))
  })
})
