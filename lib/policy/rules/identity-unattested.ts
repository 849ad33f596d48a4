import { grouped } from '@/lib/core/grouped'
import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { sidesOf, speaking } from '../sides'
import { isUnnamed } from '../unnamed'

/** Who it is, is known where the desk's record bears a name. That name is not what a statement that gives none is judged by. */
export const identityUnattested: Rule = {
  id: 'identity-unattested',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) => {
    const known = new Set(of.attestations.map(({ sourceId }) => sourceId))
    const bySide = sidesOf(of).map((side) => ({
      side,
      unnamed: speaking(of, side).filter((one) => isUnnamed(one) && one.source.naming !== 'NAMED'),
    }))
    const findings = bySide.flatMap(({ side, unnamed }) =>
      [...grouped(unnamed, ({ source }) => source.id)]
        .filter(([sourceId]) => !known.has(sourceId))
        .map(([sourceId, all]) => ({
          code: 'unattested',
          params: { name: all[0]?.source.name ?? '' },
          side,
          attributionIds: all.map(({ id }) => id),
          subjects: [sourceId],
        })),
    )
    return checked(
      bySide.some(({ unnamed }) => unnamed.length > 0),
      findings,
      'attest',
    )
  },
}
