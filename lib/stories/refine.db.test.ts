import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { statementSchema } from '@/lib/attribution/schema'
import { acceptSuggestion } from '@/lib/claims/accept'
import { dismissSuggestion } from '@/lib/claims/suggestions'
import { db } from '@/lib/core/db'
import { makeScope } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { bringIn, recorded } from '@/lib/testing/stories'
import { CLOSELY_READ_MAX, closerReading, readClosely } from './refine'
import { searchState } from './search-state'
import { findSuggestions } from './suggest'

// The rules know "said"; that the minister hails a plan, or that a group is wary, only the tagger tells.
const ARTICLE = `The harbour board said the ferry was safe, and that repairs had begun in March.

Minister Ana Ruiz hailed the plan as a turning point for the coast. Fishermen remain wary of the plan to close the quay.

“We were never asked,” said Tom Holt, who runs the fishermen’s union.`

let scope: Scope
let snapshotId: string
let storyId: string

beforeEach(async () => {
  scope = await makeScope('EDITOR')
  ;({ snapshotId, storyId } = await bringIn(scope, ARTICLE))
  await findSuggestions(scope, snapshotId)
})

const rows = async () => {
  const found = await db().suggestion.findMany({
    where: { snapshotId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, ordinal: true, state: true, version: true, statement: true },
  })
  return found.map((row) => ({ ...row, statement: statementSchema.parse(row.statement) }))
}
const refinedEvents = () =>
  db().auditEvent.findMany({ where: { teamId: scope.teamId, kind: 'suggestions.refined' } })

describe('readClosely', () => {
  it('is queued by the first reading, and told of as a reading of its own', async () => {
    expect(await closerReading(scope, snapshotId)).toMatchObject({ state: 'QUEUED' })
    expect(await searchState(scope, storyId)).toMatchObject({ closer: 'QUEUED' })
  })

  it('adds what the tagger alone finds, in reading order, and says so in the history', async () => {
    const before = await rows()
    await readClosely(scope, snapshotId)
    const after = await rows()
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.map(({ ordinal }) => ordinal)).toEqual(after.map((_, i) => i))
    const added = after.filter(({ statement }) => statement.rule === 'tagger')
    expect(added.length).toBeGreaterThan(0)
    for (const { id } of before) expect(after.map((row) => row.id)).toContain(id)
    const places = after.map(({ statement: { cue, content } }) => (cue ?? content[0])?.start ?? 0)
    const starts = after.map(({ statement: { content } }, i) =>
      Math.min(places[i] ?? 0, content[0]?.start ?? ARTICLE.length),
    )
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect((await refinedEvents()).map(({ data }) => data)).toMatchObject([
      { snapshotId, added: added.length },
    ])
  })

  it('changes nothing when it runs again, one after the other or at once', async () => {
    await Promise.all([readClosely(scope, snapshotId), readClosely(scope, snapshotId)])
    const before = await rows()
    await readClosely(scope, snapshotId)
    expect(await rows()).toEqual(before)
    expect(await refinedEvents()).toHaveLength(1)
  })

  it('leaves what was accepted or dismissed in between as it was decided', async () => {
    const [first, last] = [(await rows())[0], (await rows()).at(-1)]
    if (!first || !last) throw new Error('the rules found two statements')
    const accepted = { suggestionId: first.id, version: first.version, fields: {}, mergeInto: null }
    await acceptSuggestion(scope, accepted)
    await dismissSuggestion(scope, { suggestionId: last.id, version: last.version })
    await readClosely(scope, snapshotId)
    const after = await rows()
    const decided = after.filter(({ state }) => state !== 'OPEN')
    expect(decided.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: first.id, state: 'ACCEPTED' },
      { id: last.id, state: 'DISMISSED' },
    ])
    const words = ({ within: _, tagged: __, confidence: ___, ...rest }: typeof first.statement) => rest
    expect(decided.map(({ statement }) => words(statement))).toEqual(
      [first, last].map((row) => words(row.statement)),
    )
    expect(after.map(({ ordinal }) => ordinal)).toEqual(after.map((_, i) => i))
  })

  it('refuses no decision that is taken meanwhile, and neither blocks the other', async () => {
    const all = await rows()
    const deciding = all.map((row) =>
      dismissSuggestion(scope, { suggestionId: row.id, version: row.version }),
    )
    await Promise.all([readClosely(scope, snapshotId), ...deciding])
    const after = await rows()
    expect(after.map(({ ordinal }) => ordinal)).toEqual(after.map((_, i) => i))
    expect(after.filter(({ state }) => state === 'DISMISSED')).toHaveLength(all.length)
  })

  it('is not undone by a first reading that is done once more', async () => {
    await readClosely(scope, snapshotId)
    const [last] = (await rows()).slice(-1)
    await db().suggestion.deleteMany({ where: { snapshotId, ordinal: { gt: 0 } } })
    await findSuggestions(scope, snapshotId)
    expect(last?.ordinal).toBeGreaterThan(0)
    expect(await rows()).toHaveLength(1)
  })

  it.each([
    ['a book', 'The mayor said the quay was shut.\n\n'.repeat(Math.ceil(CLOSELY_READ_MAX / 34))],
    ['another language', '« Le pont est fermé pour tout l’hiver », a déclaré Ana Ruiz, qui dirige le port.'],
  ])('is not asked for of %s', async (_, text) => {
    const other = await bringIn(scope, text)
    await findSuggestions(scope, other.snapshotId)
    expect(await closerReading(scope, other.snapshotId)).toBeNull()
    await readClosely(scope, other.snapshotId)
    expect(await refinedEvents()).toEqual([])
  })

  it('does not read another team’s snapshot', async () => {
    expect(await refusal(readClosely(await makeScope('OWNER'), snapshotId))).toBe('notFound')
    expect((await recorded(scope)).filter((kind) => kind === 'suggestions.refined')).toEqual([])
  })
})
