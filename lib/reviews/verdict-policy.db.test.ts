import { beforeEach, describe, expect, it } from 'vitest'
import { addAttribution } from '@/lib/claims/attributions'
import { db, Prisma } from '@/lib/core/db'
import { DEFAULT_PACK } from '@/lib/policy/pack'
import { changePolicy } from '@/lib/policy/service'
import { chainOf } from '@/lib/testing/chains'
import { attributing } from '@/lib/testing/claims'
import { problemOf } from '@/lib/testing/problems'
import {
  ARTICLE,
  give,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  reviewOf,
  storedClaim,
} from '@/lib/testing/reviews'
import { storeChain } from '@/lib/testing/stored-chain'
import { adjudicate } from './adjudicate'
import { getClaimView } from './claim-page'
import { verdictPolicy } from './kept-policy'
import { reopenClaim } from './lifecycle'
import { submitReview } from './submit'
import { signWaiver } from './waivers'

let desk: ReviewDesk
let evidenceIds: string[]
beforeEach(async () => {
  desk = await makeReviewDesk({ foundation: 'NONE' })
})

/** The claim with one reviewer, and two officials who go without a name and have everything that asks for. */
async function begun(reviewers = [desk.first]) {
  await give(desk, ...reviewers)
  evidenceIds = [await quoteMinutes(desk, desk.first, 'FOR')]
}
const submit = (verdict: 'CONFIRMED' | 'DENIED' | 'UNVERIFIED', by = desk.first) =>
  submitReview(by.scope, reviewOf(desk, { verdict, evidenceIds }))
const ada = () => {
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  return addAttribution(desk.author.scope, attributing(place, 'shut the old quay'))
}
const kept = async () => {
  const row = await db().verdictRecord.findFirstOrThrow({ where: { claimId: desk.claim.id } })
  return verdictPolicy.parse(row.policy)
}
const sign = async (ruleId: 'unattributed') => {
  const { policy } = await getClaimView(desk.editor.scope, desk.claim.id)
  const covers = [...(policy.results.find((result) => result.ruleId === ruleId)?.signs ?? [])]
  const reason = 'The desk saw it itself.'
  await signWaiver(desk.editor.scope, { claimId: desk.claim.id, ruleId, reason, covers })
}

describe('a verdict that a sourcing rule stops', () => {
  it('is refused by the rule, with nothing kept and the claim as it was; mended, it passes', async () => {
    await begun()
    expect(await problemOf(submit('CONFIRMED'))).toMatchObject({
      kind: 'rule',
      code: 'policyStops',
      params: { verdict: 'CONFIRMED', rule: 'unattributed', more: 0 },
    })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'ASSIGNED', verdict: null })
    expect(await db().review.count({ where: { claimId: desk.claim.id } })).toBe(0)
    await ada()
    expect(await submit('CONFIRMED')).toMatchObject({ outcome: 'decided' })
    const { results, waivers, version, packVersion } = await kept()
    expect([version, packVersion, waivers]).toEqual([0, DEFAULT_PACK.version, []])
    expect(results.find(({ ruleId }) => ruleId === 'unattributed')?.outcome).toBe('PASS')
  })

  it('passes as not known, which takes no side', async () => {
    await begun()
    expect(await submit('UNVERIFIED')).toMatchObject({ outcome: 'decided' })
    expect((await kept()).results.find(({ ruleId }) => ruleId === 'unattributed')?.outcome).toBe('FAIL')
  })

  it('passes once somebody who may has signed for it, and keeps the signature', async () => {
    await begun()
    await sign('unattributed')
    expect(await submit('CONFIRMED')).toMatchObject({ outcome: 'decided' })
    expect((await kept()).waivers).toMatchObject([{ ruleId: 'unattributed', byId: desk.editor.id }])
    const { verdicts } = await getClaimView(desk.viewer.scope, desk.claim.id)
    expect(verdicts[0]?.policy).toMatchObject({ version: 0, waived: 1 })
  })

  it('passes when the team has turned the rule down, by the version it was judged by', async () => {
    await begun()
    await changePolicy(desk.owner.scope, { version: 0, rules: { unattributed: 'WARN' }, note: '' })
    expect(await submit('CONFIRMED')).toMatchObject({ outcome: 'decided' })
    expect(await kept()).toMatchObject({ version: 1 })
    await changePolicy(desk.owner.scope, { version: 1, rules: { unattributed: 'BLOCK' }, note: '' })
    expect(await kept()).toMatchObject({ version: 1 })
  })

  it.each(['CONFIRMED', 'UNVERIFIED'] as const)(
    'is refused to the last reviewer alike, whatever the first found, here %s: a refusal tells nothing of it',
    async (found) => {
      await begun([desk.first, desk.second])
      expect(await submit(found)).toMatchObject({ outcome: 'waiting' })
      expect(await problemOf(submit('CONFIRMED', desk.second))).toMatchObject({ code: 'policyStops' })
      expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'IN_REVIEW' })
    },
  )

  it('stops no review that others are to follow, and the settling of those that differ', async () => {
    await begun([desk.first, desk.second])
    expect(await submit('CONFIRMED')).toMatchObject({ outcome: 'waiting' })
    expect(await submit('UNVERIFIED', desk.second)).toMatchObject({ outcome: 'differs' })
    const found = { claimId: desk.claim.id, claimVersion: 1, rationale: 'It stands in the minutes.' }
    const settle = (verdict: 'CONFIRMED' | 'UNVERIFIED') =>
      adjudicate(desk.editor.scope, { ...found, verdict, evidenceIds })
    expect(await problemOf(settle('CONFIRMED'))).toMatchObject({ code: 'policyStops' })
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'TO_ADJUDICATE' })
    await settle('UNVERIFIED')
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'DECIDED', verdict: 'UNVERIFIED' })
  })
})

describe('a decided claim', () => {
  const shown = async () => {
    const { policy } = await getClaimView(desk.editor.scope, desk.claim.id)
    return { ...policy, unattributed: policy.results.find(({ ruleId }) => ruleId === 'unattributed') }
  }

  it('shows what its verdict was judged by, not the rules of today, and nothing is signed for any more', async () => {
    await begun()
    await submit('UNVERIFIED')
    await changePolicy(desk.owner.scope, { version: 0, rules: { unattributed: 'OFF' }, note: '' })
    expect(await shown()).toMatchObject({
      version: 0,
      decided: { verdict: 'UNVERIFIED', isKept: true },
      toDeny: [],
      unattributed: { outcome: 'FAIL', severity: 'BLOCK', stops: [], signs: [], waivers: [], mend: null },
    })
    await reopenClaim(desk.editor.scope, { claimId: desk.claim.id, reason: 'The council met again.' })
    expect(await shown()).toMatchObject({ version: 1, decided: null, unattributed: undefined })
  })

  it('names who let a rule pass, and only where somebody did', async () => {
    await begun()
    await sign('unattributed')
    await submit('CONFIRMED')
    const { unattributed, results } = await shown()
    expect(unattributed?.waivers).toMatchObject([
      { by: desk.editor.user.name, role: 'EDITOR', lapse: null, canWithdraw: false },
    ])
    expect(results.filter(({ waivers }) => waivers.length > 0)).toHaveLength(1)
  })

  it('that is older than the rules says so', async () => {
    await begun()
    await submit('UNVERIFIED')
    const where = { claimId: desk.claim.id }
    await db().$executeRaw`ALTER TABLE "VerdictRecord" DISABLE TRIGGER USER`
    await db().verdictRecord.updateMany({ where, data: { policy: Prisma.DbNull } })
    await db().$executeRaw`ALTER TABLE "VerdictRecord" ENABLE TRIGGER USER`
    expect(await shown()).toMatchObject({ decided: { isKept: false }, results: [] })
  })
})

describe('what a hop changed', () => {
  it('is held against the rule about it', async () => {
    const chain = chainOf(['wire: group two officials?', 'paper: group two officials? > outlet Wire'], [], {
      wire: 'outlet Wire',
    })
    const titles = ['The council may shut the old quay.', 'The council will shut the old quay.']
    const documents = chain.documents.map((one, at) => ({ ...one, title: titles[at] ?? '' }))
    const where = { storyId: desk.story.id, claimId: desk.claim.id }
    await storeChain(desk.editor.scope, where, { ...chain, documents })
    const { policy } = await getClaimView(desk.editor.scope, desk.claim.id)
    const drift = policy.results.find(({ ruleId }) => ruleId === 'drift')
    expect(drift).toMatchObject({ outcome: 'FAIL', severity: 'WARN', findings: [{ code: 'HEDGE_LOST' }] })
  })
})
