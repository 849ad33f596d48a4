import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/claims/model'
import type { RuleId } from '@/lib/policy/model'
import type { PolicyResultView } from '@/lib/policy/result-view'
import { rulesAhead } from './rules-ahead'

const result = (ruleId: RuleId, ...stops: Verdict[]): PolicyResultView => ({
  ...{ ruleId, severity: 'BLOCK', outcome: 'FAIL', findings: [], mend: 'add-evidence' },
  ...{ stops, signer: null, signs: [], waivers: [] },
})

describe('rulesAhead', () => {
  it('counts for each verdict the rules that stop it, once each, those included that only stop a denial', () => {
    const results = [
      result('unattributed', 'CONFIRMED'),
      result('secondary-only', 'CONFIRMED'),
      result('self-review', 'CONFIRMED', 'DENIED', 'UNVERIFIED'),
      result('single-origin'),
    ]
    const toDeny = [result('secondary-only', 'DENIED'), result('self-review', 'DENIED')]
    expect(rulesAhead({ results, toDeny })).toEqual({ CONFIRMED: 3, DENIED: 2, UNVERIFIED: 1 })
  })

  it('is nothing where every rule is met or signed for', () => {
    expect(rulesAhead({ results: [result('drift')], toDeny: [] })).toEqual({
      ...{ CONFIRMED: 0, DENIED: 0, UNVERIFIED: 0 },
    })
  })
})
