import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { client, commit, desk, insert, makeDesk, openDesk } from './rules-desk'

/** What the database holds of a discussion by itself, tried with plain SQL. */
beforeAll(() => client.connect())
afterAll(() => client.end())
beforeEach(openDesk)

const at = new Date('2025-06-16T17:00:00Z')

const thread = (more: Record<string, unknown> = {}) =>
  insert('Thread', {
    ...{ id: randomUUID(), teamId: desk.teamId, storyId: desk.story, claimId: desk.claim },
    ...{ openedById: desk.editor, openedAt: at },
    ...more,
  })
const revision = (commentId: string, more: Record<string, unknown> = {}) =>
  insert('CommentRevision', {
    ...{ teamId: desk.teamId, commentId, version: 1, text: 'Who are they?', byId: desk.editor, at },
    ...more,
  })
const comment = (threadId: string) =>
  insert('Comment', { id: randomUUID(), teamId: desk.teamId, threadId, authorId: desk.editor, at })

async function discussed(): Promise<void> {
  await commit(async () => {
    const threadId = await thread()
    await insert('ThreadTurn', {
      teamId: desk.teamId,
      threadId,
      turn: 1,
      resolved: true,
      byId: desk.editor,
      at,
    })
    const commentId = await comment(threadId)
    await revision(commentId)
    const mention = { teamId: desk.teamId, commentId, version: 1, start: 0, end: 3, memberId: desk.reviewer }
    await insert('CommentMention', mention)
  })
}

describe('a discussion', () => {
  it.each(['Thread', 'ThreadTurn', 'Comment', 'CommentRevision', 'CommentMention'])(
    '%s refuses UPDATE, DELETE and TRUNCATE',
    async (table) => {
      await discussed()
      const team = [desk.teamId]
      for (const sql of [
        `UPDATE "${table}" SET "teamId" = "teamId" WHERE "teamId" = $1`,
        `DELETE FROM "${table}" WHERE "teamId" = $1`,
      ])
        await expect(client.query(sql, team)).rejects.toMatchObject({ code: 'CB001' })
      await expect(client.query(`TRUNCATE "${table}" CASCADE`)).rejects.toMatchObject({ code: 'CB001' })
    },
  )

  it('goes with its whole team, when that is a sample', async () => {
    const team = await makeDesk(true)
    const of = { teamId: team.teamId, storyId: team.story, claimId: team.claim, openedById: team.editor }
    await insert('Thread', { ...of, id: randomUUID(), openedAt: at })
    await client.query('DELETE FROM "Team" WHERE id = $1', [team.teamId])
    const { rowCount } = await client.query('SELECT 1 FROM "Thread" WHERE "teamId" = $1', [team.teamId])
    expect(rowCount).toBe(0)
  })

  it('hangs on one thing, and of its own claim', async () => {
    await expect(thread({ evidenceId: desk.evidence, spanId: desk.span })).rejects.toMatchObject({
      constraint: 'thread_anchor',
    })
    await thread({ evidenceId: desk.evidence })
    await thread({ spanId: desk.span })
    const claimId = await insert('Claim', {
      ...{ id: randomUUID(), teamId: desk.teamId, storyId: desk.story, number: 2 },
      ...{ text: 'Another.', authorId: desk.editor },
    })
    await expect(thread({ claimId, evidenceId: desk.evidence })).rejects.toMatchObject({ code: 'CB003' })
    const storyId = await insert('Story', {
      ...{ id: randomUUID(), teamId: desk.teamId, number: 2, title: 'Other', createdById: desk.editor },
    })
    await expect(thread({ storyId })).rejects.toMatchObject({ code: 'CB003' })
  })

  it('has no comment without words of its author, and words or a withdrawal in each version', async () => {
    const threadId = await thread()
    await expect(commit(() => comment(threadId))).rejects.toMatchObject({ code: 'CB003' })
    await expect(
      commit(async () => revision(await comment(threadId), { byId: desk.reviewer })),
    ).rejects.toMatchObject({ code: 'CB003' })
    for (const wrong of [{ text: ' ' }, { withdrawn: true }, { text: 'x'.repeat(5001) }])
      await expect(commit(async () => revision(await comment(threadId), wrong))).rejects.toMatchObject({
        constraint: 'comment_values',
      })
  })
})
