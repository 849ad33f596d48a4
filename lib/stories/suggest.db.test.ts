import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { propositionLabelSchema } from '@/lib/attribution/propositions/label'
import { statementSchema } from '@/lib/attribution/schema'
import { db } from '@/lib/core/db'
import { makeScope } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR, recorded } from '@/lib/testing/stories'
import { findSuggestions } from './suggest'

let scope: Scope
let snapshotId: string

beforeEach(async () => {
  scope = await makeScope('EDITOR')
  snapshotId = (await bringIn(scope)).snapshotId
})

const kept = () =>
  db().suggestion.findMany({
    where: { snapshotId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, state: true },
  })

describe('findSuggestions', () => {
  it('keeps what is found, open and numbered in reading order, and says how much', async () => {
    await findSuggestions(scope, snapshotId)
    const found = await kept()
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(new Set(found.map((one) => one.state))).toEqual(new Set(['OPEN']))
    const event = await db().auditEvent.findFirst({
      where: { teamId: scope.teamId, kind: 'suggestions.found' },
    })
    expect(event?.data).toEqual({ snapshotId, count: found.length })
  })

  it('keeps with each what the others about the same proposition are, and what speaks for checking it', async () => {
    const text =
      'Two officials said the ferry was unsafe. It was wet. The owner denied that the ferry was unsafe.'
    const { snapshotId: id } = await bringIn(scope, text)
    await findSuggestions(scope, id)
    const found = await db().suggestion.findMany({ where: { snapshotId: id }, orderBy: { ordinal: 'asc' } })
    const label = { group: 0, size: 2, score: 0.65, reasons: ['pastEvent', 'denied', 'unnamedSources'] }
    expect(found.map((row) => propositionLabelSchema.parse(row.proposition))).toEqual([label, label])
  })

  it('changes nothing when it runs again, one after the other or at once', async () => {
    await Promise.all([findSuggestions(scope, snapshotId), findSuggestions(scope, snapshotId)])
    const before = await kept()
    await findSuggestions(scope, snapshotId)
    expect(await kept()).toEqual(before)
    expect((await recorded(scope)).filter((kind) => kind === 'suggestions.found')).toHaveLength(1)
  })

  it('finds none in an article without a statement, and says so', async () => {
    const quiet = await bringIn(scope, 'The quay is old. It stands by the water.')
    await findSuggestions(scope, quiet.snapshotId)
    const event = await db().auditEvent.findFirst({
      where: { teamId: scope.teamId, kind: 'suggestions.found' },
    })
    expect(event?.data).toEqual({ snapshotId: quiet.snapshotId, count: 0 })
  })

  it.each([
    ['French', '« Le pont est fermé pour tout l’hiver », a déclaré Ana Ruiz, qui dirige le port.', 1],
    ['Italian', '«Il ponte resterà chiuso per tutto l’inverno», ha detto Ana Ruiz, che dirige il porto.', 0],
  ])('keeps of an article in %s the direct quotes that can be read', async (_, text, count) => {
    const story = await bringIn(scope, text)
    await findSuggestions(scope, story.snapshotId)
    const found = await db().suggestion.findMany({ where: { snapshotId: story.snapshotId } })
    expect(found.map((row) => statementSchema.parse(row.statement).rule)).toEqual(
      Array.from({ length: count }, () => 'marked-quote-cue'),
    )
  })

  it('reads an article of many parts, numbers all it finds in one row and tells of it once', async () => {
    const paragraph = `${HARBOUR}\n\n`
    const long = await bringIn(scope, paragraph.repeat(Math.ceil(300_000 / paragraph.length)))
    await findSuggestions(scope, long.snapshotId)
    const found = await db().suggestion.findMany({
      where: { snapshotId: long.snapshotId },
      orderBy: { ordinal: 'asc' },
      select: { ordinal: true, statement: true },
    })
    const statements = found.map(({ statement }) => statementSchema.parse(statement))
    expect(found.map(({ ordinal }) => ordinal)).toEqual(found.map((_, index) => index))
    expect(new Set(statements.map((one) => JSON.stringify(one))).size).toBe(found.length)
    expect(Math.max(...statements.map((one) => one.range.end))).toBeGreaterThan(299_000)
    const events = await db().auditEvent.findMany({
      where: { teamId: scope.teamId, kind: 'suggestions.found' },
    })
    expect(events.map((event) => event.data)).toEqual([{ snapshotId: long.snapshotId, count: found.length }])
  })

  it('does not read another team’s snapshot', async () => {
    expect(await refusal(findSuggestions(await makeScope('OWNER'), snapshotId))).toBe('notFound')
    expect(await kept()).toEqual([])
  })
})
