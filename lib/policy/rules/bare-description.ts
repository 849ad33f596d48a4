import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { isUnnamed } from '../unnamed'
import { isBare } from '../wording'

export const bareDescription: Rule = {
  id: 'bare-description',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onAttributions(of, 'describe', isUnnamed, ({ naming, words }) =>
      naming === 'UNDESCRIBED' || isBare(words) ? [{ code: 'bare', params: { words } }] : [],
    ),
}
