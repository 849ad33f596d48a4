import { describe, expect, it } from 'vitest'
import { db, violates } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { eventsOf, give, makeReviewDesk, quoteMinutes } from '@/lib/testing/reviews'
import { claimHistory } from './history'
import { rankEvidence } from './rank-evidence'
import { listSearchNotes } from './search-note-repository'
import { addSearchNote } from './search-notes'

const TEXT = 'The minutes of all meetings of this year: nothing about the quay.'

describe('a search note', () => {
  it('is kept by who looked and when, once for two presses, and never changed', async () => {
    const desk = await makeReviewDesk()
    const note = { claimId: desk.claim.id, text: TEXT }
    const { noteId } = await addSearchNote(desk.first.scope, note)
    expect(await addSearchNote(desk.first.scope, note)).toEqual({ noteId })
    await addSearchNote(desk.editor.scope, note)
    expect(await listSearchNotes(desk.editor.scope, desk.claim.id)).toMatchObject([
      { id: noteId, text: TEXT, addedBy: { id: desk.first.id } },
      { text: TEXT, addedBy: { id: desk.editor.id } },
    ])
    expect(await eventsOf(desk.claim.id)).toEqual(['search.noted', 'search.noted'])
    const { data } = await db().auditEvent.findFirstOrThrow({ where: { claimId: desk.claim.id } })
    expect(data).toEqual({})
    for (const change of [
      db().searchNote.update({ where: { id: noteId }, data: { text: 'nothing' } }),
      db().searchNote.delete({ where: { id: noteId } }),
    ])
      expect(violates(await change.catch((error: unknown) => error), 'CB001')).toBe(true)
  })

  it('is for those who write, on a claim of their own team', async () => {
    const desk = await makeReviewDesk()
    const note = { claimId: desk.claim.id, text: TEXT }
    expect(await refusal(addSearchNote(desk.viewer.scope, note))).toBe('forbidden')
    expect(await refusal(addSearchNote(await makeScope('OWNER'), note))).toBe('notFound')
    expect(await refusal(addSearchNote(desk.first.scope, { ...note, claimId: newId() }))).toBe('notFound')
  })

  it('is not told to a blind reviewer in the history, nor how others rank evidence', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    await addSearchNote(desk.first.scope, { claimId: desk.claim.id, text: TEXT })
    const evidenceId = await quoteMinutes(desk, desk.first, 'AGAINST', null)
    await rankEvidence(desk.editor.scope, { evidenceId, was: null, rank: 'PRIMARY' })
    const kinds = async (scope: typeof desk.second.scope) =>
      (await claimHistory(scope, desk.claim.id)).entries.map((entry) => entry.kind)
    const told = ['evidence.ranked', 'evidence.added', 'search.noted']
    expect(await kinds(desk.editor.scope)).toEqual(expect.arrayContaining(told))
    for (const kind of told) expect(await kinds(desk.second.scope)).not.toContain(kind)
  })
})

describe('rankEvidence', () => {
  it('says whether evidence is primary, by anyone who sees it, with its event', async () => {
    const desk = await makeReviewDesk()
    const evidenceId = await quoteMinutes(desk, desk.first, 'AGAINST', null)
    await rankEvidence(desk.second.scope, { evidenceId, was: null, rank: 'PRIMARY' })
    await rankEvidence(desk.first.scope, { evidenceId, was: null, rank: 'PRIMARY' })
    await rankEvidence(desk.first.scope, { evidenceId, was: 'PRIMARY', rank: null })
    expect(await eventsOf(desk.claim.id)).toEqual(['evidence.added', 'evidence.ranked', 'evidence.ranked'])
    expect((await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })).rank).toBeNull()
  })

  it('refuses what was said over what someone else said meanwhile', async () => {
    const desk = await makeReviewDesk()
    const evidenceId = await quoteMinutes(desk, desk.first, 'AGAINST', null)
    await rankEvidence(desk.second.scope, { evidenceId, was: null, rank: 'PRIMARY' })
    expect(
      await problemOf(rankEvidence(desk.first.scope, { evidenceId, was: null, rank: 'SECONDARY' })),
    ).toMatchObject({ kind: 'conflict', code: 'rankChanged', conflict: { theirs: 'PRIMARY' } })
  })

  it('answers as if nothing were there to a blind reviewer and to another team', async () => {
    const desk = await makeReviewDesk()
    await give(desk, desk.first, desk.second)
    const evidenceId = await quoteMinutes(desk, desk.first, 'AGAINST', null)
    const rank = { evidenceId, was: null, rank: 'PRIMARY' } as const
    expect(await refusal(rankEvidence(desk.second.scope, rank))).toBe('notFound')
    expect(await refusal(rankEvidence(await makeScope('OWNER'), rank))).toBe('notFound')
    expect(await refusal(rankEvidence(desk.viewer.scope, rank))).toBe('forbidden')
    expect(await refusal(rankEvidence(desk.first.scope, { ...rank, evidenceId: newId() }))).toBe('notFound')
  })
})
