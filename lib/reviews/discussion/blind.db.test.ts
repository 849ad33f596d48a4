import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { answer, discussionOf, edit, onlyThread, open, wordsOf } from '@/lib/testing/discussion'
import type { TestMember } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { give, makeReviewDesk, quoteMinutes, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { claimHistory } from '../history'
import { submitReview } from '../submit'
import { releaseClaim } from '../unassign'
import { editComment } from './edit'
import { commentHistory } from './history'
import { reopenThread, resolveThread } from './resolve'
import { withdrawComment } from './withdraw'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
})

const told = async ({ scope }: TestMember) =>
  (await claimHistory(scope, desk.claim.id)).entries
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('comment.'))
const submit = ({ scope }: TestMember) => submitReview(scope, reviewOf(desk))

describe('who has a review to give', () => {
  it('is shown nothing another reviewer said, until their own is in', async () => {
    const { threadId } = await open(desk, desk.author, 'From the desk')
    await answer(threadId, desk.first, 'I find it unverified')
    await open(desk, desk.first, 'A thread of a reviewer')
    const shown = await discussionOf(desk, desk.second)
    expect(wordsOf(shown)).toEqual([['From the desk']])
    expect(shown.counts).toEqual({ open: 1, resolved: 0 })
    expect(onlyThread(shown).left).toBe(0)
    expect(await told(desk.second)).toEqual(['comment.posted'])
    await submit(desk.second)
    expect(wordsOf(await discussionOf(desk, desk.second))).toEqual([
      ['A thread of a reviewer'],
      ['From the desk', 'I find it unverified'],
    ])
    expect(await told(desk.second)).toHaveLength(3)
  })

  it('sees editors, themselves, and who reviews another claim; everybody else sees all', async () => {
    for (const who of [desk.author, desk.editor, desk.second]) await open(desk, who, who.id)
    const all = [[desk.second.id], [desk.editor.id], [desk.author.id]]
    expect(wordsOf(await discussionOf(desk, desk.second))).toEqual(all)
    expect(wordsOf(await discussionOf(desk, desk.first))).toEqual(all.slice(1))
    for (const who of [desk.editor, desk.viewer, desk.owner])
      expect(wordsOf(await discussionOf(desk, who))).toEqual(all)
  })

  it('is shown nothing of who once reviewed it either', async () => {
    await open(desk, desk.first, 'Before I gave it back')
    await releaseClaim(desk.first.scope, { claimId: desk.claim.id, note: '' })
    expect((await discussionOf(desk, desk.second)).threads).toEqual([])
    expect(await told(desk.second)).toEqual([])
    expect(wordsOf(await discussionOf(desk, desk.first))).toEqual([['Before I gave it back']])
  })

  it('finds no thread on evidence they may not see, whoever opened it, nor any trace of one', async () => {
    const evidenceId = await quoteMinutes(desk, desk.first)
    const { threadId, commentId } = await open(desk, desk.author, 'Is this the record?', { evidenceId })
    await resolveThread(desk.editor.scope, { threadId })
    const shown = await discussionOf(desk, desk.second, { about: evidenceId })
    expect(shown).toMatchObject({ threads: [], counts: { open: 0, resolved: 0 }, marks: {} })
    expect((await discussionOf(desk, desk.second, { comment: commentId })).threads).toEqual([])
    expect(await told(desk.second)).toEqual([])
    expect(await refusal(open(desk, desk.second, 'Guess', { evidenceId }))).toBe('notFound')
    await submit(desk.second)
    expect((await discussionOf(desk, desk.second)).marks).toEqual({ [evidenceId]: 1 })
    expect(await told(desk.second)).toHaveLength(2)
  })

  it('can do nothing with what they are not shown: it answers as what is not there', async () => {
    const { threadId, commentId } = await open(desk, desk.first, 'Mine alone')
    const { scope } = desk.second
    for (const work of [
      () => answer(threadId, desk.second, 'What?'),
      () => resolveThread(scope, { threadId }),
      () => editComment(scope, edit(commentId, 1, 'Mine')),
      () => withdrawComment(scope, { commentId }),
      () => commentHistory(scope, { commentId }),
    ])
      expect(await refusal(work())).toBe('notFound')
  })

  it('is told of no edit, withdrawal or settling by another reviewer', async () => {
    const { threadId } = await open(desk, desk.author, 'From the desk')
    const { commentId } = await answer(threadId, desk.first, 'First words')
    await editComment(desk.first.scope, edit(commentId, 1, 'Second words'))
    await withdrawComment(desk.editor.scope, { commentId })
    await resolveThread(desk.first.scope, { threadId })
    const shown = await discussionOf(desk, desk.second)
    expect(wordsOf(shown)).toEqual([['From the desk']])
    expect(shown.counts).toEqual({ open: 1, resolved: 0 })
    expect(await told(desk.second)).toEqual(['comment.posted'])
    // What they settle themselves they see as settled, though it was so already.
    await resolveThread(desk.second.scope, { threadId })
    expect((await discussionOf(desk, desk.second)).counts).toEqual({ open: 0, resolved: 1 })
    await reopenThread(desk.second.scope, { threadId })
    expect((await discussionOf(desk, desk.editor)).counts).toEqual({ open: 1, resolved: 0 })
  })

  it('is not shown a line that mentions them, and is once theirs is in', async () => {
    const { name } = desk.second.user
    await open(desk, desk.first, `Look, @${name}`, { mentions: [desk.second.id] })
    expect((await discussionOf(desk, desk.second)).threads).toEqual([])
    await submit(desk.second)
    const [comment] = onlyThread(await discussionOf(desk, desk.second)).comments
    expect(comment?.mentions).toMatchObject([{ memberId: desk.second.id }])
  })
})

it('who writes is told how many will read it before they have judged', async () => {
  const readers = async (who: TestMember) => (await discussionOf(desk, who)).readers
  expect(await readers(desk.editor)).toEqual({ toCome: 2, atOnce: true })
  expect(await readers(desk.first)).toEqual({ toCome: 1, atOnce: false })
  await submit(desk.first)
  expect(await readers(desk.editor)).toEqual({ toCome: 1, atOnce: true })
  await submit(desk.second)
  expect(await readers(desk.editor)).toEqual({ toCome: 0, atOnce: true })
})

it('no statement of a blind reader’s page has the words of another reviewer in it', async () => {
  const { threadId } = await open(desk, desk.author, 'From the desk')
  await answer(threadId, desk.first, 'Nothing of this may leave')
  expect(JSON.stringify(await discussionOf(desk, desk.second))).not.toContain('Nothing of this')
  expect(await db().comment.count({ where: { threadId } })).toBe(2)
})
