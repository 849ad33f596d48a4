import { expect, it } from 'vitest'
import { acceptSuggestion } from '@/lib/claims/accept'
import { CLAIMS_SHOWN } from '@/lib/claims/view-repository'
import { db, transaction } from '@/lib/core/db'
import { decideDerivation } from '@/lib/provenance/derivations'
import { markRecaptured } from '@/lib/provenance/recaptured'
import { captureAgain } from '@/lib/stories/capture-again'
import { orderCapture } from '@/lib/stories/capture-orders'
import { addEvidenceDocument, archiveStory } from '@/lib/stories/service'
import { findSuggestions } from '@/lib/stories/suggest'
import { makeDesk } from '@/lib/testing/factories'
import { documentOf, makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { bringIn } from '@/lib/testing/stories'
import { makeReports, makeResting } from '@/lib/testing/withdrawals'
import { getStoryView } from './story-page'

it('shows the first claims of a story of very many, and counts them all', async () => {
  const { author, story } = await makeReviewDesk()
  const many = Array.from({ length: CLAIMS_SHOWN + 1 }, (_, n) => ({ text: `Quay ${n} is shut.` }))
  await makeClaims(author.scope, story, many)
  const { claims, progress } = await getStoryView(author.scope, story.id)
  expect(claims.map((claim) => claim.number)).toEqual(Array.from({ length: CLAIMS_SHOWN }, (_, n) => n + 1))
  expect(progress.claims).toBe(CLAIMS_SHOWN + 2) // with the desk's own
})

it('says of an article that was captured again and reads otherwise what became of its claims and statements', async () => {
  const { editor } = await makeDesk()
  const [kept, gone] = [
    'Harbour master Aldous Penn said the quay will shut in May.',
    'Port officer Rosa Vidal said the ferry will sail at nine.',
  ]
  const { storyId, snapshotId } = await bringIn(editor.scope, `${kept}\n\n${gone}`)
  await findSuggestions(editor.scope, snapshotId)
  const before = await getStoryView(editor.scope, storyId)
  expect(before.later).toBeNull()
  const [first, second] = before.suggestions
  if (!first || !second) expect.fail('nothing was found')
  await acceptSuggestion(editor.scope, { suggestionId: second.id, version: second.version, mergeInto: null })
  const documentId = await documentOf(snapshotId)
  const again = (text: string) =>
    captureAgain(editor.scope, { documentId, submission: { kind: 'PASTE_TEXT', text } })

  await again(`${kept}\n\n${gone}\n`)
  const alike = await getStoryView(editor.scope, storyId)
  expect(alike.later).toMatchObject({ same: true, places: 0 })
  expect(alike.suggestions.some(({ notInNewer }) => notInNewer)).toBe(false)

  const { snapshotId: newerId } = await again(
    'The harbour was quiet on Monday, and nobody said anything at all.',
  )
  await markRecaptured(editor.scope, { storyId })
  const { later, suggestions, claims, article } = await getStoryView(editor.scope, storyId)
  expect(article.id).toBe(snapshotId)
  expect(later).toMatchObject({ snapshotId: newerId, same: false })
  expect(later?.places).toBeGreaterThan(0)
  expect(suggestions.map(({ state, notInNewer }) => [state, notInNewer])).toEqual([
    ['OPEN', true],
    ['ACCEPTED', undefined],
  ])
  expect(claims.map(({ newer }) => newer)).toEqual(['ORPHANED'])

  await again(`${kept}\n\n${gone.replace('nine', 'ten')}`)
  await markRecaptured(editor.scope, { storyId })
  const changed = await getStoryView(editor.scope, storyId)
  expect(changed.suggestions[0]?.notInNewer).toBeUndefined()
  expect(changed.claims.map(({ newer }) => newer)).toEqual(['CHANGED'])
})

/** How many statements of others wait for a table, and how many run beside this one. */
async function others(table: 'Job' | 'CaptureOrder'): Promise<{ waiting: number; running: number }> {
  const [row] = await db().$queryRaw<{ waiting: number; running: number }[]>`
    SELECT (SELECT count(*)::int FROM pg_locks WHERE relation = ${`"${table}"`}::regclass AND NOT granted) AS waiting,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
        AND pid <> pg_backend_pid() AND wait_event_type IS DISTINCT FROM 'Lock') AS running`
  return row ?? { waiting: 0, running: 0 }
}

it('never tells of a search as over without what it found', async () => {
  const { editor } = await makeDesk()
  // In a language of which quotes alone are read: no closer reading is queued while the jobs are locked.
  const quotes = '« Le pont est fermé pour tout l’hiver », a déclaré Ana Ruiz, qui dirige le port.'
  const { storyId, snapshotId } = await bringIn(editor.scope, quotes)
  const viewing = await transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "Job" IN ACCESS EXCLUSIVE MODE`
    const view = getStoryView(editor.scope, storyId)
    // Whatever does not wait for the state of the search has been read by now: it ends in this very moment.
    await expect.poll(() => others('Job')).toEqual({ waiting: 1, running: 0 })
    await findSuggestions(editor.scope, snapshotId)
    await tx.job.updateMany({ where: { subjectId: snapshotId }, data: { state: 'DONE' } })
    return [view] as const
  })
  const { search, suggestions } = await viewing[0]
  expect(search.state).toBe('DONE')
  expect(suggestions).toHaveLength(1)
})

it('never tells of an order as over without the document that it made', async () => {
  const { editor, story } = await makeReviewDesk()
  const wanted = { storyId: story.id, documentId: null, title: '', outlet: '', deadline: null }
  const { orderId } = await orderCapture(editor.scope, { ...wanted, address: 'https://quay.example/minutes' })
  const viewing = await transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "CaptureOrder" IN ACCESS EXCLUSIVE MODE`
    const view = getStoryView(editor.scope, story.id)
    await expect.poll(() => others('CaptureOrder')).toMatchObject({ waiting: 2, running: 0 })
    const submission = { kind: 'PASTE_TEXT', text: 'The quay was shut in May.' } as const
    const names = { title: 'Minutes' }
    const { snapshotId } = await addEvidenceDocument(editor.scope, { storyId: story.id, submission, names })
    const done = { state: 'DONE', snapshotId, endedAt: new Date() } as const
    await tx.captureOrder.update({ where: { id: orderId }, data: done })
    return [view] as const
  })
  const { orders, documents } = await viewing[0]
  expect(orders).toEqual([])
  expect(documents.map(({ title }) => title)).toContain('Minutes')
})

it('says which language an article seems to be in, whatever part of it is read', async () => {
  const { editor } = await makeDesk()
  const { storyId } = await bringIn(editor.scope)
  expect((await getStoryView(editor.scope, storyId)).textLanguage).toEqual({ code: 'en', support: 'full' })
  const paragraph = 'Le conseil a décidé que le pont sera fermé aux camions pour tout l’hiver.\n\n'
  const long = paragraph.repeat(Math.ceil(130_000 / paragraph.length)) + '1931\n\n'.repeat(10_000)
  const french = await bringIn(editor.scope, long)
  for (const part of [0, 1])
    expect((await getStoryView(editor.scope, french.storyId, part)).textLanguage).toEqual({
      code: 'fr',
      support: 'quotes',
    })
})

it('tells what of its documents is suggested to rest on what, until somebody has decided', async () => {
  const { editor, viewer, story } = await makeReviewDesk()
  const [wire, copy, other] = await makeReports(editor.scope, story.id, [[], [], []])
  if (!wire || !copy || !other) throw new Error('no reports')
  const state = 'SUGGESTED' as const
  await makeResting(editor.scope, story.id, [
    { from: copy, to: wire, state },
    { from: wire, to: other, kind: 'CITES', state },
    { from: other, to: copy, kind: 'CITES' },
    // What is held the other way round is no question any more.
    { from: copy, to: other, state },
    { from: other, to: wire, state: 'DISMISSED' },
  ])
  const viewOf = (scope = editor.scope) => getStoryView(scope, story.id)
  const { links, can } = await viewOf()
  const pairs = links.derivations.map(({ fromDocumentId, toDocumentId }) => [fromDocumentId, toDocumentId])
  expect(pairs).toEqual([
    [copy.documentId, wire.documentId],
    [wire.documentId, other.documentId],
  ])
  expect(new Set(links.reports.map(({ id }) => id))).toEqual(new Set(pairs.flat()))
  expect(can.decideLinks).toBe(true)
  expect((await viewOf(viewer.scope)).can.decideLinks).toBe(false)
  expect((await viewOf(viewer.scope)).links).toEqual(links)
  for (const [n, to] of (['HELD', 'DISMISSED'] as const).entries()) {
    const { id: derivationId = '', version = 0 } = links.derivations[n] ?? {}
    await decideDerivation(editor.scope, { derivationId, version, to })
  }
  expect((await viewOf()).links).toEqual({ derivations: [], reports: [] })
  await archiveStory(editor.scope, story.id)
  expect((await viewOf()).can.decideLinks).toBe(false)
})
