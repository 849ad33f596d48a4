import { beforeEach, describe, expect, it } from 'vitest'
import { addAttribution } from '@/lib/claims/attributions'
import { db, violates } from '@/lib/core/db'
import type { RuleId } from '@/lib/policy/model'
import { DEFAULT_PACK } from '@/lib/policy/pack'
import { chainOf } from '@/lib/testing/chains'
import { attributing } from '@/lib/testing/claims'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import {
  ARTICLE,
  eventsOf,
  give,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
} from '@/lib/testing/reviews'
import { storeChain } from '@/lib/testing/stored-chain'
import { getClaimView } from './claim-page'
import { type WaiverInput, waiverInput } from './input'
import { verdictPolicy } from './kept-policy'
import { reopenClaim } from './lifecycle'
import { submitReview } from './submit'
import { signWaiver, withdrawWaiver } from './waivers'
import { editClaim } from './wording'

let desk: ReviewDesk
const resultOf = async (ruleId: RuleId, { scope }: { scope: ReviewDesk['owner']['scope'] }) => {
  const { policy } = await getClaimView(scope, desk.claim.id)
  const found = policy.results.find((result) => result.ruleId === ruleId)
  if (!found) throw new Error(`the pack has no rule ${ruleId}`)
  return found
}
/** A waiver of what the page shows to who would sign it; what they may not sign, they send all the same. */
const input = async (ruleId: RuleId, by = desk.editor): Promise<WaiverInput> => {
  const { signs } = await resultOf(ruleId, by)
  const shown = signs.length > 0 ? signs : (await resultOf(ruleId, desk.owner)).signs
  return {
    claimId: desk.claim.id,
    ruleId,
    reason: 'The archive is closed until Monday.',
    covers: shown.length > 0 ? [...shown] : ['0'.repeat(64)],
  }
}

beforeEach(async () => {
  desk = await makeReviewDesk({ foundation: 'NONE' })
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  const officials = { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' }
  const unnamed = { source: officials, sourceWords: officials.name, naming: 'DESCRIBED', terms: 'BACKGROUND' }
  await addAttribution(desk.author.scope, attributing(place, 'will shut the old quay', unnamed))
})

describe('what the rules say of a claim', () => {
  it('is read from its records, for whoever reads the claim', async () => {
    const { policy } = await getClaimView(desk.viewer.scope, desk.claim.id)
    const failed = policy.results.filter(({ outcome }) => outcome === 'FAIL').map(({ ruleId }) => ruleId)
    expect(policy).toMatchObject({ version: 0, packVersion: DEFAULT_PACK.version })
    expect(failed).toContain('secondary-only')
    expect(policy.results.find(({ ruleId }) => ruleId === 'unattributed')?.outcome).toBe('PASS')
    expect(policy.results.every(({ signs }) => signs.length === 0)).toBe(true)
  })

  it('changes with what is recorded: evidence of a rank, and not before a blind reviewer may see it', async () => {
    await give(desk, desk.first, desk.second)
    expect((await resultOf('secondary-only', desk.owner)).stops).toEqual(['CONFIRMED'])
    const evidenceId = await quoteMinutes(desk, desk.first, 'FOR', null)
    await db().evidence.update({ where: { id: evidenceId }, data: { rank: 'PRIMARY' } })
    expect((await resultOf('secondary-only', desk.owner)).outcome).toBe('PASS')
    expect((await resultOf('secondary-only', desk.first)).outcome).toBe('PASS')
    expect((await resultOf('secondary-only', desk.second)).outcome).toBe('FAIL')
  })
})

describe('signWaiver', () => {
  it('lets pass what was found, with name, role and reason, and is told in the history without the reason', async () => {
    await signWaiver(desk.editor.scope, await input('secondary-only'))
    const result = await resultOf('secondary-only', desk.viewer)
    expect(result).toMatchObject({
      outcome: 'FAIL',
      stops: [],
      waivers: [{ by: desk.editor.user.name, role: 'EDITOR', reason: 'The archive is closed until Monday.' }],
    })
    expect((await eventsOf(desk.claim.id)).at(-1)).toBe('waiver.signed')
    const event = await db().auditEvent.findFirstOrThrow({
      where: { claimId: desk.claim.id, kind: 'waiver.signed' },
    })
    expect(event.data).toEqual({ rule: 'secondary-only' })
  })

  it('signed twice is one', async () => {
    const given = await input('secondary-only')
    const [one, two] = [
      await signWaiver(desk.editor.scope, given),
      await signWaiver(desk.editor.scope, given),
    ]
    expect(two).toEqual(one)
    expect(await db().waiver.count({ where: { claimId: desk.claim.id } })).toBe(1)
  })

  it('is not for who wrote the claim, is to review it or lacks the right', async () => {
    const given = await input('secondary-only')
    expect(await refusal(signWaiver(desk.author.scope, given))).toBe('waiverOwnClaim')
    for (const { scope } of [desk.first, desk.viewer])
      expect(await refusal(signWaiver(scope, given))).toBe('forbidden')
    await give(desk, desk.editor)
    expect(await refusal(signWaiver(desk.editor.scope, given))).toBe('waiverOwnDecision')
    expect((await resultOf('secondary-only', desk.editor)).signs).toEqual([])
    await signWaiver(desk.owner.scope, given)
  })

  it('takes an owner where readers would be misled, and nobody for what nobody may', async () => {
    const given = await input('unnamed-only', desk.owner)
    expect((await resultOf('unnamed-only', desk.owner)).stops).toEqual(['CONFIRMED'])
    expect((await resultOf('unnamed-only', desk.editor)).signs).toEqual([])
    expect(await refusal(signWaiver(desk.editor.scope, given))).toBe('forbidden')
    await signWaiver(desk.owner.scope, given)
    expect((await resultOf('unnamed-only', desk.owner)).stops).toEqual([])
    expect(await refusal(signWaiver(desk.owner.scope, { ...given, ruleId: 'self-review' }))).toBe(
      'waiverNever',
    )
  })

  it('covers what was shown and is still found, nothing else', async () => {
    const given = await input('unnamed-only', desk.owner)
    const other = { ...given, covers: ['f'.repeat(64)] }
    expect(await refusal(signWaiver(desk.owner.scope, other))).toBe('waiverNothing')
    expect(await refusal(signWaiver(desk.owner.scope, { ...given, ruleId: 'single-origin' }))).toBe(
      'waiverNothing',
    )
  })

  it('is for all that is found, in one request, also of some hundreds of statements', async () => {
    const lines = Array.from({ length: 250 }, (_, n) => `paper: person official ${n}?`)
    await storeChain(desk.editor.scope, { storyId: desk.story.id, claimId: desk.claim.id }, chainOf(lines))
    const given = await input('unnamed-unjustified')
    expect(given.covers.length).toBeGreaterThan(250)
    await signWaiver(desk.editor.scope, waiverInput.parse(given))
    expect(await resultOf('unnamed-unjustified', desk.editor)).toMatchObject({ outcome: 'FAIL', stops: [] })
  })

  it('wants a reason, a live claim, and one of the team', async () => {
    const given = await input('secondary-only')
    expect(await problemOf(signWaiver(desk.editor.scope, { ...given, reason: ' ' }))).toMatchObject({
      fields: { reason: { code: 'empty' } },
    })
    expect(await refusal(signWaiver(await makeScope('OWNER'), given))).toBe('notFound')
    await db().claim.update({ where: { id: desk.claim.id }, data: { state: 'WITHDRAWN' } })
    expect(await refusal(signWaiver(desk.editor.scope, given))).toBe('wrongState')
  })
})

describe('what is refused when a verdict is tried', () => {
  it('stands on the page, also what would stop denying a claim that nobody denies, and is signed there', async () => {
    await give(desk, desk.first)
    const evidenceIds = [await quoteMinutes(desk, desk.first, 'CONTEXT')]
    const deny = () => submitReview(desk.first.scope, reviewOf(desk, { verdict: 'DENIED', evidenceIds }))
    expect(await problemOf(deny())).toMatchObject({ code: 'policyStops', params: { rule: 'secondary_only' } })
    const toDeny = async () => (await getClaimView(desk.editor.scope, desk.claim.id)).policy.toDeny
    const found = (await toDeny()).find(({ ruleId }) => ruleId === 'secondary-only')
    expect(found).toMatchObject({ stops: ['DENIED'], findings: [{ side: 'AGAINST', stops: ['DENIED'] }] })
    expect((await resultOf('secondary-only', desk.editor)).findings).toMatchObject([{ side: 'FOR' }])
    const ruleId = 'secondary-only' as const
    const about = { claimId: desk.claim.id, ruleId, covers: [...(found?.signs ?? [])] }
    await signWaiver(desk.editor.scope, { ...about, reason: 'No minute of a vote can exist.' })
    expect((await toDeny()).find(({ ruleId }) => ruleId === 'secondary-only')).toMatchObject({
      stops: [],
      waivers: [{ by: desk.editor.user.name }],
    })
    expect((await resultOf('secondary-only', desk.editor)).waivers).toEqual([])
    expect(await deny()).toMatchObject({ outcome: 'decided' })
  })

  it('is shown to whoever would decide over a signature of their own, which does not count then', async () => {
    await give(desk, desk.first, desk.second)
    const evidenceIds = [await quoteMinutes(desk, desk.first, 'FOR', null)]
    await submitReview(desk.first.scope, reviewOf(desk, { verdict: 'CONFIRMED', evidenceIds }))
    await signWaiver(desk.editor.scope, await input('secondary-only'))
    await submitReview(desk.second.scope, reviewOf(desk))
    const [own, others] = [
      await resultOf('secondary-only', desk.editor),
      await resultOf('secondary-only', desk.owner),
    ]
    expect(own).toMatchObject({ stops: ['CONFIRMED'], signs: [], waivers: [{ lapse: 'INVOLVED' }] })
    expect(others).toMatchObject({ stops: [], waivers: [{ lapse: null }] })
  })

  it('is shown again once whoever signed for it is to review the claim', async () => {
    await signWaiver(desk.editor.scope, await input('secondary-only'))
    await give(desk, desk.editor)
    const result = await resultOf('secondary-only', desk.owner)
    expect(result).toMatchObject({ stops: ['CONFIRMED'], waivers: [{ lapse: 'INVOLVED' }] })
    expect(result.signs).toHaveLength(1)
  })
})

describe('a waiver that was signed', () => {
  const claimId = () => desk.claim.id
  const reword = (version: number) =>
    editClaim(desk.author.scope, {
      claimId: claimId(),
      version,
      text: `The quay will shut, wording ${version}.`,
    })
  const shown = async () => (await resultOf('secondary-only', desk.owner)).waivers.map(({ lapse }) => lapse)

  it('counts for its wording alone; it stays shown, says why it lapsed, and is signed again', async () => {
    const { waiverId } = await signWaiver(desk.editor.scope, await input('secondary-only'))
    await reword(1)
    const lapsed = await resultOf('secondary-only', desk.editor)
    expect(lapsed).toMatchObject({
      stops: ['CONFIRMED'],
      waivers: [{ id: waiverId, lapse: 'REWORDED', canWithdraw: false }],
    })
    expect(lapsed.signs).toHaveLength(1)
    const again = await signWaiver(desk.editor.scope, await input('secondary-only'))
    expect(again.waiverId).not.toBe(waiverId)
    expect((await resultOf('secondary-only', desk.editor)).stops).toEqual([])
    expect(await shown()).toEqual(['REWORDED', null])
  })

  it('counts until the claim is decided and reopened, and a verdict keeps those alone that count', async () => {
    const kept = async () => {
      const where = { claimId: claimId() }
      const record = await db().verdictRecord.findFirstOrThrow({ where, orderBy: { revision: 'desc' } })
      return verdictPolicy.parse(record.policy).waivers.map(({ id }) => id)
    }
    const { waiverId } = await signWaiver(desk.editor.scope, await input('secondary-only'))
    await give(desk, desk.first)
    await submitReview(desk.first.scope, reviewOf(desk))
    expect(await kept()).toEqual([waiverId])
    await reopenClaim(desk.editor.scope, { claimId: claimId(), reason: 'The council met again.' })
    expect((await resultOf('secondary-only', desk.owner)).stops).toEqual(['CONFIRMED'])
    expect(await shown()).toEqual(['REOPENED'])
    await submitReview(desk.first.scope, reviewOf(desk, { draftVersion: 1, rationale: 'Still nobody says.' }))
    expect(await kept()).toEqual([])
  })

  it('counts still when whoever signed has left or has another role: it was theirs to sign then', async () => {
    await signWaiver(desk.editor.scope, await input('secondary-only'))
    const where = { id: desk.editor.id }
    await db().member.update({ where, data: { role: 'VIEWER' } })
    expect(await resultOf('secondary-only', desk.owner)).toMatchObject({
      stops: [],
      waivers: [{ role: 'EDITOR', lapse: null }],
    })
    await db().member.update({ where, data: { removedAt: new Date() } })
    expect((await resultOf('secondary-only', desk.owner)).stops).toEqual([])
  })
})

describe('withdrawWaiver', () => {
  it('is for who signed it and for owners; what it let pass stops again, and it stays on record', async () => {
    const { waiverId } = await signWaiver(desk.owner.scope, await input('secondary-only', desk.owner))
    expect(await refusal(withdrawWaiver(desk.editor.scope, { waiverId }))).toBe('forbidden')
    await withdrawWaiver(desk.owner.scope, { waiverId })
    await withdrawWaiver(desk.owner.scope, { waiverId })
    expect(await resultOf('secondary-only', desk.owner)).toMatchObject({ stops: ['CONFIRMED'], waivers: [] })
    expect((await eventsOf(desk.claim.id)).filter((kind) => kind === 'waiver.withdrawn')).toHaveLength(1)
    expect(await db().waiver.findUnique({ where: { id: waiverId } })).toMatchObject({
      withdrawnById: desk.owner.id,
    })
    const own = await signWaiver(desk.editor.scope, await input('secondary-only'))
    await withdrawWaiver(desk.editor.scope, own)
    expect(await refusal(withdrawWaiver(await makeScope('OWNER'), own))).toBe('notFound')
  })

  it('is not for what has lapsed, which the page does not offer either', async () => {
    const claimId = desk.claim.id
    const signed = await signWaiver(desk.editor.scope, await input('secondary-only'))
    await editClaim(desk.author.scope, { claimId, version: 1, text: 'The old quay will shut.' })
    expect(await refusal(withdrawWaiver(desk.editor.scope, signed))).toBe('waiverLapsed')
    expect(await refusal(withdrawWaiver(desk.owner.scope, signed))).toBe('waiverLapsed')
    expect((await resultOf('secondary-only', desk.editor)).waivers).toMatchObject([
      { lapse: 'REWORDED', canWithdraw: false },
    ])
    expect(await eventsOf(claimId)).not.toContain('waiver.withdrawn')
  })

  it('leaves what was signed as it was signed, which the database holds', async () => {
    const { waiverId } = await signWaiver(desk.editor.scope, await input('secondary-only'))
    const where = { id: waiverId }
    const broken = [db().waiver.update({ where, data: { reason: 'another' } }), db().waiver.delete({ where })]
    for (const write of broken)
      expect(
        await write.then(
          () => false,
          (error) => violates(error, 'CB001'),
        ),
      ).toBe(true)
  })
})
