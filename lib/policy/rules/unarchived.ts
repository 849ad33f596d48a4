import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'

export const unarchived: Rule = {
  id: 'unarchived',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'CONDUCT',
  waiver: 'waiver.sign',
  check: (of) => {
    const lost = of.evidence.filter(({ hasSnapshot }) => !hasSnapshot)
    const evidenceIds = lost.map(({ id }) => id)
    const findings =
      lost.length > 0 ? [{ code: 'unkept', params: { count: lost.length }, side: null, evidenceIds }] : []
    return checked(of.evidence.length > 0, findings, 'capture')
  },
}
