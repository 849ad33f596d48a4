import { describe, expect, it } from 'vitest'
import { item, originsFrom, policyCase, proposed, unnamed } from '@/lib/testing/policy-case'
import type { PolicyCase } from './case'
import { checkClaim } from './check'
import { RULE_IDS, type RuleId } from './model'
import { DEFAULT_PACK } from './pack'
import { RULES } from './rules'
import { blocking, lapseOf, type Waiver, waiverRefusal } from './waivers'

const weak = proposed(policyCase({ evidence: [item({ rank: 'SECONDARY' })] }), 'CONFIRMED')
const results = (of: PolicyCase) => checkClaim(of, DEFAULT_PACK)
const stopped = (of: PolicyCase, ...waivers: readonly Waiver[]) =>
  blocking(results(of), waivers, of).flatMap(({ ruleId, findings }) => findings.map(() => ruleId))

/** A waiver of whatever the rule finds in a case, by an editor unless said otherwise. */
function waiver(ruleId: RuleId, of: PolicyCase, more: Partial<Waiver> = {}): Waiver {
  const found = results(of).find((result) => result.ruleId === ruleId)
  return {
    ruleId,
    claimId: of.claim.id,
    claimVersion: of.claim.version,
    round: of.claim.round,
    byId: 'editor',
    role: 'EDITOR',
    reason: 'The archive is closed until Monday.',
    at: '2026-11-29T10:00:00.000Z',
    covers: found?.findings.map(({ fingerprint }) => fingerprint) ?? [],
    ...more,
  }
}

describe('who may sign', () => {
  const signs = (ruleId: RuleId, more: Partial<Waiver>) =>
    waiverRefusal({ ...waiver(ruleId, weak), ...more }, weak)

  it('is an editor for what is not founded well enough, and an owner for what would mislead readers', () => {
    const byEditor = RULE_IDS.filter((id) => signs(id, {}) === null)
    expect(byEditor).toEqual([
      'unattributed',
      'single-origin',
      'unnamed-unjustified',
      'anonymity-reason',
      'bare-description',
      'detached-attribution',
      'secondary-only',
      'no-primary',
      'unarchived',
      'one-sided-search',
    ])
    const byOwner = RULE_IDS.filter((id) => signs(id, { role: 'OWNER' }) === null)
    expect(RULE_IDS.filter((id) => !byOwner.includes(id))).toEqual(['self-review', 'balance'])
    for (const id of RULE_IDS)
      for (const role of ['REVIEWER', 'VIEWER'] as const)
        expect(signs(id, { role })).toBe(RULES[id].waiver ? 'forbidden' : 'waiverNever')
  })

  it('is nobody who wrote the claim, reviewed it or decides it, and nobody without a reason', () => {
    expect(signs('secondary-only', { byId: 'author', role: 'OWNER' })).toBe('waiverOwnClaim')
    expect(signs('secondary-only', { byId: 'decider' })).toBe('waiverOwnDecision')
    expect(signs('secondary-only', { byId: 'reviewer' })).toBe('waiverOwnDecision')
    expect(signs('secondary-only', { reason: ' \n' })).toBe('empty')
  })
})

describe('what a waiver lets pass', () => {
  it('is the wording it was signed for, until the claim is decided and reopened', () => {
    const signed = waiver('secondary-only', weak)
    const now = (claim: Partial<PolicyCase['claim']>) => ({ ...weak, claim: { ...weak.claim, ...claim } })
    expect(lapseOf(signed, weak)).toBe(null)
    expect(lapseOf(signed, now({ version: 2 }))).toBe('REWORDED')
    expect(lapseOf(signed, now({ version: 2, round: 1 }))).toBe('REOPENED')
    expect(stopped(now({ version: 2 }), signed)).toEqual(['secondary-only'])
    expect(stopped(now({ round: 1 }), signed)).toEqual(['secondary-only'])
  })

  it('is the rule that it names on the claim that it names, if whoever signed may', () => {
    expect(stopped(weak)).toEqual(['secondary-only'])
    expect(stopped(weak, waiver('secondary-only', weak))).toEqual([])
    expect(stopped(weak, waiver('secondary-only', weak, { role: 'REVIEWER' }))).toEqual(['secondary-only'])
    expect(stopped(weak, waiver('secondary-only', weak, { byId: 'decider' }))).toEqual(['secondary-only'])
    expect(stopped(weak, waiver('secondary-only', weak, { claimId: 'another' }))).toEqual(['secondary-only'])
    expect(stopped(weak, waiver('secondary-only', weak, { ruleId: 'unattributed' }))).toEqual([
      'secondary-only',
    ])
  })

  it('is what was found then, in whatever order, and not what is found later', () => {
    const one = unnamed({ anonymity: null })
    const more = unnamed({ id: 'more', words: 'an aide', anonymity: null })
    const attested = { attestations: [{ sourceId: 'officials' }] }
    const of = (...attributions: PolicyCase['attributions']) =>
      proposed(policyCase({ ...attested, attributions }), 'CONFIRMED')
    const signed = waiver('unnamed-unjustified', of(one))
    expect(stopped(of(one), signed)).toEqual([])
    expect(stopped(of(one, more), signed)).toEqual(['unnamed-unjustified'])
    expect(stopped(of(more, one), signed, waiver('unnamed-unjustified', of(more)))).toEqual([])
  })

  it('is a set of unnamed origins, not another one that joined since', () => {
    const of = (...names: readonly string[]) =>
      proposed(policyCase({ origins: { FOR: originsFrom(...names), AGAINST: originsFrom() } }), 'CONFIRMED')
    const [before, after] = [of('group officials?'), of('group officials?', 'person aide?')]
    const signed = waiver('unnamed-only', before, { role: 'OWNER' })
    expect(stopped(before, signed)).toEqual([])
    expect(stopped(after, signed)).toEqual(['unnamed-only'])
  })
})
