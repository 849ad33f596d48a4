import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { isUnnamed } from '../unnamed'

export const unnamedOpinion: Rule = {
  id: 'unnamed-opinion',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) =>
    onAttributions(of, 'name-or-drop', isUnnamed, ({ use, words }) =>
      use === 'INFORMATION' ? [] : [{ code: use === 'ATTACK' ? 'attack' : 'opinion', params: { words } }],
    ),
}
