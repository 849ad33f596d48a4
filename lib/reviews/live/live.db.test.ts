import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseUrl } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { removeMember } from '@/lib/teams/members'
import type { TestMember } from '@/lib/testing/factories'
import { problemOf } from '@/lib/testing/problems'
import {
  give,
  makeClaim,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
} from '@/lib/testing/reviews'
import { assign } from '../assign'
import { saveDraft } from '../draft'
import { submitReview } from '../submit'
import { makeHub } from './hub'
import type { About, LiveNews } from './model'
import { follow, liveSince, MOST_OPEN } from './service'

const leaving: (() => void)[] = []
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
})

type Hub = ReturnType<typeof makeHub>

/** A page that is open, and what it was told. */
async function page(hub: Hub, by: TestMember, about: About, since?: number) {
  const told: LiveNews[] = []
  const waiting = new Set<() => void>()
  const from = since ?? (await liveSince(by.scope))
  const speak = (news: LiveNews) => {
    told.push(news)
    for (const look of waiting) look()
  }
  leaving.push(await hub.watch({ scope: by.scope, about, speak }, from))
  const changes = () => told.flatMap((news) => (news.kind === 'changed' ? [news] : []))
  const people = () =>
    told.flatMap((news) => (news.kind === 'here' ? [news.people.map(({ id }) => id)] : [])).at(-1)
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!is()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return {
    told,
    changes,
    people,
    until,
    changed: (seq: number) => until(() => changes().some((one) => one.seq >= seq)),
  }
}

/** Ends whatever listens to the test's database. */
async function stopListening(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
  )
  expect(rowCount).toBeGreaterThan(0)
  await client.end()
}

const claimOf = ({ claim, story }: ReviewDesk): About => ({
  kind: 'claim',
  claimId: claim.id,
  storyId: story.id,
})
const storyOf = ({ story }: ReviewDesk): About => ({ kind: 'story', storyId: story.id })
const TEAM: About = { kind: 'team' }

describe('an open page', () => {
  it('is told of what concerns it, whatever process serves it, and of nothing else', async () => {
    const [desk, other] = [await makeReviewDesk(), await makeReviewDesk()]
    const [one, two] = [makeHub({ lingerMs: 0 }), makeHub({ lingerMs: 0 })]
    const another = await makeClaim(desk.author.scope, desk.story, { text: 'The harbour master agreed.' })
    const queue = await page(one, desk.editor, TEAM)
    const story = await page(two, desk.editor, storyOf(desk))
    const claim = await page(two, desk.editor, claimOf(desk))
    const foreign = await page(one, other.editor, TEAM)
    await assign(desk.author.scope, { claimIds: [another.id], reviewerIds: [desk.first.id], dueAt: null })
    const first = await liveSince(desk.author.scope)
    await Promise.all([queue.changed(first), story.changed(first)])
    expect(claim.changes()).toEqual([])
    await give(desk, desk.first)
    const second = await liveSince(desk.author.scope)
    await Promise.all([queue.changed(second), story.changed(second), claim.changed(second)])
    expect(claim.changes()).toEqual([{ kind: 'changed', seq: second, own: false }])
    expect(foreign.changes()).toEqual([])
  })

  it('is told that what happened was its reader’s own', async () => {
    const desk = await makeReviewDesk()
    const hub = makeHub({ lingerMs: 0 })
    const mine = await page(hub, desk.author, TEAM)
    const theirs = await page(hub, desk.editor, TEAM)
    await give(desk, desk.first)
    const seq = await liveSince(desk.author.scope)
    await Promise.all([mine.changed(seq), theirs.changed(seq)])
    expect([mine.changes().at(-1)?.own, theirs.changes().at(-1)?.own]).toEqual([true, false])
  })

  it('is told of what it missed while it was read or away', async () => {
    const desk = await makeReviewDesk()
    const hub = makeHub({ lingerMs: 0 })
    const before = await liveSince(desk.editor.scope)
    await give(desk, desk.first)
    const late = await page(hub, desk.editor, claimOf(desk), before)
    expect(late.told.map(({ kind }) => kind)).toEqual(['changed', 'hello'])
    const knowing = await page(hub, desk.editor, claimOf(desk))
    expect(knowing.told.map(({ kind }) => kind)).toEqual(['hello'])
  })

  it('is told of what was written while the connection to the database was lost', async () => {
    const desk = await makeReviewDesk()
    const queue = await page(makeHub({ lingerMs: 0 }), desk.editor, TEAM)
    await stopListening()
    await give(desk, desk.first)
    await queue.changed(await liveSince(desk.editor.scope))
  })

  it('hears of every change while many are written at once', async () => {
    const desk = await makeReviewDesk()
    const hub = makeHub({ lingerMs: 0 })
    const queue = await page(hub, desk.editor, TEAM)
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, n) => makeClaim(desk.author.scope, desk.story, { text: `Claim ${n}.` })),
    )
    await Promise.all(
      claims.map(({ id }) =>
        assign(desk.author.scope, { claimIds: [id], reviewerIds: [desk.first.id], dueAt: null }),
      ),
    )
    await queue.changed(await liveSince(desk.editor.scope))
  })

  it('is refused for a story or claim of another team, and beyond so many of one person', async () => {
    const [desk, other] = [await makeReviewDesk(), await makeReviewDesk()]
    const since = 0
    const hub = makeHub({ lingerMs: 0 })
    const asked = (about: About) => follow(desk.editor.scope, { about, since }, () => undefined, hub)
    const missing: About = { kind: 'story', storyId: newId() }
    for (const about of [claimOf(other), storyOf(other), missing])
      expect(await problemOf(asked(about))).toMatchObject({ kind: 'not-found' })
    const crossed: About = { kind: 'claim', claimId: desk.claim.id, storyId: other.story.id }
    expect(await problemOf(asked(crossed))).toMatchObject({ kind: 'not-found' })
    for (let n = 0; n < MOST_OPEN; n += 1) leaving.push(await asked(TEAM))
    expect(await problemOf(asked(TEAM))).toMatchObject({ kind: 'too-many' })
    leaving.pop()?.()
    leaving.push(await asked(TEAM))
  })
})

describe('a blind reviewer’s page', () => {
  it('is not told when another reviewer gathers evidence, and told that a review is begun and in', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const hub = makeHub({ lingerMs: 0 })
    const blind = await page(hub, desk.second, claimOf(desk))
    const editor = await page(hub, desk.editor, claimOf(desk))
    await quoteMinutes(desk, desk.first)
    await editor.changed(await liveSince(desk.editor.scope))
    expect(blind.changes()).toEqual([])
    const draft = { claimId: desk.claim.id, version: 0, verdict: null, rationale: 'A first', base: '' }
    await saveDraft(desk.first.scope, draft)
    await blind.changed(await liveSince(desk.editor.scope))
    await submitReview(desk.first.scope, reviewOf(desk, { draftVersion: 1 }))
    await blind.changed(await liveSince(desk.editor.scope))
    expect(JSON.stringify(blind.told)).not.toContain('review')
  })
})

describe('who else has a claim open', () => {
  it('is known in every process, and forgotten when they leave', async () => {
    const desk = await makeReviewDesk()
    const [one, two] = [makeHub({ lingerMs: 0 }), makeHub({ lingerMs: 0 })]
    const editor = await page(one, desk.editor, claimOf(desk))
    const author = await page(two, desk.author, claimOf(desk))
    await editor.until(() => editor.people()?.length === 1)
    await author.until(() => author.people()?.length === 1)
    expect([editor.people(), author.people()]).toEqual([[desk.author.id], [desk.editor.id]])
    leaving.pop()?.()
    await editor.until(() => editor.people()?.length === 0)
  })

  it('is kept from a reviewer whose review is to come, as far as the others review it too', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const hub = makeHub({ lingerMs: 0 })
    const blind = await page(hub, desk.second, claimOf(desk))
    const editor = await page(hub, desk.editor, claimOf(desk))
    await page(hub, desk.first, claimOf(desk))
    await editor.until(() => editor.people()?.length === 2)
    expect(
      blind.told.flatMap((news) => (news.kind === 'here' ? news.people.map(({ id }) => id) : [])),
    ).toEqual([desk.editor.id])
  })

  it('leaves out who is no longer in the team', async () => {
    const desk = await makeReviewDesk()
    const hub = makeHub({ lingerMs: 0 })
    await page(hub, desk.viewer, claimOf(desk))
    await removeMember(desk.owner.scope, { memberId: desk.viewer.id, version: 1 }, () => Promise.resolve(0))
    const editor = await page(hub, desk.editor, claimOf(desk))
    await page(hub, desk.author, claimOf(desk))
    await editor.until(() => (editor.people()?.length ?? 0) > 0)
    expect(editor.people()).toEqual([desk.author.id])
  })
})
