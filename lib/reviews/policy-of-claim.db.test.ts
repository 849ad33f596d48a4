import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { mergeSources } from '@/lib/sources/merge'
import { chainOf } from '@/lib/testing/chains'
import { queriesDuring } from '@/lib/testing/queries'
import { makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { type StoredChain, storeChain } from '@/lib/testing/stored-chain'
import { getClaimView } from './claim-page'
import { addEvidence } from './evidence'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk({ foundation: 'NONE' })
})

const PAPERS = ['daily', 'radio', 'channel'] as const

/** The story's three papers with what they rest on, each quoted for the claim as a secondary source. */
async function quoted(edges: readonly string[], state: 'HELD' | 'SUGGESTED' = 'HELD'): Promise<StoredChain> {
  const chain = chainOf([], edges, Object.fromEntries([...PAPERS, 'wire'].map((id) => [id, `outlet ${id}`])))
  const documents = [...PAPERS, 'wire'].map((id) => ({
    ...{ id, title: id, publishedAt: null },
    outletId: `outlet ${id}`,
  }))
  const where = { storyId: desk.story.id, claimId: desk.claim.id }
  const stored = await storeChain(desk.editor.scope, where, { ...chain, documents }, state)
  for (const id of PAPERS) {
    const { id: snapshotId } = await db().snapshot.findFirstOrThrow({
      where: { documentId: stored.documents.get(id) ?? '' },
    })
    const place = { snapshotId, start: 0, end: 5 }
    const item = { claimId: desk.claim.id, side: 'FOR', rank: 'SECONDARY', note: '', ...place } as const
    await addEvidence(desk.first.scope, item)
  }
  return stored
}

const secondaryOnly = async () => {
  const { policy } = await getClaimView(desk.owner.scope, desk.claim.id)
  return policy.results.find(({ ruleId }) => ruleId === 'secondary-only')
}

it('counts three papers that tell of a claim as three, while nothing is held of where they have it from', async () => {
  await quoted(
    PAPERS.map((paper) => `${paper} SYNDICATES wire`),
    'SUGGESTED',
  )
  expect(await secondaryOnly()).toMatchObject({ outcome: 'PASS' })
})

it('counts copies of one report as one, and says of how many that is so', async () => {
  await quoted(['daily SYNDICATES wire', 'radio CITES wire', 'channel SYNDICATES daily'])
  expect(await secondaryOnly()).toMatchObject({
    outcome: 'FAIL',
    stops: ['CONFIRMED'],
    findings: [{ code: 'one-report', params: { count: 1, sharing: 3, reports: 3, others: 0, on: 'wire' } }],
  })
})

it('counts outlets that were found to be one as one', async () => {
  const { sources } = await quoted([])
  const [sourceId = '', intoId = ''] = ['outlet radio', 'outlet channel'].map((name) => sources.get(name))
  await mergeSources(desk.editor.scope, { sourceId, intoId, version: 1 })
  expect(await secondaryOnly()).toMatchObject({
    outcome: 'FAIL',
    findings: [{ code: 'one-outlet', params: { count: 2, sharing: 2, reports: 3, on: 'outlet channel' } }],
  })
})

it('reads a claim’s chain once for all who ask, in as many queries whatever the number of statements', async () => {
  const where = { storyId: desk.story.id, claimId: desk.claim.id }
  const page = () => queriesDuring(() => getClaimView(desk.editor.scope, desk.claim.id))
  const store = (lines: readonly string[]) => storeChain(desk.editor.scope, where, chainOf(lines))
  await store(['a: person Ada'])
  const few = await page()
  expect(few.filter((sql) => sql.includes('AS "cuePlace"'))).toHaveLength(1)
  expect(few.filter((sql) => sql.includes('FROM "Derivation" d'))).toHaveLength(1)
  await store(Array.from({ length: 20 }, (_, n) => `paper ${n}: person ${n} > outlet ${n}`))
  expect(await page()).toHaveLength(few.length)
})
