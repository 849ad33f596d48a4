import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { db, Prisma } from '@/lib/core/db'
import { PATIENCE_MS } from '@/lib/testing/effort'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { makeClaim, makeClaims, makeReviewDesk, makeStory, type ReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { decide, makeReports, makeResting, type Report } from '@/lib/testing/withdrawals'
import { type Retract, retractInput } from './input'
import { clearMark } from './mark'
import { findLookedAt, findOpenMarks } from './mark-repository'
import { getWithdrawn, retract, takeBackRetraction } from './retract'
import { findRetractionsIn } from './retraction-repository'

let desk: ReviewDesk
const scope = () => desk.editor.scope
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const withdrawing = (place: Partial<z.input<typeof retractInput>> & { documentId: string }): Retract =>
  retractInput.parse({ reason: 'The wire service says so itself.', ...place })
const marks = () => db().mark.findMany({ where: { teamId: desk.team.id } })
const markedClaims = async () => (await marks()).map(({ claimId }) => claimId).sort()
const claims = async (count: number) =>
  (await makeClaims(desk.author.scope, desk.story, Array(count).fill({}))).map(({ id }) => id)
const of = ({ documentId }: Report) => ({ documentId, storyId: desk.story.id })
const firstOf = (report?: Report) => report?.attributionIds[0] ?? ''

/** A report with a statement of each of two claims, a copy of it about a third, and one that has nothing to do with them. */
async function fourClaims() {
  const ids = await claims(4)
  const [a = '', b = '', c = '', d = ''] = ids
  const [wire, copy, other] = await makeReports(scope(), desk.story.id, [[a, b], [c], [d]])
  if (!wire || !copy || !other) throw new Error('no reports')
  await makeResting(scope(), desk.story.id, [{ from: copy, to: wire }])
  return { wire, copy, other, a, b, c, d }
}

describe('retract', () => {
  it('marks what rests on a withdrawn document, keeps why, and records it in one transaction', async () => {
    const { wire, a, b, c } = await fourClaims()
    const input = withdrawing({ documentId: wire.documentId, withdrawnAt: '2026-11-20T00:00:00Z' })
    const made = await retract(scope(), input)
    expect(made.marked).toBe(3)
    expect(await markedClaims()).toEqual([a, b, c].sort())
    const [mark] = await findOpenMarks(scope(), a)
    expect(mark).toMatchObject({
      cause: 'RETRACTION',
      what: 'Report 0',
      words: null,
      by: desk.editor.user.name,
      withdrawnAt: '2026-11-20T00:00:00.000Z',
      reason: 'The wire service says so itself.',
      afterVerdict: false,
    })
    expect(await recorded(scope())).toEqual([...Array(3).fill('claim.marked'), 'retraction.recorded'])
    expect(await getWithdrawn(scope(), of(wire))).toMatchObject({
      all: [{ id: made.retractionId, source: null, open: 3 }],
      statements: [{ words: 'No decision has been made' }, { words: 'No decision has been made' }],
      can: { retract: true },
    })
  })

  it('marks what rests on one withdrawn statement, and nothing beside it', async () => {
    const { wire, other, a } = await fourClaims()
    await makeResting(scope(), desk.story.id, [{ from: other, to: wire, statement: true, kind: 'QUOTES' }])
    await db().derivation.updateMany({ where: { kind: 'QUOTES' }, data: { state: 'DISMISSED' } })
    await retract(scope(), withdrawing({ documentId: wire.documentId, attributionId: firstOf(wire) }))
    expect(await markedClaims()).toEqual([a])
    const [mark] = await findOpenMarks(scope(), a)
    expect(mark).toMatchObject({ words: 'No decision has been made' })
  })

  it('calls whoever said a withdrawn statement as it does, and by name only where it gives the name', async () => {
    const { wire, a } = await fourClaims()
    const id = firstOf(wire)
    const calls = async () => {
      await retract(scope(), withdrawing({ documentId: wire.documentId, attributionId: id }))
      const [mark] = await findOpenMarks(scope(), a)
      const [shown] = await findRetractionsIn(scope(), wire.documentId)
      await takeBackRetraction(scope(), { retractionId: shown?.id ?? '' })
      const where = { teamId: desk.team.id, kind: { in: ['retraction.recorded', 'claim.marked'] } }
      const events = await db().auditEvent.findMany({ where, orderBy: { seq: 'desc' }, take: 2 })
      return [mark?.what, shown?.source, ...events.map(({ data }) => JSON.parse(JSON.stringify(data)).what)]
    }
    for (const word of await calls()) expect(word).toMatch(/^Ada Lindqvist /)
    await db().attribution.update({ where: { id }, data: { naming: 'DESCRIBED' } })
    expect(await calls()).toEqual(Array(4).fill('the mayor'))
    await db().source.updateMany({ where: { teamId: desk.team.id }, data: { kind: 'ORGANISATION' } })
    for (const word of await calls()) expect(word).toMatch(/^Ada Lindqvist /)
  })

  it('leaves withdrawn claims, removed statements and other teams alone', async () => {
    const { wire, a, b, c } = await fourClaims()
    await db().claim.update({ where: { id: a }, data: { state: 'WITHDRAWN' } })
    await db().attribution.updateMany({ where: { claimId: b }, data: { removedAt: new Date() } })
    await retract(scope(), withdrawing({ documentId: wire.documentId }))
    expect(await markedClaims()).toEqual([c])
  })

  it('is recorded once, of what is there, by editors of its team', async () => {
    const { wire, other } = await fourClaims()
    const whole = withdrawing({ documentId: wire.documentId })
    const elsewhere = await makeStory(desk.author.scope, 'Another story')
    const shown = withdrawing({ documentId: wire.documentId, snapshotId: elsewhere.articleId })
    expect(await problemOf(retract(scope(), shown))).toMatchObject({
      fields: { snapshotId: { code: 'snapshotOfOtherStory' } },
    })
    const later = { ...whole, withdrawnAt: new Date(Date.now() + 3_600_000) }
    expect(await problemOf(retract(scope(), later))).toMatchObject({
      fields: { withdrawnAt: { code: 'notYet' } },
    })
    await retract(scope(), whole)
    expect(await refusal(retract(scope(), whole))).toBe('alreadyWithdrawn')
    const ofOther = withdrawing({ documentId: other.documentId, attributionId: firstOf(wire) })
    expect(await refusal(retract(scope(), ofOther))).toBe('notFound')
    expect(await refusal(retract(desk.first.scope, whole))).toBe('forbidden')
    expect(await refusal(retract(await makeScope('OWNER'), whole))).toBe('notFound')
    const statement = withdrawing({ documentId: wire.documentId, attributionId: firstOf(wire) })
    expect(await refusal(retract(await makeScope('OWNER'), statement))).toBe('notFound')
  })

  it('is taken back, with the marks nobody had a look for', async () => {
    const { wire, a } = await fourClaims()
    const { retractionId } = await retract(scope(), withdrawing({ documentId: wire.documentId }))
    const [mark] = await findOpenMarks(scope(), a)
    await clearMark(desk.first.scope, {
      markId: mark?.id ?? '',
      note: 'The verdict rests on the minutes alone.',
    })
    await takeBackRetraction(scope(), { retractionId })
    await takeBackRetraction(scope(), { retractionId })
    const all = await marks()
    expect(all.map(({ clearedById, note }) => [clearedById, note]).sort()).toEqual(
      [
        [desk.editor.id, ''],
        [desk.editor.id, ''],
        [desk.first.id, 'The verdict rests on the minutes alone.'],
      ].sort(),
    )
    expect((await getWithdrawn(scope(), of(wire))).all).toEqual([])
    expect((await recorded(scope())).filter((kind) => kind === 'retraction.taken-back')).toHaveLength(1)
    expect((await retract(scope(), withdrawing({ documentId: wire.documentId }))).marked).toBe(3)
  })
})

describe('clearMark', () => {
  it('keeps who had the look and what they found; somebody who comes second is told so', async () => {
    const { wire, a } = await fourClaims()
    await retract(scope(), withdrawing({ documentId: wire.documentId }))
    const markId = (await findOpenMarks(scope(), a))[0]?.id ?? ''
    expect(await refusal(clearMark(desk.viewer.scope, { markId, note: 'x' }))).toBe('forbidden')
    expect(await refusal(clearMark(await makeScope('OWNER'), { markId, note: 'x' }))).toBe('notFound')
    await clearMark(desk.first.scope, { markId, note: 'Still stands.' })
    await clearMark(desk.first.scope, { markId, note: 'Still stands.' })
    expect(await problemOf(clearMark(desk.second.scope, { markId, note: 'No.' }))).toMatchObject({
      ...{ code: 'lookedMeanwhile', params: { name: desk.first.user.name } },
    })
    expect(await findOpenMarks(scope(), a)).toEqual([])
    const stored = await db().mark.findUniqueOrThrow({ where: { id: markId } })
    expect(stored).toMatchObject({ note: 'Still stands.', clearedById: desk.first.id })
    expect((await recorded(scope())).at(-1)).toBe('claim.mark-cleared')
  })

  it('leaves told what is withdrawn and what was found, as long as that is not taken back', async () => {
    const { wire, a } = await fourClaims()
    const judged = await makeClaim(desk.author.scope, desk.story)
    await db().attribution.updateMany({ where: { claimId: a }, data: { claimId: judged.id } })
    const { retractionId } = await retract(scope(), withdrawing({ documentId: wire.documentId }))
    const looked = () => findLookedAt(scope(), judged.id)
    expect(await looked()).toEqual([])
    const markId = (await findOpenMarks(scope(), judged.id))[0]?.id ?? ''
    await clearMark(desk.first.scope, { markId, note: 'Still stands.' })
    const look = { by: desk.first.user.name, byId: desk.first.id, note: 'Still stands.' }
    expect(await looked()).toMatchObject([
      { what: 'Report 0', reason: 'The wire service says so itself.', look },
    ])
    await takeBackRetraction(scope(), { retractionId })
    expect(await looked()).toEqual([])
    await db().retraction.update({ where: { id: retractionId }, data: { takenBackAt: null } })
    await decide(desk, judged)
    expect(await looked()).toHaveLength(1)
  })

  it('says of a mark that went with what it was for that there is nothing to look at', async () => {
    const { wire, a } = await fourClaims()
    const { retractionId } = await retract(scope(), withdrawing({ documentId: wire.documentId }))
    const markId = (await findOpenMarks(scope(), a))[0]?.id ?? ''
    await takeBackRetraction(scope(), { retractionId })
    expect(await refusal(clearMark(desk.first.scope, { markId, note: 'x' }))).toBe('markTakenBack')
  })
})

describe('a long chain', () => {
  it('of a thousand reports is followed to its end, each claim marked once, and nothing else', {
    timeout: PATIENCE_MS,
  }, async () => {
    const length = 1_000
    const made = await makeClaims(desk.author.scope, desk.story, Array(length + 60).fill({}))
    const ids = made.map(({ id }) => id)
    const reports = await makeReports(
      scope(),
      desk.story.id,
      ids.map((id) => [id]),
    )
    const [chain, beside] = [reports.slice(0, length), reports.slice(length)]
    const pairs = chain.slice(1).flatMap((from, n) => {
      const to = chain[n]
      return to ? [{ from, to, statement: true, kind: 'QUOTES' as const }] : []
    })
    const loose = beside.flatMap((from, n) => {
      const to = chain[n * 10]
      return to ? [{ from, to, state: n % 2 ? ('SUGGESTED' as const) : ('DISMISSED' as const) }] : []
    })
    // A circle: what the first rests on rests on the last.
    const [first, last] = [chain[0], chain.at(-1)]
    if (!first || !last) throw new Error('no chain')
    await makeResting(scope(), desk.story.id, [
      ...pairs,
      ...loose,
      { from: first, to: last, statement: true },
    ])
    const decided = [made[0], made[500], made[length - 1], made[length + 1]].flatMap((one) => one ?? [])
    for (const claim of decided) await decide(desk, claim)
    const verdicts = () =>
      db().claim.findMany({ where: { id: { in: decided.map(({ id }) => id) } }, orderBy: { number: 'asc' } })
    const before = await verdicts()

    const { marked } = await retract(scope(), withdrawing({ documentId: first.documentId }))
    expect(marked).toBe(length)
    expect(await markedClaims()).toEqual(ids.slice(0, length).sort())
    const reached = (await marks()).flatMap(({ verdictId }) => verdictId ?? [])
    expect(reached.sort()).toEqual(
      before
        .slice(0, 3)
        .flatMap(({ verdictId }) => verdictId ?? [])
        .sort(),
    )
    expect(await verdicts()).toEqual(before)
  })

  it.each(['Retraction', 'Mark', 'AuditEvent'])(
    'leaves nothing behind when the database fails at %s',
    async (table) => {
      const { wire } = await fourClaims()
      const [name, at] = [Prisma.raw(`crash_${table.toLowerCase()}`), Prisma.raw(`"${table}"`)]
      await db()
        .$executeRaw`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`
      for (const when of ['BEFORE INSERT', 'AFTER INSERT']) {
        const trigger = Prisma.sql`CREATE TRIGGER ${name} ${Prisma.raw(when)} ON ${at} FOR EACH ROW EXECUTE FUNCTION ${name}()`
        await db().$executeRaw(trigger)
        await expect(retract(scope(), withdrawing({ documentId: wire.documentId }))).rejects.toThrow('crash')
        await db().$executeRaw`DROP TRIGGER ${name} ON ${at}`
        expect(await db().retraction.count({ where: { teamId: desk.team.id } })).toBe(0)
        expect(await marks()).toEqual([])
        expect(await recorded(scope())).toEqual([])
      }
      expect((await retract(scope(), withdrawing({ documentId: wire.documentId }))).marked).toBe(3)
    },
  )
})
