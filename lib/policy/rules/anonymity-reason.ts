import { isBlank } from '@/lib/core/text'
import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { isUnnamed } from '../unnamed'

export const anonymityReason: Rule = {
  id: 'anonymity-reason',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onAttributions(of, 'give-reason', isUnnamed, ({ anonymity, words }) =>
      isBlank(anonymity?.reason ?? '') ? [{ code: 'no-reason', params: { words } }] : [],
    ),
}
