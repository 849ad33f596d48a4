import { onSides } from '../checked'
import { type Rule, SETTINGS } from '../model'

export const singleOrigin: Rule = {
  id: 'single-origin',
  severity: 'WARN',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onSides(
      of,
      'find-another',
      () => true,
      (side) => {
        const { interval, origins } = of.origins[side]
        if (interval.max > 1) return null
        return {
          code: interval.max === 0 ? 'none' : 'one',
          params: {},
          subjects: origins.map(({ key }) => key),
        }
      },
    ),
}
