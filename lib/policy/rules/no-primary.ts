import { onSides } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { evidenceOn } from '../sides'

export const noPrimary: Rule = {
  id: 'no-primary',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onSides(
      of,
      'add-primary',
      () => true,
      (side) => {
        const evidence = evidenceOn(of, side)
        if (evidence.some(({ rank }) => rank === 'PRIMARY')) return null
        return { code: 'none', params: {}, evidenceIds: evidence.map(({ id }) => id) }
      },
    ),
}
