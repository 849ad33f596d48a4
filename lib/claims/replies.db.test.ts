import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { archiveStory } from '@/lib/stories/service'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { eventsOf, makeClaim, makeReviewDesk, makeStory, type ReviewDesk } from '@/lib/testing/reviews'
import { listAccusations } from './accusation-repository'
import { accuse, withdrawAccusation } from './accusations'
import { askReply, editReply, restoreReply, withdrawReply } from './replies'
import { accuseInput, askReplyInput, editReplyInput } from './reply-input'
import { listReplies } from './reply-repository'

let desk: ReviewDesk
const scope = () => desk.editor.scope
const MAYOR = { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' }
const accusing = (source: object = MAYOR) => accuseInput.parse({ claimId: desk.claim.id, source })
const asking = (more: object = {}) =>
  askReplyInput.parse({ claimId: desk.claim.id, source: MAYOR, channel: 'PHONE', ...more })
const edit = (replyId: string, version: number, more: object = {}) =>
  editReplyInput.parse({ replyId, version, channel: 'PHONE', ...more })
const ASKED = '2026-11-23T12:00:00.000Z'

beforeEach(async () => {
  desk = await makeReviewDesk()
})

describe('accuse', () => {
  it('says whom a claim accuses, once, and can be taken back and said again', async () => {
    const { accusationId } = await accuse(scope(), accusing())
    expect(await accuse(scope(), accusing())).toEqual({ accusationId })
    expect(await listAccusations(scope(), desk.claim.id)).toMatchObject([
      { id: accusationId, source: { name: 'Ada Lindqvist', naming: 'NAMED' } },
    ])
    await withdrawAccusation(scope(), { accusationId })
    await withdrawAccusation(scope(), { accusationId })
    expect(await listAccusations(scope(), desk.claim.id)).toEqual([])
    expect(await accuse(scope(), accusing())).toEqual({ accusationId })
    expect(await eventsOf(desk.claim.id)).toEqual([
      'accusation.made',
      'accusation.withdrawn',
      'accusation.made',
    ])
    expect(await db().source.count({ where: { teamId: desk.team.id } })).toBe(1)
  })

  it('is for editors, on a claim and of a source of their own team', async () => {
    const { accusationId } = await accuse(scope(), accusing())
    expect(await refusal(accuse(desk.first.scope, accusing()))).toBe('forbidden')
    expect(await refusal(withdrawAccusation(desk.first.scope, { accusationId }))).toBe('forbidden')
    const foreign = await makeScope('OWNER')
    expect(await refusal(accuse(foreign, accusing()))).toBe('notFound')
    expect(await refusal(withdrawAccusation(foreign, { accusationId }))).toBe('notFound')
    expect(await problemOf(accuse(scope(), accusing({ id: newId() })))).toMatchObject({
      fields: { source: { code: 'sourceGone' } },
    })
  })

  it('needs a claim that is still checked', async () => {
    const story = await makeStory(scope(), 'Another')
    const withdrawn = await makeClaim(scope(), story, { state: 'WITHDRAWN' })
    const input = { ...accusing(), claimId: withdrawn.id }
    expect(await refusal(accuse(scope(), input))).toBe('wrongState')
    await archiveStory(scope(), desk.story.id)
    expect(await refusal(accuse(scope(), accusing()))).toBe('storyArchived')
  })
})

describe('a request for a reply', () => {
  it('is kept by who asked whom how and when, by any writer, once', async () => {
    const input = asking({ askedAt: ASKED, deadline: '2026-11-24T12:00:00.000Z' })
    const { replyId } = await askReply(desk.first.scope, input)
    expect(await askReply(desk.first.scope, input)).toEqual({ replyId })
    const [row, ...more] = await listReplies(scope(), desk.claim.id)
    expect(row).toMatchObject({
      id: replyId,
      version: 1,
      channel: 'PHONE',
      askedAt: ASKED,
      state: 'WAITING',
      answeredAt: null,
      words: '',
      source: { name: 'Ada Lindqvist' },
      askedBy: { id: desk.first.id },
    })
    expect(more).toEqual([])
    expect(await eventsOf(desk.claim.id)).toEqual(['reply.asked'])
  })

  it('takes what came back later, and its history keeps what it was', async () => {
    const { replyId } = await askReply(scope(), asking({ askedAt: ASKED }))
    const answer = { state: 'REPLIED', answeredAt: '2026-11-23T15:00:00.000Z', words: 'We sold nothing.' }
    expect(await editReply(desk.first.scope, edit(replyId, 1, answer))).toEqual({ version: 2 })
    expect(await editReply(scope(), edit(replyId, 1, answer))).toEqual({ version: 2 })
    const [row] = await listReplies(scope(), desk.claim.id)
    expect(row).toMatchObject({ version: 2, askedAt: ASKED, state: 'REPLIED', words: answer.words })
    const event = await db().auditEvent.findFirstOrThrow({
      where: { kind: 'reply.edited', claimId: desk.claim.id },
    })
    expect(event.data).toEqual({
      source: 'Ada Lindqvist',
      before: { replyState: 'WAITING', answeredAt: null, wordsGiven: 'NONE' },
      after: { replyState: 'REPLIED', answeredAt: answer.answeredAt, wordsGiven: 'GIVEN' },
    })
  })

  it('of an answer tells the history that it was worded anew or taken away, and never its words', async () => {
    const { replyId } = await askReply(scope(), asking({ askedAt: ASKED }))
    const answer = (words: string) => ({ state: 'REPLIED', answeredAt: '2026-11-23T15:00:00.000Z', words })
    const said = ['Ada Moor sold it.', 'The clerk sold it.', '']
    for (const [n, words] of said.entries()) await editReply(scope(), edit(replyId, n + 1, answer(words)))
    const where = { kind: 'reply.edited', claimId: desk.claim.id }
    const events = await db().auditEvent.findMany({ where, orderBy: { seq: 'asc' } })
    expect(events.map(({ data }) => data)).toMatchObject([
      { before: { wordsGiven: 'NONE' }, after: { wordsGiven: 'GIVEN' } },
      { before: { wordsGiven: 'GIVEN' }, after: { wordsGiven: 'REWORDED' } },
      { before: { wordsGiven: 'GIVEN' }, after: { wordsGiven: 'NONE' } },
    ])
    expect(JSON.stringify(events)).not.toContain('sold it')
  })

  it('shows whoever was slower the words that were put there meanwhile, and none that nobody changed', async () => {
    const { replyId } = await askReply(scope(), asking({ askedAt: ASKED }))
    const answer = { state: 'REPLIED', answeredAt: '2026-11-23T15:00:00.000Z', words: 'We sold nothing.' }
    await editReply(desk.first.scope, edit(replyId, 1, answer))
    const late = async (version: number) => {
      const { conflict } = await problemOf(
        editReply(scope(), edit(replyId, version, { ...answer, words: 'No.' })),
      )
      return [JSON.parse(conflict?.base ?? '').words, JSON.parse(conflict?.theirs ?? '').words]
    }
    expect(await late(1)).toEqual([undefined, 'We sold nothing.'])
    await editReply(desk.first.scope, edit(replyId, 2, { ...answer, channel: 'EMAIL' }))
    expect(await late(2)).toEqual(['We sold nothing.', 'We sold nothing.'])
  })

  it('tells who was faster what stands there, and what the writer began with', async () => {
    const { replyId } = await askReply(scope(), asking({ askedAt: ASKED }))
    await editReply(desk.first.scope, edit(replyId, 1, { state: 'NO_ANSWER' }))
    const late = editReply(scope(), edit(replyId, 1, { state: 'DECLINED' }))
    const problem = await problemOf(late)
    expect(problem).toMatchObject({ kind: 'conflict', code: 'changedMeanwhile', conflict: { version: 2 } })
    expect(JSON.parse(problem.conflict?.theirs ?? '')).toMatchObject({ replyState: 'NO_ANSWER' })
    expect(JSON.parse(problem.conflict?.base ?? '')).toMatchObject({ replyState: 'WAITING' })
  })

  it('that another recorded otherwise is a conflict, and saved again it is changed', async () => {
    const { replyId } = await askReply(desk.first.scope, asking({ askedAt: ASKED }))
    const answer = { state: 'REPLIED', answeredAt: '2026-11-23T15:00:00.000Z', words: 'We sold nothing.' }
    const late = asking({ askedAt: ASKED, ...answer })
    const problem = await problemOf(askReply(scope(), late))
    expect(problem).toMatchObject({
      kind: 'conflict',
      code: 'replyRecorded',
      params: { by: desk.first.user.name },
      conflict: { id: replyId, version: 1 },
    })
    expect(JSON.parse(problem.conflict?.theirs ?? '')).toEqual({
      replyState: 'WAITING',
      answeredAt: null,
      words: '',
    })
    expect(await askReply(scope(), { ...late, told: replyId, version: 1 })).toEqual({ replyId })
    expect(await askReply(scope(), late)).toEqual({ replyId })
    expect(await listReplies(scope(), desk.claim.id)).toMatchObject([{ id: replyId, version: 2, ...answer }])
    expect(await eventsOf(desk.claim.id)).toEqual(['reply.asked', 'reply.edited'])
    const until = asking({ askedAt: ASKED, ...answer, deadline: '2026-11-24T12:00:00.000Z' })
    expect(await problemOf(askReply(desk.owner.scope, until))).toMatchObject({
      code: 'replyRecorded',
      params: { by: desk.editor.user.name },
      conflict: { version: 2 },
    })
  })

  it('whose answer was lost is recorded once, by the key of its form', async () => {
    const sent = asking({ key: 'of one dialog', source: { ...MAYOR, another: true } })
    const { replyId } = await askReply(scope(), sent)
    expect(await askReply(scope(), sent)).toEqual({ replyId })
    expect(await db().source.count({ where: { teamId: desk.team.id } })).toBe(1)
    const more = { ...sent, state: 'NO_ANSWER' as const }
    expect(await problemOf(askReply(scope(), more))).toMatchObject({
      code: 'replyRecorded',
      params: { by: desk.editor.user.name },
    })
    expect(await askReply(scope(), { ...more, told: replyId, version: 1 })).toEqual({ replyId })
    expect(await eventsOf(desk.claim.id)).toEqual(['reply.asked', 'reply.edited'])
    await withdrawReply(scope(), { replyId })
    const again = await askReply(scope(), more)
    expect(again.replyId).not.toBe(replyId)
    const clerk = { ...MAYOR, name: 'Bo Ekberg' }
    const ofAnother = await askReply(scope(), asking({ key: sent.key, source: clerk }))
    const others = await askReply(desk.owner.scope, asking({ key: sent.key, source: clerk }))
    expect(new Set([replyId, again.replyId, others.replyId, ofAnother.replyId]).size).toBe(4)
  })

  it('that was read allows no change to another one, which nobody has read', async () => {
    const { replyId: told } = await askReply(desk.first.scope, asking({ askedAt: ASKED }))
    const { replyId } = await askReply(desk.first.scope, asking({ askedAt: ASKED, channel: 'EMAIL' }))
    const answer = { state: 'REPLIED', words: 'We sold nothing.' } as const
    const late = asking({ askedAt: ASKED, channel: 'EMAIL', ...answer, told, version: 1 })
    expect(await problemOf(askReply(scope(), late))).toMatchObject({
      ...{ code: 'replyRecorded', conflict: { id: replyId, version: 1 } },
    })
    const stand = (await listReplies(scope(), desk.claim.id)).map(({ words, version }) => ({
      words,
      version,
    }))
    expect(stand).toEqual(Array(2).fill({ words: '', version: 1 }))
  })

  it('of the same form that was otherwise is another one, once the first was read', async () => {
    const sent = asking({ key: 'of one dialog', askedAt: ASKED })
    const { replyId } = await askReply(scope(), sent)
    const other = { ...sent, channel: 'EMAIL' as const }
    expect(await problemOf(askReply(scope(), other))).toMatchObject({ conflict: { id: replyId } })
    const again = await askReply(scope(), { ...other, told: replyId, version: 1 })
    expect(again.replyId).not.toBe(replyId)
    const stand = (await listReplies(scope(), desk.claim.id)).map(({ channel }) => channel)
    expect(stand.sort()).toEqual(['EMAIL', 'PHONE'])
  })

  it('edited again after a lost answer keeps the moment at which an answer came just now', async () => {
    const { replyId } = await askReply(scope(), asking({ askedAt: ASKED }))
    const answer = { state: 'REPLIED', words: 'We sold nothing.' }
    await editReply(scope(), edit(replyId, 1, answer))
    expect(await editReply(scope(), edit(replyId, 1, answer))).toEqual({ version: 2 })
  })

  it('recorded by mistake is taken off and can be put back', async () => {
    const { replyId } = await askReply(scope(), asking())
    await withdrawReply(desk.first.scope, { replyId })
    await withdrawReply(desk.first.scope, { replyId })
    expect(await listReplies(scope(), desk.claim.id)).toEqual([])
    expect(await refusal(editReply(scope(), edit(replyId, 1, { state: 'NO_ANSWER' })))).toBe('replyWithdrawn')
    await restoreReply(scope(), { replyId })
    expect(await listReplies(scope(), desk.claim.id)).toHaveLength(1)
    expect(await eventsOf(desk.claim.id)).toEqual(['reply.asked', 'reply.withdrawn', 'reply.restored'])
  })

  it('is refused where its times cannot be, with nothing written', async () => {
    const early = askReply(scope(), asking({ askedAt: ASKED, deadline: '2026-11-22T12:00:00.000Z' }))
    expect(await problemOf(early)).toMatchObject({ fields: { deadline: { code: 'beforeAsked' } } })
    expect(await db().source.count({ where: { teamId: desk.team.id } })).toBe(0)
  })

  it('is for those who write, and of one team', async () => {
    const { replyId } = await askReply(scope(), asking())
    expect(await refusal(askReply(desk.viewer.scope, asking()))).toBe('forbidden')
    const foreign = await makeScope('OWNER')
    for (const scoped of [desk.viewer.scope, foreign]) {
      const answer = scoped === foreign ? 'notFound' : 'forbidden'
      expect(await refusal(editReply(scoped, edit(replyId, 1)))).toBe(answer)
      expect(await refusal(withdrawReply(scoped, { replyId }))).toBe(answer)
      expect(await refusal(restoreReply(scoped, { replyId }))).toBe(answer)
    }
    expect(await refusal(askReply(foreign, asking()))).toBe('notFound')
    expect(await refusal(editReply(scope(), edit(newId(), 1)))).toBe('notFound')
  })
})
