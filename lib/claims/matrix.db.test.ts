import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mergeSources } from '@/lib/sources/merge'
import { makeScope } from '@/lib/testing/factories'
import { makeSaid, makeSources } from '@/lib/testing/matrix'
import { refusal } from '@/lib/testing/problems'
import { makeClaim, makeClaims, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { getStoryMatrix } from './matrix'
import { entriesSql } from './matrix-repository'
import { CLAIMS_A_PAGE, SOURCES_A_PAGE } from './matrix-view'
import { listAttributions } from './view-repository'

let desk: ReviewDesk
const FIRST = { claims: 0, sources: 0 }
const matrix = (place = FIRST, who = desk.viewer.scope) => getStoryMatrix(who, desk.story.id, place)

beforeEach(async () => {
  desk = await makeReviewDesk()
})

describe('getStoryMatrix', () => {
  it('gives claims in reading order, those who say most first, and what each says', async () => {
    const { scope } = desk.author
    const second = await makeClaim(scope, desk.story, { text: 'The quay is old.' })
    const gone = await makeClaim(scope, desk.story, { text: 'Nothing.', state: 'WITHDRAWN' })
    const [mayor = '', wire = '', once = ''] = await makeSources(scope, ['Mayor', 'Wire', 'Once'])
    const ids = await makeSaid(scope, desk.story, [
      { claimId: desk.claim.id, sourceId: wire },
      { claimId: desk.claim.id, sourceId: mayor, stance: 'DENIES', denialScope: 'FULL' },
      { claimId: second.id, sourceId: mayor },
      { claimId: second.id, sourceId: once, removedAt: new Date() },
      { claimId: gone.id, sourceId: once },
    ])
    const found = await matrix()
    expect(found.claims).toMatchObject([
      { id: desk.claim.id, number: 1, state: 'OPEN', verdict: null, statements: 2 },
      { id: second.id, number: 2, text: 'The quay is old.', statements: 1 },
    ])
    expect(found.sources.map(({ name, statements }) => [name, statements])).toEqual([
      ['Mayor', 2],
      ['Wire', 1],
    ])
    const entries = new Map(found.entries.map((entry) => [entry.attributionId, entry]))
    expect([...entries.keys()].sort()).toEqual(ids.slice(0, 3).sort())
    expect(entries.get(ids[1] ?? '')).toMatchObject({
      claimId: desk.claim.id,
      sourceId: mayor,
      stance: 'DENIES',
      denialScope: 'FULL',
    })
    expect(found.claimsOf).toEqual({ page: 0, pages: 1, total: 2 })
    expect(found.sourcesOf).toEqual({ page: 0, pages: 1, total: 2 })
  })

  it('reads records found to be one as one actor', async () => {
    const { scope } = desk.author
    const [mayor = '', marlow = ''] = await makeSources(scope, ['Mayor', 'Ada Marlow'])
    const claimId = desk.claim.id
    await makeSaid(scope, desk.story, [
      { claimId, sourceId: mayor },
      { claimId, sourceId: marlow },
    ])
    await mergeSources(scope, { sourceId: marlow, intoId: mayor, version: 1 })
    const { sources, entries } = await matrix()
    expect(sources).toMatchObject([{ id: mayor, name: 'Mayor', statements: 2 }])
    expect(entries.map(({ sourceId }) => sourceId)).toEqual([mayor, mayor])
    const attributions = await listAttributions(scope, claimId)
    expect(attributions.map(({ source, actor }) => [source.name, actor.name]).sort()).toEqual([
      ['Ada Marlow', 'Mayor'],
      ['Mayor', 'Mayor'],
    ])
  })

  it('is empty of a story without claims, or in which nobody says anything', async () => {
    expect(await matrix()).toMatchObject({ sources: [], entries: [], sourcesOf: { pages: 1, total: 0 } })
  })

  it('goes through a story of 500 claims and 300 sources page by page, and shows each cell once', async () => {
    const { scope } = desk.author
    const claims = await makeClaims(
      scope,
      desk.story,
      Array.from({ length: 499 }, (_, at) => ({ text: `The quay is ${at} years old.` })),
    )
    const sources = await makeSources(
      scope,
      Array.from({ length: 300 }, (_, at) => `Source ${String(at).padStart(3, '0')}`),
    )
    const said = claims.flatMap(({ id: claimId }, at) =>
      [0, 7, 31].map((step) => ({ claimId, sourceId: sources[(at + step) % 300] ?? '' })),
    )
    await makeSaid(scope, desk.story, said)
    const first = await matrix()
    expect(first.claims).toHaveLength(CLAIMS_A_PAGE)
    expect(first.sources).toHaveLength(SOURCES_A_PAGE)
    expect([first.claimsOf, first.sourcesOf]).toEqual([
      { page: 0, pages: 10, total: 500 },
      { page: 0, pages: 25, total: 300 },
    ])
    const seen: string[] = []
    for (let page = 0; page < 25; page += 1) {
      const { entries } = await matrix({ claims: 4, sources: page })
      seen.push(...entries.map(({ attributionId }) => attributionId))
    }
    expect(seen).toHaveLength(3 * CLAIMS_A_PAGE)
    expect(new Set(seen).size).toBe(seen.length)
    expect(await matrix({ claims: 99, sources: 99_999 })).toMatchObject({
      claimsOf: { page: 9 },
      sourcesOf: { page: 24 },
    })

    await db().$executeRaw`ANALYZE`
    const of = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    const { text, values } = entriesSql(scope, of(first.claims), of(first.sources))
    const lines = await db().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, ...values)
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/Seq Scan on "Attribution"/)
    expect(plan).toContain('Attribution_teamId_')
  }, 60_000)

  it('finds no story of another team, and none that is not there', async () => {
    const stranger = await makeScope('OWNER')
    expect(await refusal(matrix(FIRST, stranger))).toBe('notFound')
    expect(await refusal(getStoryMatrix(desk.viewer.scope, newId(), FIRST))).toBe('notFound')
  })
})
