import { describe, expect, it } from 'vitest'
import { originsOf } from '@/lib/provenance/origins'
import { attribution, chainOf } from '@/lib/testing/chains'
import { item, originsFrom, person, policyCase, proposed, said, unnamed } from '@/lib/testing/policy-case'
import { englishWords } from '@/lib/testing/reports'
import { en } from '@/messages/en'
import type { PolicyCase } from './case'
import { checkClaim } from './check'
import { RULE_IDS, type RuleId } from './model'
import { DEFAULT_PACK, withSettings } from './pack'
import { refusalOf, selectorOf } from './refusal'
import { RULES } from './rules'
import { blocking, type Waiver } from './waivers'

const results = (of: PolicyCase) => checkClaim(of, DEFAULT_PACK)
const result = (of: PolicyCase, id: RuleId) => results(of).find(({ ruleId }) => ruleId === id)
const blocked = (of: PolicyCase, waivers: readonly Waiver[] = []) =>
  blocking(results(of), waivers, of).map(({ ruleId }) => ruleId)

/** The veto: two unnamed officials and a senior one through a wire; one denial, of another proposition. */
function veto(): PolicyCase {
  const chain = chainOf([
    attribution('article: group two officials? > outlet Wire', { headcount: 2 }),
    'article: person senior official? > outlet Wire',
  ])
  const senior = { id: 'senior', name: 'a senior official', kind: 'PERSON', naming: 'DESCRIBED' } as const
  const netanyahu = person('Benjamin Netanyahu')
  return policyCase({
    attributions: [
      unnamed(),
      unnamed({ id: 'a2', source: senior, words: 'a senior official', headcount: 1 }),
      said({
        id: 'a4',
        source: netanyahu,
        words: netanyahu.name,
        stance: 'DENIES',
        denialScope: 'DIFFERENT',
      }),
    ],
    attestations: [{ sourceId: 'officials' }, { sourceId: 'senior' }],
    origins: { FOR: originsOf(chain), AGAINST: originsFrom() },
  })
}

describe('the veto', () => {
  it('cannot be confirmed without a senior signature, since none of at least one and at most two origins is named', () => {
    const of = proposed(veto(), 'CONFIRMED')
    expect(result(of, 'unnamed-only')).toMatchObject({
      severity: 'BLOCK',
      outcome: 'FAIL',
      stops: ['CONFIRMED'],
      findings: [{ side: 'FOR', params: { min: 1, max: 2 } }],
    })
    expect(blocked(of)).toEqual(['unnamed-only'])
    expect(result(of, 'plural-of-one')?.outcome).toBe('PASS')
  })

  it('can be left unverified: not to know takes no side', () => {
    expect(blocked(proposed(veto(), 'UNVERIFIED'))).toEqual([])
  })

  it('can be confirmed once an owner has signed', () => {
    const of = proposed(veto(), 'CONFIRMED')
    const covers = result(of, 'unnamed-only')?.findings.map(({ fingerprint }) => fingerprint) ?? []
    const waiver = {
      ruleId: 'unnamed-only',
      claimId: 'claim',
      claimVersion: 1,
      round: 0,
      byId: 'owner',
      role: 'OWNER',
    } as const
    const signed = { ...waiver, reason: 'I spoke to all three.', at: '2026-11-29T10:00:00.000Z', covers }
    expect(blocked(of, [signed])).toEqual([])
  })
})

describe('what is stopped', () => {
  it('is the verdict that takes the weak side, and no other', () => {
    const weak = policyCase({ evidence: [item({ rank: 'SECONDARY' }), item({ id: 'b', side: 'AGAINST' })] })
    expect(blocked(proposed(weak, 'CONFIRMED'))).toEqual(['secondary-only'])
    expect(blocked(proposed(weak, 'DENIED'))).toEqual([])
  })

  it('is shown for both sides while no verdict is proposed', () => {
    const both = policyCase({
      evidence: [item({ rank: null }), item({ id: 'b', rank: null, side: 'AGAINST' })],
    })
    expect(result(both, 'secondary-only')).toMatchObject({
      findings: [
        { side: 'FOR', stops: ['CONFIRMED'] },
        { side: 'AGAINST', stops: ['DENIED'] },
      ],
      stops: ['CONFIRMED', 'DENIED'],
    })
    expect(result(policyCase({ evidence: [] }), 'secondary-only')?.stops).toEqual(['CONFIRMED'])
  })

  it('is any verdict where the desk itself is at fault', () => {
    const stopAll = RULE_IDS.filter((id) => RULES[id].kind === 'CONDUCT')
    expect(stopAll).toEqual([
      'unarchived',
      'quote-altered',
      'no-reply-sought',
      'self-review',
      'silent-correction',
    ])
    const lost = policyCase({ evidence: [item({ hasSnapshot: false })] })
    expect(result(lost, 'unarchived')?.stops).toEqual(['CONFIRMED', 'DENIED', 'UNVERIFIED'])
    expect(blocked(proposed(lost, 'UNVERIFIED'))).toEqual(['unarchived'])
  })

  it('is nothing by a warning, nor by a rule that the team turned down', () => {
    const weak = proposed(policyCase({ evidence: [item({ rank: 'SECONDARY' })] }), 'CONFIRMED')
    expect(result(weak, 'no-primary')).toMatchObject({ outcome: 'FAIL', stops: [] })
    const lenient = withSettings(DEFAULT_PACK, { 'secondary-only': 'WARN' })
    expect(blocking(checkClaim(weak, lenient), [], weak)).toEqual([])
  })
})

describe('what a hop changed', () => {
  const found = (...drifts: PolicyCase['attributions'][number]['drifts']) =>
    result(policyCase({ attributions: [said({ drifts })] }), 'drift')?.findings ?? []
  const hedge = (was: string, is: string) => ({ code: 'HEDGE_LOST', was, is }) as const

  it('is another finding on another hop, so that a signature for the one does not cover the other', () => {
    const [one, other] = found(hedge('may', 'will'), hedge('reportedly', ''))
    expect(one?.fingerprint).not.toBe(other?.fingerprint)
    expect(found(hedge('reportedly', ''))[0]?.fingerprint).toBe(other?.fingerprint)
  })

  it('is one finding where two hops change the same words alike', () => {
    expect(found(hedge('may', 'will'), hedge('may', 'will'))).toHaveLength(1)
  })
})

describe('a pack', () => {
  it('holds every rule at its default, as the desk’s list of rules has them', () => {
    const at = (severity: string) => RULE_IDS.filter((id) => DEFAULT_PACK.rules[id] === severity)
    expect(RULE_IDS).toHaveLength(23)
    expect(at('INFO')).toEqual(['balance'])
    expect(at('WARN')).toEqual([
      'single-origin',
      'anonymity-reason',
      'bare-description',
      'detached-attribution',
      'no-primary',
      'one-sided-search',
      'drift',
    ])
    for (const id of RULE_IDS) expect(RULES[id].id).toBe(id)
  })

  it('leaves out what a team turns off, and keeps what no team may', () => {
    const set = withSettings(DEFAULT_PACK, { drift: 'OFF', 'self-review': 'OFF', balance: 'BLOCK' })
    expect(set.rules).toEqual({ ...DEFAULT_PACK.rules, drift: 'OFF' })
    expect(checkClaim(policyCase(), set).map(({ ruleId }) => ruleId)).not.toContain('drift')
  })

  it('finds no fault with a claim that is well founded', () => {
    expect(results(policyCase()).filter(({ outcome }) => outcome === 'FAIL')).toEqual([])
  })
})

describe('the words for a rule', () => {
  it('are there for every rule and for nothing else', () => {
    expect(Object.keys(en.policy.rules)).toEqual([...RULE_IDS])
  })

  it('tell a reviewer which rule stops the verdict and where to go on', () => {
    for (const rule of RULE_IDS.filter((id) => RULES[id].kind !== 'NOTE'))
      expect(
        englishWords('problems.policyStops', { verdict: 'CONFIRMED', rule: selectorOf(rule), more: 0 }),
      ).not.toContain('a sourcing rule')
    const of = proposed(policyCase({ attributions: [], evidence: [] }), 'CONFIRMED')
    const refusal = refusalOf(blocking(results(of), [], of), 'CONFIRMED')
    expect(refusal).toEqual({
      code: 'policyStops',
      params: { verdict: 'CONFIRMED', rule: 'unattributed', more: 1 },
    })
    expect(englishWords('problems.policyStops', refusal?.params)).toBe(
      'This claim cannot be confirmed yet: nobody is recorded as saying so, and one more rule stops it. “Policy” on the claim’s page says what would mend that and who may sign an exception. What you typed is still here.',
    )
    expect(refusalOf([], 'CONFIRMED')).toBeNull()
  })
})
