import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { attributing } from '@/lib/testing/claims'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR, recorded } from '@/lib/testing/stories'
import { addAttribution, editAttribution, removeAttribution, restoreAttribution } from './attributions'
import { createClaim } from './create'
import { setClaimState } from './repository'
import { listAttributions } from './view-repository'

const WORDS = 'no decision had been made'
let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let storyId: string
let place: { claimId: string; snapshotId: string; text: string }

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  const story = await bringIn(scope)
  storyId = story.storyId
  place = { claimId: await claim('No decision was made.'), snapshotId: story.snapshotId, text: HARBOUR }
})

const claim = async (text: string) => (await createClaim(scope, { storyId, text, snapshotId: null })).claimId
const add = async (more = {}, who = scope) =>
  (await addAttribution(who, attributing(place, WORDS, more))).attributionId
const edit = (attributionId: string, version: number, more = {}, who = scope) => {
  const { claimId: _, ...fields } = attributing(place, WORDS, more)
  return editAttribution(who, { ...fields, attributionId, version })
}
const only = async () => {
  const [found, ...more] = await listAttributions(scope, place.claimId)
  if (!found || more.length > 0) throw new Error('not one attribution')
  return found
}

describe('addAttribution', () => {
  it('keeps everything that can be said of one', async () => {
    const other = await claim('Reports of a plan are false.')
    const pieces = ['the council', 'would close the old'].map((words) => {
      const start = HARBOUR.indexOf(words)
      return { start, end: start + words.length }
    })
    await add({
      source: { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' },
      sourceWords: 'two port officials',
      naming: 'DESCRIBED',
      headcount: 2,
      relays: [{ name: 'Coast Wire' }, { name: 'The Harbour Post' }],
      contents: pieces,
      cue: 'denied',
      stance: 'DENIES',
      denialScope: 'DIFFERENT',
      denialTarget: 'that there were talks',
      denialClaimId: other,
      terms: 'DEEP_BACKGROUND',
      saidWhen: 'on Sunday',
      note: 'Heard twice.',
      mode: 'MIXED',
    })
    expect(await only()).toMatchObject({
      source: { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' },
      headcount: 2,
      relays: [{ name: 'Coast Wire' }, { name: 'The Harbour Post' }],
      stance: 'DENIES',
      denialScope: 'DIFFERENT',
      denialTarget: 'that there were talks',
      denialClaim: { id: other, number: 2, text: 'Reports of a plan are false.' },
      terms: 'DEEP_BACKGROUND',
      saidWhen: 'on Sunday',
      note: 'Heard twice.',
      mode: 'MIXED',
      contents: [{ exact: 'the council' }, { exact: 'would close the old' }],
      quote: { start: pieces[0]?.start, end: pieces[1]?.end },
    })
  })

  it('uses a known record by name or id, and makes another when told that it is someone else', async () => {
    await add()
    await add({ source: { name: 'ADA LINDQVIST', kind: 'PERSON', naming: 'NAMED' } })
    await add({ source: { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED', another: true } })
    const ids = (await listAttributions(scope, place.claimId)).map((one) => one.source.id)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
    await add({ source: { id: ids[2] } })
    expect((await listAttributions(scope, place.claimId)).at(-1)?.source.id).toBe(ids[2])
  })

  it('takes a record of someone not named in its own story only, and one of someone named in any', async () => {
    const described = { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' }
    await add({ source: described, relays: [{ name: 'Coast Wire' }] })
    const { source, relays } = await only()
    await add({ source: { id: source.id } })
    const story = await bringIn(scope, `${HARBOUR} Second edition.`)
    const text = 'Officials spoke.'
    const { claimId } = await createClaim(scope, { storyId: story.storyId, text, snapshotId: null })
    const elsewhere = (more: Record<string, unknown>) =>
      addAttribution(scope, attributing({ ...place, claimId, snapshotId: story.snapshotId }, WORDS, more))
    for (const [field, more] of [
      ['source', { source: { id: source.id } }],
      ['relays', { relays: [{ id: source.id }] }],
    ] as const)
      expect(await problemOf(elsewhere(more))).toMatchObject({
        fields: { [field]: { code: 'sourceOfOtherStory' } },
      })
    await elsewhere({ relays: [{ id: relays[0]?.id }] })
    expect((await listAttributions(scope, claimId))[0]?.relays).toEqual(relays)
  })

  it.each([
    ['denialScope', 'denialScopeNeedsDenial', { denialScope: 'FULL' }],
    ['denialTarget', 'denialTargetNeeded', { stance: 'DENIES', denialScope: 'DIFFERENT' }],
    ['contents', 'rangeOutside', { contents: [{ start: 5, end: 99_999 }] }],
    ['contents', 'wordsNeeded', { contents: [] }],
    ['source', 'sourceGone', { source: { id: newId() } }],
    ['relays', 'sourceGone', { relays: [{ id: newId() }] }],
    [
      'denialClaimId',
      'claimOfOtherStory',
      { stance: 'DENIES', denialScope: 'DIFFERENT', denialClaimId: newId() },
    ],
  ])('refuses a bad %s (%s) and keeps nothing', async (field, code, more) => {
    expect(await problemOf(add(more))).toMatchObject({ fields: { [field]: { code } } })
    expect(await listAttributions(scope, place.claimId)).toEqual([])
    expect(await db().source.count({ where: { teamId: scope.teamId } })).toBe(0)
  })

  it('takes words only from documents of the claim’s own story and team', async () => {
    const other = await bringIn(scope, 'Another story says that no decision had been made.')
    expect(
      await problemOf(add({ snapshotId: other.snapshotId, contents: [{ start: 0, end: 5 }] })),
    ).toMatchObject({
      fields: { snapshotId: { code: 'snapshotOfOtherStory' } },
    })
    const foreign = await bringIn(await makeScope('EDITOR'))
    expect(await refusal(add({ snapshotId: foreign.snapshotId }))).toBe('notFound')
    const source = await makeScope('EDITOR')
    expect(await refusal(add({}, source))).toBe('notFound')
  })

  it('is for editors, on claims at work', async () => {
    expect(await refusal(add({}, desk.reviewer.scope))).toBe('forbidden')
    await db().$transaction((tx) => setClaimState(scope, place.claimId, 'WITHDRAWN', tx))
    expect(await refusal(add())).toBe('wrongState')
  })
})

describe('editAttribution', () => {
  it('puts other values in place, keeps what it was in the history', async () => {
    const id = await add({ relays: [{ name: 'Coast Wire' }] })
    expect(await edit(id, 1, { relays: [], stance: 'DENIES', denialScope: 'FULL' })).toEqual({ version: 2 })
    expect(await only()).toMatchObject({ stance: 'DENIES', denialScope: 'FULL', relays: [], version: 2 })
    const event = await db().auditEvent.findFirst({
      where: { teamId: scope.teamId, kind: 'attribution.edited' },
    })
    expect(event?.data).toEqual({
      before: { relays: ['Coast Wire'], stance: 'ASSERTS', denialScope: null },
      after: { relays: [], stance: 'DENIES', denialScope: 'FULL' },
    })
  })

  it('keeps its version and the history when nothing changed', async () => {
    const id = await add()
    expect(await edit(id, 1)).toEqual({ version: 1 })
    expect(await recorded(scope)).not.toContain('attribution.edited')
  })

  it('keeps in the history that it is someone else of the same name, or the same words elsewhere', async () => {
    const id = await add()
    const { source, quote, contents } = await only()
    const other = { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED', another: true }
    expect(await edit(id, 1, { source: other })).toEqual({ version: 2 })
    const someoneElse = (await only()).source
    expect(someoneElse.id).not.toBe(source.id)
    const range = { start: 0, end: quote.end }
    expect(await edit(id, 2, { source: { id: someoneElse.id }, range })).toEqual({ version: 3 })
    const cueRange = { start: 0, end: 7 }
    expect(await edit(id, 3, { source: { id: someoneElse.id }, range, cueRange })).toEqual({ version: 4 })
    const events = await db().auditEvent.findMany({
      where: { teamId: scope.teamId, subjectId: id, kind: 'attribution.edited' },
      orderBy: { seq: 'asc' },
    })
    const words = `${contents[0]?.start}–${contents[0]?.end}`
    const named = HARBOUR.indexOf('Mayor Ada Lindqvist')
    const by = `${named}–${named + 'Mayor Ada Lindqvist'.length}`
    expect(events.map((event) => event.data)).toEqual([
      {
        before: { source: `Ada Lindqvist (${source.id})` },
        after: { source: `Ada Lindqvist (${someoneElse.id})` },
      },
      {
        before: { statement: WORDS, place: [words, words, by, null] },
        after: { statement: HARBOUR.slice(0, quote.end), place: [`0–${quote.end}`, words, by, null] },
      },
      {
        before: { place: [`0–${quote.end}`, words, by, null] },
        after: { place: [`0–${quote.end}`, words, by, '0–7'] },
      },
    ])
    expect(await recorded(scope)).toContain('source.created')
  })

  it('keeps the name a source learned in the history, although the attribution reads as before', async () => {
    const id = await add()
    const source = { name: 'Lindqvist', kind: 'PERSON', naming: 'NAMED' }
    expect(await edit(id, 1, { source })).toEqual({ version: 1 })
    const { id: sourceId } = (await only()).source
    const names = await db().sourceAlias.findMany({ where: { sourceId }, orderBy: { id: 'asc' } })
    expect(names.map((alias) => alias.name)).toEqual(['Ada Lindqvist', 'Lindqvist'])
    expect((await recorded(scope)).at(-1)).toBe('source.edited')
  })

  it('tells the slower of two what is stored and what both began with', async () => {
    const id = await add()
    const outcomes = await Promise.allSettled([
      edit(id, 1, { note: 'first' }),
      edit(id, 1, { note: 'second' }, desk.owner.scope),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const stored = (await only()).note
    const late = await problemOf(edit(id, 1, { note: 'late' }))
    expect(late).toMatchObject({ kind: 'conflict', conflict: { version: 2 } })
    expect(JSON.parse(late.conflict?.theirs ?? '')).toMatchObject({ note: stored, stance: 'ASSERTS' })
    expect(JSON.parse(late.conflict?.base ?? '')).toMatchObject({ note: '', stance: 'ASSERTS' })
  })

  it('is for editors of its team, while it is there', async () => {
    const id = await add()
    expect(await refusal(edit(id, 1, {}, desk.viewer.scope))).toBe('forbidden')
    expect(await refusal(edit(id, 1, {}, await makeScope('OWNER')))).toBe('notFound')
    await removeAttribution(scope, id)
    expect(await refusal(edit(id, 1, { note: 'x' }))).toBe('attributionRemoved')
  })
})

describe('removeAttribution and restoreAttribution', () => {
  it('take it off and put it back, once each', async () => {
    const id = await add()
    await Promise.all([removeAttribution(scope, id), removeAttribution(desk.owner.scope, id)])
    expect(await listAttributions(scope, place.claimId)).toEqual([])
    await restoreAttribution(scope, id)
    expect((await only()).id).toBe(id)
    expect((await recorded(scope)).slice(-2)).toEqual(['attribution.removed', 'attribution.restored'])
  })

  it('are told in the history without a name that the statement keeps back, as its recording and its edits are', async () => {
    const named = { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' }
    await removeAttribution(scope, await add({ source: named }))
    const { id: source } = await db().source.findFirstOrThrow({
      where: { teamId: desk.team.id, name: 'Ada Lindqvist' },
    })
    const unnamed = { source: { id: source }, sourceWords: 'a senior official', naming: 'DESCRIBED' }
    const id = await add(unnamed)
    await edit(id, 1, { ...unnamed, sourceWords: 'a port official' })
    await removeAttribution(scope, id)
    await restoreAttribution(scope, id)
    const told = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(told.map(({ data }) => data)).toMatchObject([
      { source: 'a senior official' },
      { before: { source: 'a senior official' }, after: { source: 'a port official' } },
      { source: 'a port official' },
      { source: 'a port official' },
    ])
    expect(JSON.stringify(told)).not.toContain('Lindqvist')
  })

  it('are for editors of its team', async () => {
    const id = await add()
    expect(await refusal(removeAttribution(desk.reviewer.scope, id))).toBe('forbidden')
    expect(await refusal(removeAttribution(await makeScope('EDITOR'), id))).toBe('notFound')
    expect(await refusal(restoreAttribution(scope, newId()))).toBe('notFound')
  })
})
