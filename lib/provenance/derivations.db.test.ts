import { beforeEach, describe, expect, it } from 'vitest'
import { addAttribution } from '@/lib/claims/attributions'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { archiveStory } from '@/lib/stories/service'
import { attributing } from '@/lib/testing/claims'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { ARTICLE, documentOf, makeReviewDesk, makeStory, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { addDerivation, decideDerivation } from './derivations'
import { type AddDerivation, addDerivationInput } from './input'

let desk: ReviewDesk
let article: string
let minutes: string
const scope = () => desk.editor.scope
const input = (more: Record<string, unknown> = {}): AddDerivation =>
  addDerivationInput.parse({
    storyId: desk.story.id,
    kind: 'CITES',
    fromDocumentId: minutes,
    toDocumentId: article,
    ...more,
  })
const rows = () => db().derivation.findMany({ where: { teamId: desk.team.id }, include: { span: true } })
const suggest = () =>
  db().derivation.create({
    data: {
      id: newId(),
      teamId: desk.team.id,
      storyId: desk.story.id,
      kind: 'SYNDICATES',
      fromDocumentId: minutes,
      toDocumentId: article,
      foundBy: 'copy',
      state: 'SUGGESTED',
    },
  })

beforeEach(async () => {
  desk = await makeReviewDesk()
  article = await documentOf(desk.story.articleId)
  minutes = await documentOf(desk.story.minutesId)
})

describe('addDerivation', () => {
  it('keeps what rests on what, by whom, with the words that show it', async () => {
    const made = await addDerivation(scope(), input({ words: 'no vote was taken', note: 'Read aloud.' }))
    expect(made).toMatchObject({ state: 'HELD', version: 1 })
    const [row] = await rows()
    expect(row).toMatchObject({
      kind: 'CITES',
      state: 'HELD',
      foundBy: '',
      note: 'Read aloud.',
      createdById: desk.editor.id,
      span: { exact: 'no vote was taken', snapshotId: desk.story.minutesId },
    })
    expect((await recorded(scope())).slice(-1)).toEqual(['derivation.held'])
  })

  it('shows one attribution by its own words', async () => {
    const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
    const { attributionId } = await addAttribution(scope(), attributing(place, 'shut the old quay'))
    const ends = { fromDocumentId: article, toDocumentId: minutes }
    await addDerivation(scope(), input({ ...ends, fromAttributionId: attributionId }))
    expect((await rows())[0]).toMatchObject({
      fromAttributionId: attributionId,
      span: { exact: 'shut the old quay' },
    })
    const wrong = input({ toAttributionId: attributionId, fromDocumentId: article, toDocumentId: minutes })
    expect(await problemOf(addDerivation(scope(), wrong))).toMatchObject({
      fields: { toAttributionId: { code: 'attributionElsewhere' } },
    })
  })

  it('holds what was suggested, as it is said now, and nothing twice', async () => {
    const { id } = await suggest()
    expect(await addDerivation(scope(), input())).toEqual({ derivationId: id, state: 'HELD', version: 2 })
    expect(await rows()).toMatchObject([{ kind: 'CITES', state: 'HELD', foundBy: '' }])
    expect(await problemOf(addDerivation(scope(), input({ kind: 'QUOTES' })))).toMatchObject({
      code: 'derivationHeld',
    })
  })

  it('is done where exactly this is held already, by whomever', async () => {
    const said = input({ words: 'no vote was taken', note: 'Read aloud.' })
    const made = await addDerivation(scope(), said)
    const events = (await recorded(scope())).length
    expect(await addDerivation(scope(), said)).toEqual(made)
    expect(await addDerivation(desk.owner.scope, said)).toEqual(made)
    expect((await recorded(scope())).length).toBe(events)
    for (const other of [{ note: '' }, { words: '' }, { kind: 'QUOTES' }])
      expect(await refusal(addDerivation(scope(), { ...said, ...input(other) }))).toBe('derivationHeld')
  })

  it('leaves nothing of what another said to who says it again, and keeps it in the history', async () => {
    const said = { kind: 'QUOTES', words: 'no vote was taken', note: 'Read aloud.' }
    const { derivationId } = await addDerivation(scope(), input(said))
    await decideDerivation(scope(), { derivationId, version: 1, to: 'DISMISSED' })
    expect(await addDerivation(desk.owner.scope, input())).toEqual({
      derivationId,
      state: 'HELD',
      version: 3,
    })
    expect(await rows()).toMatchObject([{ kind: 'CITES', note: '', createdById: desk.owner.id, span: null }])
    const [event] = await db().auditEvent.findMany({
      where: { teamId: desk.team.id, kind: 'derivation.held' },
      orderBy: { seq: 'desc' },
    })
    expect(event?.data).toMatchObject({
      said: {
        before: { linkKind: 'QUOTES', words: said.words, note: said.note, by: desk.editor.user.name },
        after: { linkKind: 'CITES', words: null, note: '', by: desk.owner.user.name },
      },
    })
  })

  it('refuses a report that rests on itself, and words that stand nowhere or twice', async () => {
    expect(await problemOf(addDerivation(scope(), input({ toDocumentId: minutes })))).toMatchObject({
      fields: { toDocumentId: { code: 'restsOnItself' } },
    })
    expect(await problemOf(addDerivation(scope(), input({ words: 'nobody wrote this' })))).toMatchObject({
      fields: { words: { code: 'passageMissing' } },
    })
    expect(await problemOf(addDerivation(scope(), input({ words: 'e' })))).toMatchObject({
      fields: { words: { code: 'passageRepeated' } },
    })
    expect(await rows()).toEqual([])
  })

  it('knows no document of another story or team, and no story that is archived', async () => {
    const other = await makeStory(scope(), 'Another story')
    const elsewhere = await documentOf(other.articleId)
    expect(await refusal(addDerivation(scope(), input({ toDocumentId: elsewhere })))).toBe('notFound')
    expect(await refusal(addDerivation(await makeScope('OWNER'), input()))).toBe('notFound')
    expect(await refusal(addDerivation(desk.first.scope, input()))).toBe('forbidden')
    await archiveStory(scope(), desk.story.id)
    expect(await problemOf(addDerivation(scope(), input()))).toMatchObject({ code: 'storyArchived' })
  })
})

describe('decideDerivation', () => {
  it('accepts, dismisses and undoes a suggestion, each with its event', async () => {
    const { id: derivationId } = await suggest()
    const turn = (version: number, to: 'HELD' | 'DISMISSED' | 'SUGGESTED') =>
      decideDerivation(scope(), { derivationId, version, to })
    expect(await turn(1, 'DISMISSED')).toMatchObject({ state: 'DISMISSED', version: 2 })
    expect(await turn(2, 'SUGGESTED')).toMatchObject({ state: 'SUGGESTED', version: 3 })
    expect(await turn(3, 'HELD')).toMatchObject({ state: 'HELD', version: 4 })
    expect((await recorded(scope())).slice(-3)).toEqual([
      'derivation.dismissed',
      'derivation.reopened',
      'derivation.held',
    ])
  })

  it('is done when two want the same, and says so when they do not', async () => {
    const { id: derivationId } = await suggest()
    await decideDerivation(scope(), { derivationId, version: 1, to: 'HELD' })
    const events = (await recorded(scope())).length
    expect(await decideDerivation(desk.owner.scope, { derivationId, version: 1, to: 'HELD' })).toMatchObject({
      version: 2,
    })
    expect(
      await problemOf(decideDerivation(desk.owner.scope, { derivationId, version: 1, to: 'DISMISSED' })),
    ).toMatchObject({ kind: 'conflict', code: 'derivationDecided', params: { state: 'HELD' } })
    expect((await recorded(scope())).length).toBe(events)
  })

  it('never makes a suggestion of what a person recorded', async () => {
    const { derivationId } = await addDerivation(scope(), input())
    const back = { derivationId, version: 1, to: 'SUGGESTED' } as const
    expect(await problemOf(decideDerivation(scope(), back))).toMatchObject({ code: 'notSuggested' })
    expect(await refusal(decideDerivation(await makeScope('OWNER'), back))).toBe('notFound')
    expect(await refusal(decideDerivation(desk.first.scope, back))).toBe('forbidden')
  })
})
