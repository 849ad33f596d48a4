import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { attributing } from '@/lib/testing/claims'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { ARTICLE, eventsOf, makeReviewDesk, type ReviewDesk, storedClaim } from '@/lib/testing/reviews'
import { addAttribution, removeAttribution } from './attributions'
import { setFoundation } from './foundation'
import { setGrounds } from './grounds'
import { groundsInput } from './grounds-input'

let desk: ReviewDesk
let attributionId: string
const scope = () => desk.editor.scope
const UNNAMED = {
  source: { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' },
  naming: 'DESCRIBED',
}
const attribute = async (more: object) => {
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  return (await addAttribution(scope(), attributing(place, 'shut the old quay', { ...more }))).attributionId
}
const grounds = (version: number, more: object = {}) =>
  groundsInput.parse({ attributionId, version, ...more })
const row = () => db().anonymityGrounds.findFirst({ where: { attributionId } })

beforeEach(async () => {
  desk = await makeReviewDesk({ foundation: 'NONE' })
  attributionId = await attribute(UNNAMED)
})

describe('setGrounds', () => {
  it('keeps the ticks, the reason and the use, with who said so last', async () => {
    const given = { vital: 'on', reliable: true, reason: 'They would lose their posts.' }
    expect(await setGrounds(desk.author.scope, grounds(0, given))).toEqual({ version: 1 })
    expect(await setGrounds(scope(), grounds(1, { ...given, use: 'OPINION' }))).toEqual({ version: 2 })
    expect(await row()).toMatchObject({
      vital: true,
      notOtherwise: false,
      reliable: true,
      reason: 'They would lose their posts.',
      use: 'OPINION',
      setById: desk.editor.id,
      version: 2,
    })
  })

  it('tells the history what changed, and never the words of the reason', async () => {
    await setGrounds(scope(), grounds(0, { vital: true, reason: 'Ada would lose her post.' }))
    await setGrounds(scope(), grounds(1, { vital: true, reason: 'They would lose their post.' }))
    await setGrounds(scope(), grounds(2, { vital: true }))
    const events = await db().auditEvent.findMany({
      where: { kind: 'grounds.set', subjectId: attributionId },
      orderBy: { seq: 'asc' },
    })
    const source = 'two port officials'
    expect(events.map(({ data }) => data)).toEqual([
      { source, before: { vital: false, reasonGiven: 'NONE' }, after: { vital: true, reasonGiven: 'GIVEN' } },
      { source, before: { reasonGiven: 'GIVEN' }, after: { reasonGiven: 'REWORDED' } },
      { source, before: { reasonGiven: 'GIVEN' }, after: { reasonGiven: 'NONE' } },
    ])
  })

  it('says nothing twice, and nothing over what someone else said meanwhile', async () => {
    expect(await setGrounds(scope(), grounds(0))).toEqual({ version: 0 })
    await setGrounds(scope(), grounds(0, { vital: true }))
    expect(await setGrounds(desk.owner.scope, grounds(0, { vital: true }))).toEqual({ version: 1 })
    const late = await problemOf(setGrounds(desk.owner.scope, grounds(0, { reliable: true })))
    expect(late).toMatchObject({ kind: 'conflict', code: 'changedMeanwhile', conflict: { version: 1 } })
    expect(JSON.parse(late.conflict?.theirs ?? '')).toMatchObject({ vital: true, reliable: false })
  })

  it('is of an unnamed source in an attribution that stands', async () => {
    const named = await attribute({})
    expect(await refusal(setGrounds(scope(), { ...grounds(0), attributionId: named }))).toBe('groundsOfNamed')
    await removeAttribution(scope(), attributionId)
    expect(await refusal(setGrounds(scope(), grounds(0, { vital: true })))).toBe('attributionRemoved')
  })

  it('is of whom the statement leaves unnamed, whom the desk may know by name; the history tells them as the article does', async () => {
    const known = await attribute({ naming: 'DESCRIBED', sourceWords: 'a senior official' })
    await setGrounds(scope(), { ...grounds(0, { vital: true }), attributionId: known })
    const event = await db().auditEvent.findFirstOrThrow({ where: { kind: 'grounds.set', subjectId: known } })
    expect(event.data).toMatchObject({ source: 'a senior official' })
  })

  it('is for editors, of their own team', async () => {
    expect(await refusal(setGrounds(desk.first.scope, grounds(0)))).toBe('forbidden')
    expect(await refusal(setGrounds(await makeScope('OWNER'), grounds(0)))).toBe('notFound')
    expect(await refusal(setGrounds(scope(), { ...grounds(0), attributionId: newId() }))).toBe('notFound')
  })
})

describe('setFoundation', () => {
  const set = (was: 'NONE' | 'WITNESSED', foundation: 'NONE' | 'ESTABLISHED' | 'WITNESSED', by = scope()) =>
    setFoundation(by, { claimId: desk.claim.id, was, foundation })

  it('says what a claim rests on without an attribution, and touches neither wording nor version', async () => {
    const before = await storedClaim(desk.claim.id)
    await set('NONE', 'WITNESSED')
    await set('NONE', 'WITNESSED')
    expect(await storedClaim(desk.claim.id)).toEqual(before)
    const claim = await db().claim.findUniqueOrThrow({ where: { id: desk.claim.id } })
    expect(claim.foundation).toBe('WITNESSED')
    expect((await eventsOf(desk.claim.id)).slice(-1)).toEqual(['claim.foundation-set'])
    expect(
      await db().auditEvent.count({ where: { kind: 'claim.foundation-set', claimId: desk.claim.id } }),
    ).toBe(1)
  })

  it('refuses what was said over what someone else said meanwhile', async () => {
    await set('NONE', 'WITNESSED')
    expect(await problemOf(set('NONE', 'ESTABLISHED', desk.owner.scope))).toMatchObject({
      kind: 'conflict',
      code: 'foundationChanged',
      conflict: { theirs: 'WITNESSED' },
    })
  })

  it('is for editors, of their own team', async () => {
    expect(await refusal(set('NONE', 'ESTABLISHED', desk.first.scope))).toBe('forbidden')
    expect(await refusal(set('NONE', 'ESTABLISHED', await makeScope('OWNER')))).toBe('notFound')
  })
})
