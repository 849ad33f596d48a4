import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { sidesOf, speaking } from '../sides'

/**
 * What everyone knows, can look up or what the reporter saw needs nobody to say so, and is spared no other rule: the record
 * itself is put in evidence. Denying what nobody stands behind is what a check is for, so only the side for the claim is asked.
 */
export const unattributed: Rule = {
  id: 'unattributed',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) => {
    const applies = sidesOf(of).includes('FOR') && of.claim.foundation === 'NONE'
    const code = of.attributions.length === 0 ? 'nobody' : 'nobody-for'
    const findings = speaking(of, 'FOR').length > 0 ? [] : [{ code, params: {}, side: 'FOR' as const }]
    return checked(applies, findings, 'attribute-or-mark')
  },
}
