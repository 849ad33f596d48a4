/** How a rule comes to its result. Pure. */
import type { CaseAttribution, PolicyCase, Side } from './case'
import type { Checked, Finding } from './model'
import { sidesOf, speaking } from './sides'

/** A rule that found nothing passes, if there was anything to look at. */
export function checked(applies: boolean, findings: readonly Finding[], mend: string): Checked {
  const outcome = !applies ? 'NOT_APPLICABLE' : findings.length > 0 ? 'FAIL' : 'PASS'
  return { outcome, findings: applies ? findings : [], mend }
}

/** Looks at each side in question that the rule is about. */
export function onSides(
  of: PolicyCase,
  mend: string,
  applies: (side: Side) => boolean,
  find: (side: Side) => Omit<Finding, 'side'> | null,
): Checked {
  const sides = sidesOf(of).filter(applies)
  const findings = sides.flatMap((side) => {
    const finding = find(side)
    return finding ? [{ ...finding, side }] : []
  })
  return checked(sides.length > 0, findings, mend)
}

/** Looks at each attribution on a side in question that the rule is about; `find` answers codes, none when all is well. */
export function onAttributions(
  of: PolicyCase,
  mend: string,
  applies: (one: CaseAttribution) => boolean,
  find: (one: CaseAttribution) => readonly Pick<Finding, 'code' | 'params'>[],
): Checked {
  const all = sidesOf(of).flatMap((side) => speaking(of, side).map((one) => ({ one, side })))
  const about = all.filter(({ one }) => applies(one))
  const findings = about.flatMap(({ one, side }) =>
    find(one).map((finding) => ({ ...finding, side, attributionIds: [one.id] })),
  )
  return checked(about.length > 0, findings, mend)
}
