import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/core/ids'
import { attributing } from '@/lib/testing/claims'
import { makeScope } from '@/lib/testing/factories'
import { makeSaid, makeSources } from '@/lib/testing/matrix'
import { refusal } from '@/lib/testing/problems'
import {
  ARTICLE,
  makeClaim,
  makeReviewDesk,
  makeStory,
  type ReviewDesk,
  type TestStory,
} from '@/lib/testing/reviews'
import { editAttribution, removeAttribution } from './attributions'
import { getWhen } from './when'

let desk: ReviewDesk
let story: TestStory
let claimId: string
let sourceId: string
let ids: string[]
const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)
const when = (asOf: Date | null = null, who = desk.viewer.scope) =>
  getWhen(who, claimId, asOf?.toISOString() ?? null)

beforeEach(async () => {
  desk = await makeReviewDesk()
  const { scope } = desk.author
  story = await makeStory(scope, 'Quay', ARTICLE, '2025-06-16')
  claimId = (await makeClaim(scope, story)).id
  const [first = '', second = ''] = await makeSources(scope, ['First', 'Second'])
  sourceId = first
  ids = await makeSaid(scope, story, [
    { claimId, sourceId: first, at: ago(4), saidWhen: 'on Sunday', words: 'First' },
    { claimId, sourceId: second, at: ago(2), words: 'Second' },
  ])
})

describe('getWhen', () => {
  it('tells when each was said and when it was recorded, by whom', async () => {
    const { asOf, known, entries } = await when()
    expect([asOf, known]).toEqual([null, null])
    expect(entries).toMatchObject([
      {
        id: ids[0],
        saidAt: { at: '2025-06-15', by: 'said' },
        recordedBy: desk.author.user.name,
        since: null,
      },
      { id: ids[1], saidAt: { at: '2025-06-16', by: 'published' } },
    ])
  })

  it('shows what was known at a moment, and marks what came later', async () => {
    const { known, entries } = await when(ago(3))
    expect(known?.map(({ id }) => id)).toEqual([ids[0]])
    expect(entries.map(({ since }) => since)).toEqual([null, 'later'])
    expect((await when(ago(5))).known).toEqual([])
  })

  it('knows nothing of a moment to come: it is now, and says so', async () => {
    const ahead = '9999-12-31T00:00:00.000Z'
    const told = await getWhen(desk.viewer.scope, claimId, ahead)
    expect(told).toMatchObject({ asOf: null, known: null, ahead })
    expect(told.entries.map(({ since }) => since)).toEqual([null, null])
    expect((await when(ago(3))).ahead).toBeNull()
  })

  it('knows at a moment what was changed or taken off since, and not what was off before', async () => {
    const { scope } = desk.author
    const place = { claimId, snapshotId: story.articleId, text: ARTICLE }
    const { claimId: _, ...fields } = attributing(place, 'The council', {
      source: { id: sourceId },
      note: 'Heard again.',
    })
    await editAttribution(scope, { ...fields, attributionId: ids[0] ?? '', version: 1 })
    await removeAttribution(scope, ids[1] ?? '')
    const since = ({ entries }: Awaited<ReturnType<typeof when>>) =>
      new Map(entries.map((entry) => [entry.id, entry.since]))
    const before = await when(ago(1))
    expect(before.known?.map(({ id }) => id)).toEqual(ids)
    expect(since(before)).toEqual(
      new Map([
        [ids[0], 'edited'],
        [ids[1], 'removed'],
      ]),
    )
    const after = await when(ago(0))
    expect(after.known?.map(({ id }) => id)).toEqual([ids[0]])
    expect((await when()).entries).toHaveLength(1)
  })

  it('finds no claim of another team, and none that is not there', async () => {
    expect(await refusal(when(null, await makeScope('OWNER')))).toBe('notFound')
    expect(await refusal(getWhen(desk.viewer.scope, newId(), null))).toBe('notFound')
  })
})
