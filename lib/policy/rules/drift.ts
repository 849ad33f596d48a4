import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'

/** With the words at both ends: who lets one change pass has not seen what another hop makes of it. */
export const drift: Rule = {
  id: 'drift',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) =>
    onAttributions(
      of,
      'restore',
      () => true,
      ({ drifts, words }) => {
        const each = new Map(drifts.map((one) => [`${one.code} ${one.was} ${one.is}`, one]))
        return [...each.values()].map(({ code, was, is }) => ({ code, params: { words, was, is } }))
      },
    ),
}
