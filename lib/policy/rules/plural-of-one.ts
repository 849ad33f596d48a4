import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { isUnnamed } from '../unnamed'
import { readsPlural } from '../wording'

export const pluralOfOne: Rule = {
  id: 'plural-of-one',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) =>
    onAttributions(
      of,
      'say-one',
      (one) => isUnnamed(one) && readsPlural(one.words),
      ({ headcount, source, words }) =>
        headcount === 1 || source.kind === 'PERSON' ? [{ code: 'one', params: { words } }] : [],
    ),
}
