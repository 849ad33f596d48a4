import { onSides } from '../checked'
import { type Rule, SETTINGS } from '../model'

export const unnamedOnly: Rule = {
  id: 'unnamed-only',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) =>
    onSides(
      of,
      'name-or-sign',
      (side) => of.origins[side].origins.length > 0,
      (side) => {
        const { interval, origins } = of.origins[side]
        if (origins.some(({ isNamed }) => isNamed)) return null
        return { code: 'unnamed', params: { ...interval }, subjects: origins.map(({ key }) => key) }
      },
    ),
}
