import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { clearMark } from '@/lib/provenance/mark'
import { retract } from '@/lib/provenance/retract'
import { archiveStory } from '@/lib/stories/service'
import { makeDesk, type TestMember } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import {
  give,
  makeClaim,
  makeFailedSearch,
  makeReviewDesk,
  quoteMinutes,
  reviewOf,
} from '@/lib/testing/reviews'
import { makeReports } from '@/lib/testing/withdrawals'
import { adjudicate } from './adjudicate'
import { getClaimView } from './claim-page'
import { saveDraft } from './draft'
import { claimHistory, teamHistory } from './history'
import { reopenClaim } from './lifecycle'
import { getStoryView } from './story-page'
import { submitReview } from './submit'
import { unassign } from './unassign'
import { signWaiver } from './waivers'

/** A claim with two blind reviewers, and a report of it that was withdrawn. */
async function deskWithWithdrawn() {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  await makeReports(desk.author.scope, desk.story.id, [[desk.claim.id]])
  const report = await db().document.findFirstOrThrow({
    where: { storyId: desk.story.id, title: 'Report 0' },
  })
  const about = { documentId: report.id, attributionId: null, withdrawnAt: null, snapshotId: null }
  await retract(desk.editor.scope, { ...about, reason: 'The wire says so.' })
  return desk
}

describe('getClaimView', () => {
  it('shows the claim in its story, with what is missing and what the reader may do', async () => {
    const desk = await makeReviewDesk()
    const [next, gone] = [
      await makeClaim(desk.author.scope, desk.story),
      await makeClaim(desk.author.scope, desk.story, { state: 'WITHDRAWN' }),
    ]
    const view = await getClaimView(desk.editor.scope, desk.claim.id)
    expect(view).toMatchObject({
      number: 1,
      state: 'OPEN',
      version: 1,
      previousId: null,
      nextId: next.id,
      story: { title: 'Quay closure', sample: false },
      wordedBy: { name: desk.author.user.name },
      article: { id: desk.story.articleId, kind: 'ARTICLE' },
      missing: ['attribution', 'reviewer', 'review'],
      draft: { verdict: null, rationale: '', version: 0, updatedAt: null },
      mine: { assigned: false, reviewed: false, revision: 0, last: false },
      can: { assign: true, take: true, review: false },
    })
    expect(view.quotes.map((quote) => quote.exact)).toEqual(['The council will shut the old quay'])
    expect(view.documents.map((document) => document.kind)).toEqual(['ARTICLE', 'EVIDENCE'])
    const { first, second, editor, owner } = desk
    expect(view.people.map(({ id }) => id).sort()).toEqual(
      [first, second, editor, owner].map(({ id }) => id).sort(),
    )
    expect((await getClaimView(desk.viewer.scope, gone.id)).previousId).toBe(next.id)
    expect(Object.values((await getClaimView(desk.viewer.scope, gone.id)).can)).not.toContain(true)
  })

  it('answers foreign and missing ids alike', async () => {
    const desk = await makeReviewDesk()
    const { editor } = await makeDesk()
    expect(await refusal(getClaimView(editor.scope, desk.claim.id))).toBe('notFound')
    expect(await refusal(getClaimView(editor.scope, newId()))).toBe('notFound')
    expect(await claimHistory(editor.scope, desk.claim.id)).toEqual({ entries: [], next: null, notes: {} })
    expect(await refusal(getStoryView(editor.scope, desk.story.id))).toBe('notFound')
  })

  it('keeps what a reviewer found and gathered from the other one until theirs is in', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    await give(desk, desk.first, desk.second)
    const theirs = await quoteMinutes(desk, desk.first)
    const editors = await quoteMinutes(desk, desk.editor, 'CONTEXT')
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED', rationale: 'Secret reasons.' }))

    const blind = await getClaimView(desk.second.scope, desk.claim.id)
    expect(blind.reviews).toEqual([])
    expect(blind.hiddenReviews).toBe(1)
    expect(blind.evidence.map((item) => item.id)).toEqual([editors])
    expect(blind.mine).toEqual({ assigned: true, reviewed: false, revision: 0, nextId: null, last: true })
    const history = await claimHistory(desk.second.scope, desk.claim.id)
    expect(JSON.stringify({ ...blind, policy: blind.policy.results, history })).not.toMatch(/Secret|DENIED/)
    expect(JSON.stringify(await teamHistory(desk.second.scope))).not.toMatch(/DENIED/)

    const editor = await getClaimView(desk.editor.scope, desk.claim.id)
    expect(editor.reviews).toMatchObject([{ rationale: 'Secret reasons.', current: true }])
    expect(editor.evidence.map((item) => [item.id, item.canRemove])).toEqual([
      [theirs, false],
      [editors, true],
    ])
    expect(JSON.stringify(await claimHistory(desk.editor.scope, desk.claim.id))).toMatch(/DENIED/)

    await submitReview(desk.second.scope, reviewOf(desk))
    const seeing = await getClaimView(desk.second.scope, desk.claim.id)
    expect(seeing).toMatchObject({
      state: 'TO_ADJUDICATE',
      hiddenReviews: 0,
      missing: ['attribution', 'adjudication'],
    })
    expect(seeing.reviews).toHaveLength(2)
  })

  it('hides a review that comes in while the page is read from a reader who is given the claim meanwhile', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const free = await hold('VerdictRecord')
    const reading = getClaimView(desk.second.scope, desk.claim.id)
    try {
      await vi.waitFor(async () => expect(await waitingFor('VerdictRecord')).toBe(1), 10_000)
      await give(desk, desk.second)
      await submitReview(desk.first.scope, reviewOf(desk, { rationale: 'Secret reasons.' }))
    } finally {
      await free()
    }
    const view = await reading
    expect(view).toMatchObject({ reviews: [], hiddenReviews: 1, mine: { assigned: true, reviewed: false } })
    expect(JSON.stringify(view)).not.toContain('Secret')
  })

  it('hides what was signed from a reader who is given the claim while the rules are read', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    await give(desk, desk.first)
    await signSecondaryOnly(desk)
    const free = await hold('Waiver')
    const reading = getClaimView(desk.second.scope, desk.claim.id)
    try {
      await vi.waitFor(async () => expect(await waitingFor('Waiver')).toBe(1), 10_000)
      await give(desk, desk.second)
    } finally {
      await free()
    }
    const { policy } = await reading
    expect(policy.signaturesHidden).toBe(true)
    expect(policy.results.flatMap(({ waivers }) => waivers)).toEqual([])
  })

  it('tells a blind reviewer of no signature, nor that a rule was let pass, until their review is in', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    await give(desk, desk.first, desk.second)
    const seen = async () => {
      const { policy } = await getClaimView(desk.second.scope, desk.claim.id)
      return { policy, history: await claimHistory(desk.second.scope, desk.claim.id) }
    }
    const before = await seen()
    await signSecondaryOnly(desk)
    expect(await seen()).toEqual(before)
    expect(before.policy.signaturesHidden).toBe(true)
    await submitReview(desk.second.scope, reviewOf(desk))
    const { policy, history } = await seen()
    expect(policy.signaturesHidden).toBe(false)
    expect(policy.results.flatMap(({ waivers }) => waivers)).toMatchObject([{ reason: 'He is sure of it.' }])
    expect(history.entries.map(({ kind }) => kind)).toContain('waiver.signed')
  })

  it('tells a blind reviewer what was withdrawn, and nothing of what another one found in it', async () => {
    const desk = await deskWithWithdrawn()
    const looked = async ({ scope }: TestMember) => (await getClaimView(scope, desk.claim.id)).again
    const markId = (await looked(desk.first)).marks[0]?.id ?? ''
    await clearMark(desk.first.scope, { markId, note: 'Secret: I deny it all the more.' })
    expect(await looked(desk.second)).toMatchObject({
      marks: [],
      looked: [{ what: 'Report 0', reason: 'The wire says so.', look: null }],
    })
    const told = [{ look: { by: desk.first.user.name, note: 'Secret: I deny it all the more.' } }]
    for (const one of [desk.first, desk.editor]) expect((await looked(one)).looked).toMatchObject(told)
    await submitReview(desk.second.scope, reviewOf(desk))
    expect((await looked(desk.second)).looked).toMatchObject(told)
  })

  it('tells a blind reviewer nothing of what an editor found either, who has read the other review', async () => {
    const desk = await deskWithWithdrawn()
    const marks = (await getClaimView(desk.editor.scope, desk.claim.id)).again.marks
    await clearMark(desk.editor.scope, { markId: marks[0]?.id ?? '', note: 'The first review stands.' })
    const { again } = await getClaimView(desk.second.scope, desk.claim.id)
    expect(again.looked).toMatchObject([{ what: 'Report 0', look: null }])
  })

  it('tells in the history of the team which claim each entry is about, and of no other team’s', async () => {
    const desk = await makeReviewDesk()
    await quoteMinutes(desk, desk.editor)
    const other = await makeReviewDesk()
    const { entries, claims } = await teamHistory(desk.viewer.scope)
    expect(entries.some((entry) => entry.claimId === desk.claim.id)).toBe(true)
    const { text } = await db().claim.findUniqueOrThrow({ where: { id: desk.claim.id } })
    expect(claims).toEqual({ [desk.claim.id]: text })
    expect((await teamHistory(other.viewer.scope)).claims).not.toHaveProperty(desk.claim.id)
  })

  it('keeps what a reviewer gathered to themselves also when they were taken off', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    const [gone] = await give(desk, desk.first, desk.second)
    const theirs = await quoteMinutes(desk, desk.first)
    await unassign(desk.author.scope, { assignmentIds: [gone ?? ''] })
    expect((await getClaimView(desk.second.scope, desk.claim.id)).evidence).toEqual([])
    const history = await claimHistory(desk.second.scope, desk.claim.id)
    expect(history.entries.map((entry) => entry.kind)).not.toContain('evidence.added')
    const editor = await getClaimView(desk.editor.scope, desk.claim.id)
    expect(editor.evidence.map((item) => item.id)).toEqual([theirs])
  })

  it('offers nothing that an archived story would refuse', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).can.attribute).toBe(true)
    await archiveStory(desk.editor.scope, desk.story.id)
    expect((await getClaimView(desk.editor.scope, desk.claim.id)).can.attribute).toBe(false)
    expect((await getClaimView(desk.first.scope, desk.claim.id)).can.review).toBe(true)
  })

  it('tells the verdict in force from earlier ones, and reviews that count from those that do not', async () => {
    const desk = await makeReviewDesk({ foundation: 'NONE' })
    await give(desk, desk.first, desk.second)
    await quoteMinutes(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED' }))
    await submitReview(desk.second.scope, reviewOf(desk))
    const verdict = { claimId: desk.claim.id, claimVersion: 1, verdict: 'DENIED' as const }
    await adjudicate(desk.editor.scope, { ...verdict, rationale: 'Settled.' })
    const decided = await getClaimView(desk.viewer.scope, desk.claim.id)
    expect(decided.verdicts).toMatchObject([{ basis: 'ADJUDICATION', inForce: true, revision: 1 }])
    expect(decided.verdicts[0]?.evidenceIds).toEqual([decided.evidence[0]?.id])
    await reopenClaim(desk.editor.scope, { claimId: desk.claim.id, reason: 'New minutes.' })
    const reopened = await getClaimView(desk.viewer.scope, desk.claim.id)
    expect(reopened.verdicts).toMatchObject([{ inForce: false }])
    expect(reopened.reviews.map((review) => review.current)).toEqual([false, false])
    expect(reopened).toMatchObject({ verdict: null, state: 'ASSIGNED' })
  })

  it('gives a reviewer their own draft and nobody else’s', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const draft = {
      claimId: desk.claim.id,
      version: 0,
      verdict: 'DENIED' as const,
      rationale: 'Mine.',
      base: '',
    }
    await saveDraft(desk.first.scope, draft)
    expect((await getClaimView(desk.first.scope, desk.claim.id)).draft).toMatchObject({
      verdict: 'DENIED',
      rationale: 'Mine.',
      version: 1,
    })
    expect((await getClaimView(desk.second.scope, desk.claim.id)).draft.version).toBe(0)
  })
})

/** Lets nobody read verdicts, and so neither the reviews that are read with them, until it is freed. */
/** A signature of the editor for what `secondary-only` finds, with a reason that leans on the first review. */
async function signSecondaryOnly(desk: Awaited<ReturnType<typeof makeReviewDesk>>): Promise<void> {
  const { policy } = await getClaimView(desk.editor.scope, desk.claim.id)
  const ruleId = 'secondary-only' as const
  const covers = [...(policy.results.find((result) => result.ruleId === ruleId)?.signs ?? [])]
  const about = { claimId: desk.claim.id, ruleId, reason: 'He is sure of it.' }
  await signWaiver(desk.editor.scope, { ...about, covers })
}

type Held = 'VerdictRecord' | 'Waiver'

async function hold(table: Held): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query('BEGIN')
  await client.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
  return () => client.end()
}

async function waitingFor(table: Held): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_locks WHERE NOT granted AND relation = ${`"${table}"`}::regclass`
  return rows.length
}

describe('getStoryView', () => {
  it('puts the article, its claims and what may be done on one page', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first)
    const view = await getStoryView(desk.editor.scope, desk.story.id)
    expect(view).toMatchObject({
      title: 'Quay closure',
      search: { state: 'DONE', closer: 'DONE' },
      progress: { claims: 1, inReview: 1 },
      suggestions: [],
      can: { createClaim: true, assign: true, searchAgain: false },
    })
    expect(view.article.window.text).toContain('old quay')
    await makeFailedSearch(desk.author.scope, desk.story.articleId, 'relation "x" is not there')
    const failed = await getStoryView(desk.viewer.scope, desk.story.id)
    expect(failed.search).toEqual({ state: 'FAILED', closer: 'DONE' })
    expect(JSON.stringify(failed)).not.toContain('relation')
    expect((await getStoryView(desk.editor.scope, desk.story.id)).can.searchAgain).toBe(true)
    expect(view.claims).toMatchObject([
      { id: desk.claim.id, reviewers: [{ id: desk.first.id, reviewed: false }] },
    ])
    expect(Object.values((await getStoryView(desk.viewer.scope, desk.story.id)).can)).not.toContain(true)
  })

  it('keeps withdrawn claims apart, in the order they were made in', async () => {
    const desk = await makeReviewDesk()
    const gone = [
      await makeClaim(desk.author.scope, desk.story, { state: 'WITHDRAWN' }),
      await makeClaim(desk.author.scope, desk.story, { state: 'WITHDRAWN' }),
    ]
    const { claims, withdrawn } = await getStoryView(desk.viewer.scope, desk.story.id)
    expect(claims.map((claim) => claim.id)).toEqual([desk.claim.id])
    expect(withdrawn.map((claim) => claim.id)).toEqual(gone.map((claim) => claim.id))
    expect(withdrawn.map((claim) => claim.number)).toEqual([2, 3])
  })
})
