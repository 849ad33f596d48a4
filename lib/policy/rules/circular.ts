import { onSides } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { speaking } from '../sides'

export const circular: Rule = {
  id: 'circular',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) =>
    onSides(
      of,
      'break-circle',
      (side) => speaking(of, side).length > 0 || of.origins[side].circles.length > 0,
      (side) => {
        const { circles } = of.origins[side]
        if (circles.length === 0) return null
        return { code: 'circles', params: { count: circles.length }, subjects: circles.flat() }
      },
    ),
}
