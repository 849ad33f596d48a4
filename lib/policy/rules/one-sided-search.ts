import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { evidenceOn, sidesOf } from '../sides'

/** What undermines a confirmation speaks against the claim; what undermines a denial speaks for it. */
export const oneSidedSearch: Rule = {
  id: 'one-sided-search',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) => {
    const sides = sidesOf(of)
    const findings = sides
      .filter((side) => evidenceOn(of, side === 'FOR' ? 'AGAINST' : 'FOR').length === 0)
      .filter(() => of.searchNotes.length === 0)
      .map((side) => ({ code: 'nothing-undermines', params: {}, side }))
    return checked(sides.length > 0, findings, 'look-or-note')
  },
}
