import { onAttributions } from '../checked'
import { type Rule, SETTINGS } from '../model'

export const detachedAttribution: Rule = {
  id: 'detached-attribution',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onAttributions(
      of,
      'join',
      ({ sameSentence }) => sameSentence !== null,
      ({ sameSentence, words }) => (sameSentence ? [] : [{ code: 'detached', params: { words } }]),
    ),
}
