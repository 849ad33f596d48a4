import { describe, expect, it } from 'vitest'
import { VERDICTS } from '@/lib/claims/model'
import { item, originsFrom, policyCase, proposed, said, unnamed } from '@/lib/testing/policy-case'
import type { PolicyCase } from './case'
import { checkClaim } from './check'
import { checkEveryVerdict } from './every-verdict'
import { DEFAULT_PACK, withSettings } from './pack'

const foreseen = (of: PolicyCase) => checkEveryVerdict(of, DEFAULT_PACK)
const stops = (results: ReturnType<typeof foreseen>['results']) =>
  results.flatMap(({ ruleId, findings }) =>
    findings.flatMap((one) => one.stops.map((verdict) => [verdict, ruleId, one.fingerprint].join(' '))),
  )
const denies = said({ id: 'ben', stance: 'DENIES', denialScope: 'FULL' })
const grounds = { vital: false, notOtherwise: false, reliable: false, reason: '' }

const cases: Readonly<Record<string, PolicyCase>> = {
  'is well founded': policyCase(),
  'has nothing at all': policyCase({ attributions: [], evidence: [], searchNotes: [], origins: none() }),
  'is a public record': policyCase({ claim: { ...policyCase().claim, foundation: 'PUBLIC_RECORD' } }),
  'is denied by one who is not named': policyCase({
    attributions: [said(), unnamed({ ...denies, id: 'c', source: unnamed().source, anonymity: grounds })],
    evidence: [item({ rank: null }), item({ id: 'b', side: 'AGAINST', rank: null })],
    origins: { FOR: originsFrom('person Ada'), AGAINST: originsFrom('group officials?') },
  }),
  'rests on what is not kept, and accuses': policyCase({
    claim: { ...policyCase().claim, accused: [{ sourceId: 'ada', name: 'Ada' }] },
    evidence: [item({ hasSnapshot: false })],
  }),
  'was reported as confirmed': policyCase({
    earlierVerdicts: [{ id: 'v', verdict: 'CONFIRMED', at: '2026-11-29T10:00:00.000Z', shown: true }],
  }),
}

function none(): PolicyCase['origins'] {
  return { FOR: originsFrom(), AGAINST: originsFrom() }
}

describe('whatever verdict is tried', () => {
  it.each(Object.entries(cases))('nothing is refused that was not foreseen of a claim that %s', (_, of) => {
    const { results, toDeny } = foreseen(of)
    const tried = VERDICTS.flatMap((verdict) => stops(checkClaim(proposed(of, verdict), DEFAULT_PACK)))
    expect([...stops(results), ...stops(toDeny)].sort()).toEqual([...new Set(tried)].sort())
  })

  it('says of each rule what it stops, and keeps apart what stops only the denial of what nobody denies', () => {
    const { results, toDeny } = foreseen(policyCase())
    expect(results.filter(({ outcome }) => outcome === 'FAIL')).toEqual([])
    expect(results.every(({ findings }) => findings.every(({ side }) => side !== 'AGAINST'))).toBe(true)
    expect(toDeny.map(({ ruleId, stops }) => [ruleId, ...stops])).toEqual([
      ['single-origin'],
      ['secondary-only', 'DENIED'],
      ['no-primary'],
    ])
  })

  it('tells both sides at first sight where something stands against the claim', () => {
    const of = policyCase({
      evidence: [item({ rank: null }), item({ id: 'b', side: 'AGAINST', rank: null })],
    })
    const { results, toDeny } = foreseen(of)
    const found = results.find(({ ruleId }) => ruleId === 'secondary-only')
    expect(found).toMatchObject({
      outcome: 'FAIL',
      stops: ['CONFIRMED', 'DENIED'],
      findings: [
        { side: 'FOR', stops: ['CONFIRMED'] },
        { side: 'AGAINST', stops: ['DENIED'] },
      ],
    })
    expect(toDeny).toEqual([])
  })

  it('asks for a correction before whatever was not reported', () => {
    const reported = cases['was reported as confirmed'] ?? policyCase()
    const found = foreseen(reported).results.find(({ ruleId }) => ruleId === 'silent-correction')
    expect(found?.stops).toEqual(['DENIED', 'UNVERIFIED'])
  })

  it('leaves out what the team turned off', () => {
    const pack = withSettings(DEFAULT_PACK, { 'secondary-only': 'OFF' })
    const { results, toDeny } = checkEveryVerdict(policyCase({ evidence: [] }), pack)
    expect([...results, ...toDeny].map(({ ruleId }) => ruleId)).not.toContain('secondary-only')
  })
})
