import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addAttribution } from '@/lib/claims/attributions'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { markRecaptured } from '@/lib/provenance/recaptured'
import { attributing } from '@/lib/testing/claims'
import { answer, discussionOf, edit, onlyThread, open, wordsOf } from '@/lib/testing/discussion'
import { makeMember } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { queriesDuring } from '@/lib/testing/queries'
import { captureMinutes } from '@/lib/testing/quoted-minutes'
import {
  ARTICLE,
  eventsOf,
  MINUTES,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
} from '@/lib/testing/reviews'
import { editComment } from './edit'
import { commentHistory } from './history'
import { reopenThread, resolveThread } from './resolve'
import { restoreComment, withdrawComment } from './withdraw'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const eventData = async (claimId: string, kind: string) =>
  (await db().auditEvent.findMany({ where: { claimId, kind }, orderBy: { seq: 'asc' } })).map(
    ({ data }) => data,
  )

describe('a thread', () => {
  it('is opened, answered, resolved and opened again, and each of it stands in the history without its words', async () => {
    const { threadId } = await open(desk, desk.author, 'Who are the two officials?')
    await answer(threadId, desk.editor, 'One of them may be the spokesman.')
    await resolveThread(desk.editor.scope, { threadId })
    expect((await discussionOf(desk, desk.first)).threads).toEqual([])
    const resolved = await discussionOf(desk, desk.first, { state: 'resolved' })
    expect(wordsOf(resolved)).toEqual([['Who are the two officials?', 'One of them may be the spokesman.']])
    expect(onlyThread(resolved).resolved?.by.id).toBe(desk.editor.id)
    expect(resolved.counts).toEqual({ open: 0, resolved: 1 })
    await reopenThread(desk.first.scope, { threadId })
    expect((await discussionOf(desk, desk.first)).counts).toEqual({ open: 1, resolved: 0 })
    expect(await eventsOf(desk.claim.id)).toEqual([
      'comment.posted',
      'comment.posted',
      'comment.thread-resolved',
      'comment.thread-reopened',
    ])
    const told = JSON.stringify(await db().auditEvent.findMany({ where: { claimId: desk.claim.id } }))
    expect(told).not.toMatch(/official|spokesman/)
  })

  it('is resolved once by two at once', async () => {
    const { threadId } = await open(desk, desk.author, 'Settled?')
    await Promise.all([desk.editor, desk.author].map(({ scope }) => resolveThread(scope, { threadId })))
    expect((await eventsOf(desk.claim.id)).filter((kind) => kind === 'comment.thread-resolved')).toHaveLength(
      1,
    )
  })

  it('hangs on an attribution, on evidence or on a place that reproduces its words', async () => {
    const said = attributing(
      { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE },
      'shut the old quay',
    )
    const { attributionId } = await addAttribution(desk.author.scope, said)
    const evidenceId = await quoteMinutes(desk, desk.author)
    const start = MINUTES.indexOf('no vote')
    await open(desk, desk.author, 'Is she named?', { attributionId })
    await open(desk, desk.author, 'Which item?', { evidenceId })
    const place = { snapshotId: desk.story.minutesId, start, end: start + 7 }
    await open(desk, desk.author, 'None at all?', place)
    const shown = await discussionOf(desk, desk.editor)
    expect(shown.threads.map(({ anchor }) => anchor.kind)).toEqual(['span', 'evidence', 'attribution'])
    expect(shown.threads[0]?.anchor).toMatchObject({ quote: { exact: 'no vote', start } })
    expect(shown.marks).toEqual({ [attributionId]: 1, [evidenceId]: 1 })
    expect(wordsOf(await discussionOf(desk, desk.editor, { about: evidenceId }))).toEqual([['Which item?']])
    expect((await problemOf(open(desk, desk.author, 'x', { ...place, end: 9999 }))).fields).toHaveProperty(
      'range',
    )
  })

  it('on words that a newer capture has no more says so', async () => {
    const start = MINUTES.indexOf('no vote was taken')
    const place = { snapshotId: desk.story.minutesId, start, end: start + 'no vote was taken'.length }
    await open(desk, desk.editor, 'Really none?', place)
    await captureMinutes(desk, 'Minutes of 9 June. Item 4, the old quay, was put off to the autumn.')
    await markRecaptured(desk.first.scope, { storyId: desk.story.id })
    const { threads, newer } = await discussionOf(desk, desk.editor)
    const anchor = threads[0]?.anchor
    if (anchor?.kind !== 'span') throw new Error('the thread hangs on no place')
    expect(anchor.quote.exact).toBe('no vote was taken')
    expect(newer[anchor.quote.spanId]?.state).toBe('ORPHANED')
  })

  it('takes no anchor of another claim, story or team, and none that is missing', async () => {
    const other = await makeReviewDesk()
    const theirs = await quoteMinutes(other, other.author)
    for (const anchor of [
      { evidenceId: theirs },
      { evidenceId: newId() },
      { attributionId: newId() },
      { snapshotId: other.story.minutesId, start: 0, end: 4 },
      { claimId: other.claim.id },
      { claimId: newId() },
    ])
      expect(await refusal(open(desk, desk.author, 'Hello', anchor))).toBe('notFound')
  })

  it('is closed to viewers, and to everybody in an archived story', async () => {
    const { threadId } = await open(desk, desk.author, 'Hello')
    expect(await refusal(answer(threadId, desk.viewer, 'Me too'))).toBe('forbidden')
    expect((await discussionOf(desk, desk.viewer)).can.write).toBe(false)
    expect(wordsOf(await discussionOf(desk, desk.viewer))).toEqual([['Hello']])
    await db().story.update({ where: { id: desk.story.id }, data: { archivedAt: new Date() } })
    expect(await refusal(answer(threadId, desk.author, 'Late'))).toBe('storyArchived')
    expect((await discussionOf(desk, desk.author)).can.write).toBe(false)
  })

  it('answers missing and foreign ids alike, whatever is done with them', async () => {
    const other = await makeReviewDesk()
    const { threadId, commentId } = await open(other, other.author, 'Theirs')
    const { scope } = desk.owner
    for (const [thread, comment] of [
      [threadId, commentId],
      [newId(), newId()],
    ] as const)
      for (const work of [
        () => answer(thread, desk.owner, 'Hi'),
        () => resolveThread(scope, { threadId: thread }),
        () => reopenThread(scope, { threadId: thread }),
        () => editComment(scope, edit(comment, 1, 'Mine')),
        () => withdrawComment(scope, { commentId: comment }),
        () => restoreComment(scope, { commentId: comment }),
        () => commentHistory(scope, { commentId: comment }),
      ])
        expect(await refusal(work())).toBe('notFound')
    expect(await refusal(discussionOf(other, desk.owner))).toBe('notFound')
  })
})

describe('a press whose answer was lost', () => {
  it('saves once when it is pressed again', async () => {
    const once = { key: 'one-form' }
    const { threadId, commentId } = await open(desk, desk.author, 'Only once', once)
    expect((await open(desk, desk.author, 'Only once', once)).commentId).toBe(commentId)
    await answer(threadId, desk.editor, 'And this', once)
    await answer(threadId, desk.editor, 'And this', once)
    expect(wordsOf(await discussionOf(desk, desk.first))).toEqual([['Only once', 'And this']])
    expect(await eventsOf(desk.claim.id)).toEqual(['comment.posted', 'comment.posted'])
  })

  it('is a conflict where the second press says something else, and then takes the place of the first', async () => {
    const once = { key: 'one-form' }
    const { commentId } = await open(desk, desk.author, 'First words', once)
    const problem = await problemOf(open(desk, desk.author, 'Second words', once))
    expect(problem).toMatchObject({
      ...{ kind: 'conflict', code: 'commentPosted' },
      conflict: { id: commentId, theirs: 'First words', version: 1 },
    })
    await open(desk, desk.author, 'Second words', { ...once, told: commentId, version: 1 })
    expect(wordsOf(await discussionOf(desk, desk.first))).toEqual([['Second words']])
  })

  it('saves what somebody else sends with the same key as theirs', async () => {
    await open(desk, desk.author, 'Mine', { key: 'k' })
    await open(desk, desk.editor, 'Theirs', { key: 'k' })
    expect((await discussionOf(desk, desk.first)).counts.open).toBe(2)
  })
})

describe('a comment', () => {
  it('is edited by its author alone, and every version can be read', async () => {
    const { commentId } = await open(desk, desk.author, 'First')
    expect(await editComment(desk.author.scope, edit(commentId, 1, 'Second'))).toEqual({ version: 2 })
    expect(await editComment(desk.author.scope, edit(commentId, 2, 'Second'))).toEqual({ version: 2 })
    expect(await refusal(editComment(desk.owner.scope, edit(commentId, 2, 'Mine')))).toBe('forbidden')
    const history = await commentHistory(desk.viewer.scope, { commentId })
    expect(history.map(({ version, text }) => [version, text])).toEqual([
      [2, 'Second'],
      [1, 'First'],
    ])
    expect(onlyThread(await discussionOf(desk, desk.viewer)).comments[0]?.editedAt).not.toBeNull()
  })

  it('edited in two tabs at once is a conflict that shows both', async () => {
    const { commentId } = await open(desk, desk.author, 'Began')
    const both = await Promise.allSettled(
      ['One', 'Two'].map((text) => editComment(desk.author.scope, edit(commentId, 1, text))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const won = onlyThread(await discussionOf(desk, desk.author)).comments[0]?.text
    const problem = await problemOf(editComment(desk.author.scope, edit(commentId, 1, 'Three')))
    expect(problem).toMatchObject({
      code: 'commentChanged',
      conflict: { base: 'Began', theirs: won, version: 2 },
    })
  })

  it('is withdrawn with a line, keeps its words for editors and can be put back', async () => {
    const { commentId } = await open(desk, desk.first, 'A name that should not stand here')
    const { scope } = desk.first
    expect(await refusal(withdrawComment(desk.second.scope, { commentId }))).toBe('forbidden')
    await withdrawComment(scope, { commentId })
    await withdrawComment(scope, { commentId })
    const [line] = onlyThread(await discussionOf(desk, desk.second)).comments
    expect(line).toMatchObject({
      text: null,
      withdrawn: { by: { id: desk.first.id } },
      can: { history: false },
    })
    expect(await refusal(commentHistory(scope, { commentId }))).toBe('forbidden')
    expect((await commentHistory(desk.editor.scope, { commentId })).map(({ text }) => text)).toEqual([
      null,
      'A name that should not stand here',
    ])
    expect(await refusal(editComment(scope, edit(commentId, 2, 'Better')))).toBe('commentWithdrawn')
    expect(await refusal(restoreComment(desk.second.scope, { commentId }))).toBe('forbidden')
    await restoreComment(scope, { commentId })
    expect(wordsOf(await discussionOf(desk, desk.second))).toEqual([['A name that should not stand here']])
    expect(await eventsOf(desk.claim.id)).toEqual(['comment.posted', 'comment.withdrawn', 'comment.restored'])
  })

  it('withdrawn by an editor stays so until an editor puts it back', async () => {
    const { commentId } = await open(desk, desk.first, 'Too much')
    await withdrawComment(desk.editor.scope, { commentId })
    expect(await refusal(restoreComment(desk.first.scope, { commentId }))).toBe('forbidden')
    await restoreComment(desk.owner.scope, { commentId })
    expect(wordsOf(await discussionOf(desk, desk.first))).toEqual([['Too much']])
  })
})

describe('a mention', () => {
  const call = (name: string) => `Ask @${name}, please.`

  it('is kept by member, follows their name and is told by id in the history', async () => {
    const { user, id } = desk.second
    await open(desk, desk.author, call(user.name), { mentions: [id] })
    await db().user.update({ where: { id: user.id }, data: { name: 'Another Name' } })
    const [comment] = onlyThread(await discussionOf(desk, desk.first)).comments
    expect(comment?.mentions).toMatchObject([{ memberId: id, name: 'Another Name' }])
    expect(await eventData(desk.claim.id, 'comment.posted')).toMatchObject([{ mentions: [id] }])
  })

  it('added by an edit is told as new, and only once', async () => {
    const { commentId } = await open(desk, desk.author, call(desk.first.user.name), {
      mentions: [desk.first.id],
    })
    const words = `${call(desk.first.user.name)} ${call(desk.second.user.name)}`
    await editComment(desk.author.scope, edit(commentId, 1, words, [desk.first.id, desk.second.id]))
    expect(await eventData(desk.claim.id, 'comment.edited')).toMatchObject([{ mentions: [desk.second.id] }])
  })

  it('of somebody of another team, or who left, is not found', async () => {
    const stranger = (await makeReviewDesk()).first
    const left = await makeMember(desk.team, 'REVIEWER')
    await db().member.update({ where: { id: left.id }, data: { removedAt: new Date() } })
    for (const { id, user } of [stranger, left])
      expect(await refusal(open(desk, desk.author, call(user.name), { mentions: [id] }))).toBe('notFound')
    const { members } = await discussionOf(desk, desk.author)
    expect(members.map(({ id }) => id)).toContain(desk.viewer.id)
    expect(members.map(({ id }) => id)).not.toContain(left.id)
  })
})

describe('hundreds of comments', () => {
  let full: ReviewDesk
  beforeAll(async () => {
    full = await makeReviewDesk()
    const { threadId } = await open(full, full.author, 'The first of many')
    const { teamId, actorId } = full.author.scope
    const at = (n: number) => new Date(Date.now() + n)
    const replies = Array.from({ length: 300 }, (_, n) => ({ id: newId(), n }))
    const others = Array.from({ length: 40 }, (_, n) => ({ id: newId(), comment: newId(), n }))
    await db().thread.createMany({
      data: others.map(({ id, n }) => ({
        ...{ id, teamId, storyId: full.story.id, claimId: full.claim.id },
        ...{ openedById: actorId, openedAt: at(1000 + n) },
      })),
    })
    const comments = [
      ...replies.map(({ id, n }) => ({ id, threadId, text: `Answer ${n}`, at: at(n) })),
      ...others.map(({ id, comment, n }) => ({
        id: comment,
        threadId: id,
        text: `Thread ${n}`,
        at: at(1000 + n),
      })),
    ]
    // A comment and its words come in one transaction.
    await db().$transaction([
      db().comment.createMany({
        data: comments.map(({ id, threadId: of, at: when }) => ({
          id,
          teamId,
          threadId: of,
          authorId: actorId,
          at: when,
        })),
      }),
      db().commentRevision.createMany({
        data: comments.map(({ id, text, at: when }) => ({
          teamId,
          commentId: id,
          version: 1,
          text,
          byId: actorId,
          at: when,
        })),
      }),
    ])
  })

  it('are read a page of threads at a time, the newest first, in as many queries as a few', async () => {
    const first = await discussionOf(full, full.editor)
    expect(first.threads).toHaveLength(15)
    expect(wordsOf(first)[0]).toEqual(['Thread 39'])
    expect(first.counts.open).toBe(41)
    const second = await discussionOf(full, full.editor, { cursor: first.next })
    expect(wordsOf(second)[0]).toEqual(['Thread 24'])
    const back = await discussionOf(full, full.editor, { cursor: second.previous })
    expect(wordsOf(back)).toEqual(wordsOf(first))
    expect(back.previous).toBeNull()
    expect((await queriesDuring(() => discussionOf(full, full.editor))).length).toBeLessThan(6)
  })

  it('leave the middle of a long thread out until it is shown by itself', async () => {
    const second = await discussionOf(full, full.editor, {
      cursor: (await discussionOf(full, full.editor)).next,
    })
    const last = await discussionOf(full, full.editor, { cursor: second.next })
    const long = last.threads.at(-1)
    expect(long?.comments.map(({ text }) => text)).toEqual([
      'The first of many',
      ...[294, 295, 296, 297, 298, 299].map((n) => `Answer ${n}`),
    ])
    expect(long?.left).toBe(294)
    const alone = await discussionOf(full, full.editor, { comment: long?.comments[0]?.id ?? '' })
    expect(onlyThread(alone).comments).toHaveLength(301)
    expect(onlyThread(alone).left).toBe(0)
  })
})
