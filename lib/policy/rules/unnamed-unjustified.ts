import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { isUnnamed } from '../unnamed'

export const unnamedUnjustified: Rule = {
  id: 'unnamed-unjustified',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onAttributions(of, 'tick-grounds', isUnnamed, ({ anonymity, words }) => {
      const grounds = [anonymity?.vital, anonymity?.notOtherwise, anonymity?.reliable]
      const given = grounds.filter(Boolean).length
      return given === grounds.length ? [] : [{ code: 'grounds', params: { words, given } }]
    }),
}
