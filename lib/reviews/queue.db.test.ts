import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { encodeCursor } from '@/lib/core/paging'
import { clearMark } from '@/lib/provenance/mark'
import { findOpenMarks } from '@/lib/provenance/mark-repository'
import { retract } from '@/lib/provenance/retract'
import { makeDesk } from '@/lib/testing/factories'
import {
  give,
  makeClaim,
  makeClaims,
  makeReviewDesk,
  makeStory,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
} from '@/lib/testing/reviews'
import { decide, makeReports } from '@/lib/testing/withdrawals'
import { adjudicate } from './adjudicate'
import { assign } from './assign'
import { countMine, getQueue } from './queue'
import { countsSql, ofMeSql } from './queue-counts-repository'
import { queueSql } from './queue-repository'
import { submitReview } from './submit'
import { unassign } from './unassign'
import type { QueueFilter, QueueTab } from './view'

const filter = (given: Partial<QueueFilter> = {}): QueueFilter => ({
  tab: 'all',
  words: '',
  storyId: null,
  reviewerId: null,
  due: 'any',
  cursor: null,
  view: null,
  ...given,
})
const HOUR = 3_600_000

describe('a claim that wants another look', () => {
  it('is back with whoever reviewed it, counted, until somebody had the look', async () => {
    const desk = await makeReviewDesk()
    await decide(desk, desk.claim)
    const [report] = await makeReports(desk.author.scope, desk.story.id, [[desk.claim.id]])
    const place = { documentId: report?.documentId ?? '', attributionId: null, snapshotId: null }
    await retract(desk.editor.scope, { ...place, withdrawnAt: null, reason: 'It says so itself.' })
    const why = async (tab: QueueTab, scope = desk.first.scope) => {
      const { rows, counts } = await getQueue(scope, filter({ tab }))
      expect(rows).toHaveLength(counts[tab])
      return rows.map((row) => row.reason)
    }
    expect(await why('mine')).toEqual(['look-again'])
    expect(await countMine(desk.first.scope)).toEqual({ waiting: 1, again: 1 })
    expect(await why('mine', desk.second.scope)).toEqual([])
    expect(await why('decided', desk.editor.scope)).toEqual(['look-again'])
    const [mark] = await findOpenMarks(desk.first.scope, desk.claim.id)
    await clearMark(desk.first.scope, { markId: mark?.id ?? '', note: 'It rests on the minutes.' })
    expect(await why('mine')).toEqual([])
    expect(await why('decided')).toEqual(['decided'])
  })
})

describe('the claims that want another look of somebody', () => {
  it('are those they wrote, review or reviewed, or gave the verdict of, until somebody had the look', async () => {
    const desk = await makeReviewDesk()
    const { story } = desk
    const make = (author: Scope, text: string) => makeClaim(author, story, { text })
    const settled = await make(desk.author.scope, 'The pier was sold.')
    const assigned = await make(desk.editor.scope, 'The ferry stops.')
    const gone = await make(desk.author.scope, 'The quay is new.')
    await decide(desk, desk.claim)
    await give({ ...desk, claim: settled }, desk.first, desk.second)
    const ofSettled = { ...desk, claim: settled }
    await submitReview(desk.first.scope, reviewOf(ofSettled))
    const evidenceIds = [await quoteMinutes(ofSettled, desk.second, 'FOR')]
    await submitReview(desk.second.scope, reviewOf(ofSettled, { verdict: 'CONFIRMED', evidenceIds }))
    const { rationale } = reviewOf(desk)
    const about = { claimId: settled.id, claimVersion: 1, verdict: 'UNVERIFIED' as const, rationale }
    await adjudicate(desk.editor.scope, { ...about, evidenceIds: [] })
    await give({ ...desk, claim: assigned }, desk.second)
    const ids = [desk.claim, settled, assigned, gone].map(({ id }) => id)
    const [report] = await makeReports(desk.author.scope, story.id, [ids])
    const place = { documentId: report?.documentId ?? '', attributionId: null, snapshotId: null }
    await retract(desk.owner.scope, { ...place, withdrawnAt: null, reason: 'It says so itself.' })
    await db().claim.update({ where: { id: gone.id }, data: { state: 'WITHDRAWN' } })

    const ofThem = async ({ scope }: { scope: Scope }) => {
      const { rows, counts } = await getQueue(scope, filter({ tab: 'look-again' }))
      expect(new Set(rows.map(({ reason }) => reason)).size).toBeLessThanOrEqual(1)
      expect(rows).toHaveLength(counts['look-again'])
      expect((await countMine(scope)).again).toBe(rows.length)
      return rows.map(({ id }) => id).sort()
    }
    const claims = (...all: { id: string }[]) => all.map(({ id }) => id).sort()
    expect(await ofThem(desk.author)).toEqual(claims(desk.claim, settled))
    expect(await ofThem(desk.first)).toEqual(claims(desk.claim, settled))
    expect(await ofThem(desk.second)).toEqual(claims(settled, assigned))
    expect(await ofThem(desk.editor)).toEqual(claims(settled, assigned))
    expect(await ofThem(desk.viewer)).toEqual([])
    expect(await ofThem((await makeReviewDesk()).first)).toEqual([])

    const { rows } = await getQueue(desk.second.scope, filter({ tab: 'look-again' }))
    expect(rows.map(({ reason }) => reason)).toEqual(['look-again', 'look-again'])
    const [mark] = await findOpenMarks(desk.first.scope, settled.id)
    await clearMark(desk.author.scope, { markId: mark?.id ?? '', note: 'It rests on the minutes.' })
    expect(await ofThem(desk.second)).toEqual(claims(assigned))
    expect(await ofThem(desk.editor)).toEqual(claims(assigned))
    const seat = await db().assignment.findFirstOrThrow({ where: { claimId: assigned.id } })
    await unassign(desk.author.scope, { assignmentIds: [seat.id] })
    expect(await ofThem(desk.second)).toEqual([])
  })
})

describe('the queue', () => {
  let desk: ReviewDesk
  const ids = { overdue: '', later: '', decided: '', withdrawn: '' }

  beforeAll(async () => {
    desk = await makeReviewDesk()
    const at = (hours: number) => new Date(Date.now() + hours * HOUR)
    const make = async (text: string, dueAt: Date) =>
      (await makeClaim(desk.author.scope, desk.story, { text, dueAt })).id
    ids.overdue = await make('The ferry costs 100% more.', at(-2))
    ids.later = await make('The ferry stops in 1000 days.', at(72))
    ids.decided = await make('The pier was sold.', at(-50))
    ids.withdrawn = (await makeClaim(desk.author.scope, desk.story, { state: 'WITHDRAWN' })).id
    await give(desk, desk.first, desk.second)
    const to = (claimId: string) => ({ claimIds: [claimId], reviewerIds: [desk.first.id], dueAt: null })
    await assign(desk.author.scope, to(ids.overdue))
    await assign(desk.author.scope, to(ids.decided))
    await submitReview(desk.first.scope, { ...reviewOf(desk), claimId: ids.decided })
    await submitReview(desk.second.scope, reviewOf(desk))
  })

  const rows = async (given: Partial<QueueFilter>, scope = desk.first.scope) =>
    (await getQueue(scope, filter(given))).rows.map((row) => row.id)

  it('shows each tab what belongs there, what is due first, what has no date last', async () => {
    expect(await rows({ tab: 'mine' })).toEqual([ids.overdue, desk.claim.id])
    expect(await rows({ tab: 'mine' }, desk.second.scope)).toEqual([])
    expect(await rows({ tab: 'unassigned' })).toEqual([ids.later])
    expect(await rows({ tab: 'in-review' })).toEqual([ids.overdue, desk.claim.id])
    expect(await rows({ tab: 'decided' })).toEqual([ids.decided])
    expect(await rows({ tab: 'to-adjudicate' })).toEqual([])
    expect(await rows({ tab: 'all' })).toEqual([ids.decided, ids.overdue, ids.later, desk.claim.id])
  })

  it('says why a claim is here and who has it', async () => {
    const { rows: mine, counts, can, people } = await getQueue(desk.first.scope, filter({ tab: 'mine' }))
    expect(mine.map((row) => row.reason)).toEqual(['first-review', 'second-review'])
    expect(mine[1]?.reviewers.map((person) => [person.id, person.reviewed])).toEqual([
      [desk.first.id, false],
      [desk.second.id, true],
    ])
    expect(mine[0]).toMatchObject({ attributions: 0, story: 'Quay closure', verdict: null })
    expect(counts).toEqual({
      mine: 2,
      snoozed: 0,
      'look-again': 0,
      'to-adjudicate': 0,
      unassigned: 1,
      'in-review': 2,
      decided: 1,
      all: 4,
    })
    expect({ can, people }).toEqual({
      can: { assign: false, createStory: false, shareViews: true },
      people: [],
    })
    expect(await countMine(desk.first.scope)).toEqual({ waiting: 2, again: 0 })
  })

  it('tells editors to whom a claim can be given: no viewers', async () => {
    const { people, can } = await getQueue(desk.editor.scope, filter())
    expect(can.assign).toBe(true)
    expect(people).toHaveLength(5)
    expect(people.map((person) => person.id)).not.toContain(desk.viewer.id)
  })

  it('filters by words as they stand, by story and by due date', async () => {
    expect(await rows({ words: 'ferry' })).toEqual([ids.overdue, ids.later])
    expect(await rows({ words: '100%' })).toEqual([ids.overdue])
    expect(await rows({ words: '_erry' })).toEqual([])
    const other = await makeStory(desk.author.scope, 'Other')
    expect(await rows({ storyId: other.id })).toEqual([])
    expect(await rows({ storyId: desk.story.id, tab: 'mine' })).toHaveLength(2)
    expect(await rows({ reviewerId: desk.first.id })).toEqual([ids.decided, ids.overdue, desk.claim.id])
    expect(await rows({ reviewerId: desk.second.id })).toEqual([desk.claim.id])
    expect(await rows({ reviewerId: desk.second.id, tab: 'mine' })).toEqual([desk.claim.id])
    expect(await rows({ reviewerId: desk.editor.id })).toEqual([])
    expect(await rows({ due: 'overdue' })).toEqual([ids.decided, ids.overdue])
    expect(await rows({ due: 'none' })).toEqual([desk.claim.id])
  })

  it('offers the stories that are worked on and who reviews, and what is chosen already', async () => {
    const archived = await makeStory(desk.author.scope, 'Archived')
    await db().story.update({ where: { id: archived.id }, data: { archivedAt: new Date() } })
    const offered = async (given: Partial<QueueFilter> = {}) => {
      const { choices } = await getQueue(desk.first.scope, filter(given))
      return { stories: choices.stories.map(({ id }) => id), people: choices.reviewers.map(({ id }) => id) }
    }
    const { stories, people } = await offered()
    expect(stories).toContain(desk.story.id)
    expect(stories).not.toContain(archived.id)
    expect(people).toHaveLength(5)
    expect(people).not.toContain(desk.viewer.id)
    expect((await offered({ storyId: archived.id })).stories).toContain(archived.id)
    expect((await offered({ reviewerId: desk.viewer.id })).people).toContain(desk.viewer.id)
    const { story } = await makeReviewDesk()
    expect((await offered({ storyId: story.id })).stories).not.toContain(story.id)
  })

  it('reads “today” in the reader’s zone', async () => {
    const noon = new Date('2026-03-08T12:00:00Z')
    const late = await makeClaim(desk.author.scope, desk.story, { dueAt: new Date('2026-03-08T23:30:00Z') })
    const on = async (zone: string) => {
      const sql = queueSql(desk.first.scope, { ...filter({ due: 'today' }), cursor: null, at: noon, zone })
      const found = await db().$queryRaw<{ id: string }[]>(sql)
      return found.map((row) => row.id)
    }
    expect(await on('UTC')).toEqual([late.id])
    expect(await on('America/New_York')).toEqual([late.id])
    expect(await on('Asia/Tokyo')).toEqual([])
  })

  it('shows nothing of another team', async () => {
    const { reviewer } = await makeDesk()
    const view = await getQueue(reviewer.scope, filter())
    expect(view.rows).toEqual([])
    expect(view.counts.all).toBe(0)
    expect(await rows({ storyId: desk.story.id }, reviewer.scope)).toEqual([])
  })
})

describe('paging through the queue', () => {
  it.each(['all', 'unassigned', 'mine', 'decided'] as const)(
    'finds every row of %s once, there and back',
    async (tab) => {
      const desk = await makeReviewDesk()
      const dates = [null, new Date('2026-12-01T00:00:00Z'), new Date('2026-12-02T00:00:00Z')]
      const given = Array.from({ length: 90 }, (_, n) => ({ dueAt: dates[n % 3] ?? null }))
      const claimIds = (await makeClaims(desk.author.scope, desk.story, given)).map((claim) => claim.id)
      if (tab === 'mine' || tab === 'decided')
        await assign(desk.author.scope, { claimIds, reviewerIds: [desk.first.id], dueAt: null })
      if (tab === 'decided')
        for (const claimId of claimIds) await submitReview(desk.first.scope, { ...reviewOf(desk), claimId })
      const there = await walk(desk, tab, 'next', null)
      const seen = there.pages.flat()
      expect(new Set(seen).size).toBe(seen.length)
      expect(claimIds.every((id) => seen.includes(id))).toBe(true)
      const back = await walk(desk, tab, 'previous', there.last)
      expect(back.pages.reverse()).toEqual(there.pages.slice(0, -1))
    },
  )

  it('takes an address that is no place in the list for its beginning', async () => {
    const desk = await makeReviewDesk()
    const noYear = encodeCursor({ direction: 'after', key: ['0', '0000-01-01T00:00:00.000Z', desk.claim.id] })
    for (const cursor of ['nonsense', Buffer.from('[1,"x","y"]').toString('base64url'), noYear])
      expect((await getQueue(desk.first.scope, filter({ cursor }))).rows.map((row) => row.id)).toEqual([
        desk.claim.id,
      ])
  })
})

async function walk(desk: ReviewDesk, tab: QueueTab, way: 'next' | 'previous', from: string | null) {
  const pages: string[][] = []
  let cursor = from
  let last: string | null = null
  do {
    const view = await getQueue(desk.first.scope, filter({ tab, cursor }))
    pages.push(view.rows.map((row) => row.id))
    cursor = view[way]
    last = view.previous
  } while (cursor)
  return { pages, last }
}

describe('the plan of a queue page', () => {
  let desk: ReviewDesk

  // A planner that knows of a handful of rows takes any index; with some thousand it takes the right one.
  beforeAll(async () => {
    desk = await makeReviewDesk()
    const [team, story, author] = [desk.team.id, desk.story.id, desk.author.id]
    await db().$executeRaw`
      INSERT INTO "Claim" (id, "teamId", "storyId", number, text, state, "authorId", "dueAt")
      SELECT gen_random_uuid(), ${team}::uuid, ${story}::uuid, 1000 + n, 'Claim ' || n,
        (ARRAY['OPEN', 'ASSIGNED', 'IN_REVIEW', 'TO_ADJUDICATE'])[n % 4 + 1]::"ClaimState", ${author}::uuid,
        timestamptz '2026-12-01' + n * interval '1 minute'
      FROM generate_series(1, 4000) n`
    await db().$executeRaw`
      INSERT INTO "Assignment" (id, "teamId", "claimId", "reviewerId", "assignedById", "dueAt")
      SELECT gen_random_uuid(), "teamId", id, ${desk.first.id}::uuid, "authorId", "dueAt" FROM "Claim"
      WHERE "teamId" = ${team}::uuid AND state = 'ASSIGNED'`
    await db().$executeRaw`ANALYZE "Claim", "Assignment"`
  })

  const expected: [QueueTab, string[]][] = [
    ['mine', ['assignment_mine']],
    ['to-adjudicate', ['claim_queue']],
    ['unassigned', ['claim_queue']],
    ['in-review', ['claim_queue']],
    ['decided', ['claim_queue']],
    ['all', ['claim_queue_open', 'claim_queue']],
  ]

  it.each(expected)('of %s scans the index made for it, in its order', async (tab, indexes) => {
    const { text, values } = queueSql(desk.first.scope, {
      ...filter({ tab }),
      cursor: { direction: 'after', key: ['0', '2026-12-02T00:00:00.000Z', desk.claim.id] },
      at: new Date(),
      zone: 'UTC',
    })
    const plan = await planOf(text, values)
    for (const index of indexes) expect(plan).toMatch(new RegExp(`using ${index} `))
    expect(plan).not.toMatch(/Seq Scan on "(?:Claim|Assignment)"/)
  })

  it.each(['all', 'in-review', 'unassigned', 'to-adjudicate', 'decided'] as const)(
    'of %s narrowed to somebody’s claims or to a story reads neither all claims nor all assignments',
    async (tab) => {
      const [reviewerId, storyId] = [desk.second.id, desk.story.id]
      for (const narrowed of [{ reviewerId }, { storyId }, { reviewerId, storyId }]) {
        const query = { ...filter({ tab, ...narrowed }), cursor: null, at: new Date(), zone: 'UTC' }
        const { text, values } = queueSql(desk.editor.scope, query)
        expect(await planOf(text, values)).not.toMatch(/Seq Scan on "(?:Claim|Assignment)"/)
      }
    },
  )

  it('of the counts reads no more than the reviewer has', async () => {
    const { text, values } = countsSql(desk.first.scope, new Date())
    const plan = await planOf(text, values)
    expect(plan).toMatch(/using assignment_mine /)
    expect(plan).not.toMatch(/Seq Scan on "Assignment"/)
  })

  it('of what stands on every page reads the marks that are open, and each claim of them', async () => {
    const { text, values } = ofMeSql(desk.first.scope, new Date())
    const plan = await planOf(text, values)
    expect(plan).toMatch(/using mark_open /)
    expect(plan).not.toMatch(/Seq Scan/)
  })

  it('of what wants another look reads the marks that are open, and looks up each claim of them', async () => {
    const query = { ...filter({ tab: 'look-again' }), cursor: null, at: new Date(), zone: 'UTC' }
    const { text, values } = queueSql(desk.first.scope, query)
    const plan = await planOf(text, values)
    expect(plan).toMatch(/using mark_open on "Mark" k /)
    expect(plan).toMatch(/using "Claim_teamId_id_key" on "Claim" c /)
    expect(plan).not.toMatch(/Seq Scan on "(?:Claim|Assignment|Mark)"/)
  })

  async function planOf(text: string, values: readonly unknown[]): Promise<string> {
    const lines = await db().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, ...values)
    return lines.map((line) => line['QUERY PLAN']).join('\n')
  }
})
