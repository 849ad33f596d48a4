import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { windowOn } from '@/lib/archive/service'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { accepting, attributing, suggestionBy, suggestionsOf } from '@/lib/testing/claims'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { HARBOUR, makeReadStory, recorded } from '@/lib/testing/stories'
import { acceptSuggestion } from './accept'
import { addAttribution, editAttribution, removeAttribution } from './attributions'
import { createClaim } from './create'
import { explainDismissal } from './explain-dismissal'
import { setGrounds } from './grounds'
import { groundsInput } from './grounds-input'
import { askReply } from './replies'
import { askReplyInput } from './reply-input'
import { dismissSuggestion, listSuggestions, restoreSuggestion } from './suggestions'
import { undoAccept } from './undo-accept'
import { listAttributions, listClaimsOfStory, listWithdrawnClaims } from './view-repository'

const OFFICIALS = 'two port officials'
let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let story: Awaited<ReturnType<typeof makeReadStory>>
const by = (name: string) => suggestionBy(scope, story.snapshotId, name)
const deciding = (one: { id: string; version: number }) => ({ suggestionId: one.id, version: one.version })

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  story = await makeReadStory(scope)
})

describe('listSuggestions', () => {
  it('gives each statement in reading order with the wording it would get', async () => {
    const found = await suggestionsOf(scope, story.snapshotId)
    expect(found.map((one) => one.statement.source.name)).toEqual([
      OFFICIALS,
      'Mayor Ada Lindqvist',
      'Lindqvist',
      'The ferry company',
    ])
    expect(found.map((one) => one.wording)).toEqual([
      'The council would close the old quay in May.',
      'No decision had been made.',
      'Lindqvist: “We will do what the harbour needs.”',
      'The ferry company declined to comment.',
    ])
  })

  it('gives those of one window only, worded alike even when they reach beyond it', async () => {
    const all = await suggestionsOf(scope, story.snapshotId)
    const end = HARBOUR.indexOf('close the old quay in May.')
    const cut = { text: HARBOUR.slice(0, end), range: { start: 0, end }, part: 0, parts: 2 }
    const rest = { text: HARBOUR.slice(end), range: { start: end, end: HARBOUR.length }, part: 1, parts: 2 }
    expect(await listSuggestions(scope, story.snapshotId, cut)).toEqual(all.slice(0, 1))
    expect(await listSuggestions(scope, story.snapshotId, rest)).toEqual(all.slice(1))
  })

  it('gives no other team anything', async () => {
    const stranger = await makeScope('OWNER')
    expect(await listSuggestions(stranger, story.snapshotId, windowOn(HARBOUR, 0))).toEqual([])
  })
})

describe('dismissSuggestion and restoreSuggestion', () => {
  it('put a suggestion aside and bring it back, and record both once', async () => {
    const open = await by(OFFICIALS)
    const dismissed = await dismissSuggestion(scope, deciding(open))
    expect(dismissed).toMatchObject({ state: 'DISMISSED', version: 2 })
    expect(await dismissSuggestion(scope, deciding(open))).toEqual(dismissed)
    await restoreSuggestion(scope, deciding(await by(OFFICIALS)))
    expect((await by(OFFICIALS)).state).toBe('OPEN')
    expect((await recorded(scope)).slice(1)).toEqual(['suggestion.dismissed', 'suggestion.restored'])
    const event = await db().auditEvent.findFirst({
      where: { teamId: scope.teamId, kind: 'suggestion.dismissed' },
    })
    expect(JSON.stringify(event?.data)).toContain('According to two port officials')
  })

  it('tell whoever comes after an acceptance, and leave it alone', async () => {
    const open = await by(OFFICIALS)
    await acceptSuggestion(desk.owner.scope, accepting(open))
    expect(await problemOf(dismissSuggestion(scope, deciding(open)))).toMatchObject({
      kind: 'conflict',
      code: 'suggestionDecided',
      params: { by: desk.owner.user.name, state: 'ACCEPTED' },
    })
    expect((await by(OFFICIALS)).state).toBe('ACCEPTED')
  })

  it('are for editors of its team', async () => {
    const open = await by(OFFICIALS)
    expect(await refusal(dismissSuggestion(desk.viewer.scope, deciding(open)))).toBe('forbidden')
    expect(await refusal(dismissSuggestion(await makeScope('EDITOR'), deciding(open)))).toBe('notFound')
    expect(await refusal(restoreSuggestion(scope, { suggestionId: newId(), version: 1 }))).toBe('notFound')
  })
})

describe('explainDismissal', () => {
  const dismissed = async () => {
    const { suggestionId } = await dismissSuggestion(scope, deciding(await by(OFFICIALS)))
    return suggestionId
  }

  it('keeps why, with the suggestion and once in the history, until it is brought back', async () => {
    const suggestionId = await dismissed()
    expect((await by(OFFICIALS)).dismissedFor).toBeUndefined()
    const why = { suggestionId, reason: 'WRONG_SOURCE' } as const
    expect(await explainDismissal(scope, why)).toEqual(why)
    expect(await explainDismissal(scope, why)).toEqual(why)
    expect(await by(OFFICIALS)).toMatchObject({
      state: 'DISMISSED',
      version: 2,
      dismissedFor: 'WRONG_SOURCE',
    })
    await explainDismissal(scope, { suggestionId, reason: null })
    await explainDismissal(scope, why)
    await restoreSuggestion(scope, { suggestionId, version: 2 })
    expect((await by(OFFICIALS)).dismissedFor).toBeUndefined()
    await dismissed()
    expect((await by(OFFICIALS)).dismissedFor).toBeUndefined()
    const events = await db().auditEvent.findMany({
      where: { teamId: scope.teamId, kind: 'suggestion.dismissal-explained' },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ data }) => data)).toMatchObject(
      ['WRONG_SOURCE', null, 'WRONG_SOURCE'].map((reason) => ({
        reason,
        words: expect.stringContaining('two port officials'),
      })),
    )
  })

  it('is for what is dismissed, and for editors of its team', async () => {
    const { id: suggestionId } = await by(OFFICIALS)
    const why = { suggestionId, reason: 'NO_STATEMENT' } as const
    expect(await problemOf(explainDismissal(scope, why))).toMatchObject({ code: 'suggestionDecided' })
    await dismissed()
    expect(await refusal(explainDismissal(desk.viewer.scope, why))).toBe('forbidden')
    expect(await refusal(explainDismissal(await makeScope('EDITOR'), why))).toBe('notFound')
  })
})

describe('undoAccept', () => {
  const accept = async (more = {}) => {
    const accepted = await acceptSuggestion(scope, accepting(await by(OFFICIALS), more))
    return { ...accepted, undo: { suggestionId: accepted.suggestionId, version: accepted.version } }
  }

  it('opens the suggestion again and withdraws what it made, deleting nothing', async () => {
    const { claimId, undo } = await accept()
    await undoAccept(scope, undo)
    expect((await by(OFFICIALS)).state).toBe('OPEN')
    expect(await listClaimsOfStory(scope, story.storyId)).toEqual([])
    expect(await listWithdrawnClaims(scope, story.storyId)).toMatchObject([{ id: claimId, number: 1 }])
    expect(await listAttributions(scope, claimId)).toEqual([])
    expect((await recorded(scope)).slice(-3)).toEqual([
      'attribution.removed',
      'claim.withdrawn',
      'suggestion.restored',
    ])
    expect((await accept()).claimNumber).toBe(2)
  })

  it('takes only the attribution and its place from a claim it was merged into', async () => {
    const { claimId } = await createClaim(scope, {
      storyId: story.storyId,
      text: 'The quay closes.',
      snapshotId: null,
    })
    const { undo } = await accept({ mergeInto: claimId })
    await undoAccept(scope, undo)
    const [claim] = await listClaimsOfStory(scope, story.storyId)
    expect(claim).toMatchObject({ id: claimId, state: 'OPEN', attributions: [], ranges: [], madeOf: null })
  })

  it('takes a denial from a claim it was merged into, whose places are as they were', async () => {
    const { claimId } = await accept()
    const ranges = async () => (await listClaimsOfStory(scope, story.storyId)).map((claim) => claim.ranges)
    const before = await ranges()
    const denial = await by('Mayor Ada Lindqvist')
    const merged = await acceptSuggestion(scope, accepting(denial, { mergeInto: claimId }))
    await undoAccept(scope, { suggestionId: denial.id, version: merged.version })
    expect(await ranges()).toEqual(before)
    expect(await listAttributions(scope, claimId)).toHaveLength(1)
  })

  it('refuses once other work hangs on the claim', async () => {
    const { claimId, undo } = await accept()
    const place = { claimId, snapshotId: story.snapshotId, text: HARBOUR }
    await addAttribution(scope, attributing(place, 'no decision had been made'))
    expect(await problemOf(undoAccept(scope, undo))).toMatchObject({
      code: 'claimInUse',
      params: { number: 1 },
    })
    expect(await listAttributions(scope, claimId)).toHaveLength(2)
    expect((await by(OFFICIALS)).state).toBe('ACCEPTED')
  })

  it('refuses once somebody was asked for a reply', async () => {
    const asked = await accept()
    const source = { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' }
    await askReply(scope, askReplyInput.parse({ claimId: asked.claimId, source, channel: 'PHONE' }))
    expect(await refusal(undoAccept(scope, asked.undo))).toBe('claimInUse')
  })

  it('refuses once somebody said on what grounds the source is unnamed', async () => {
    const { attributionId, undo } = await accept()
    await setGrounds(scope, groundsInput.parse({ attributionId, version: 0, vital: true }))
    expect(await refusal(undoAccept(scope, undo))).toBe('claimInUse')
  })

  it('refuses once somebody has edited the attribution, which would be off the claim with what they found out', async () => {
    const { claimId, attributionId, undo } = await accept()
    const place = { claimId, snapshotId: story.snapshotId, text: HARBOUR }
    const { claimId: _, ...fields } = attributing(place, 'close the old quay in May')
    await editAttribution(desk.owner.scope, {
      ...fields,
      attributionId,
      version: 1,
      note: 'Called both back.',
    })
    expect(await refusal(undoAccept(scope, undo))).toBe('claimInUse')
    expect(await listAttributions(scope, claimId)).toMatchObject([{ note: 'Called both back.' }])
    await removeAttribution(desk.owner.scope, attributionId)
    await undoAccept(scope, undo)
    expect((await by(OFFICIALS)).state).toBe('OPEN')
  })

  it('happens once', async () => {
    const { undo } = await accept()
    const outcomes = await Promise.allSettled([undoAccept(scope, undo), undoAccept(desk.owner.scope, undo)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is for editors of its team', async () => {
    const { undo } = await accept()
    expect(await refusal(undoAccept(desk.reviewer.scope, undo))).toBe('forbidden')
    expect(await refusal(undoAccept(await makeScope('OWNER'), undo))).toBe('notFound')
  })
})
