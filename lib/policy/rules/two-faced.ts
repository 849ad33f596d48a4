import { grouped } from '@/lib/core/grouped'
import type { CaseAttribution } from '../case'
import { checked } from '../checked'
import { type Finding, type Rule, SETTINGS } from '../model'
import { sideOf } from '../sides'
import { isUnnamed } from '../unnamed'

/** By name only where no statement leaves it out: beside the words of one that does, it would tell whose they are. */
function told(all: readonly CaseAttribution[]): Pick<Finding, 'code' | 'params'> {
  const unnamed = all.find(isUnnamed)
  return unnamed
    ? { code: 'contradicts-unnamed', params: { words: unnamed.words } }
    : { code: 'contradicts', params: { name: all[0]?.source.name ?? '' } }
}

export const twoFaced: Rule = {
  id: 'two-faced',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) => {
    const speaking = of.attributions.filter((one) => sideOf(one) !== null)
    const both = [...grouped(speaking, ({ source }) => source.id).values()]
      .map((all) => ({
        open: all.filter(({ terms }) => terms === 'ON_RECORD'),
        covert: all.filter(({ terms }) => terms !== 'ON_RECORD'),
      }))
      .filter(({ open, covert }) => open.length > 0 && covert.length > 0)
    const findings = both
      .filter(({ open, covert }) => open.some((a) => covert.some((b) => sideOf(a) !== sideOf(b))))
      .map(({ open, covert }) => ({
        ...told([...open, ...covert]),
        side: null,
        attributionIds: [...open, ...covert].map(({ id }) => id),
      }))
    return checked(both.length > 0, findings, 'drop-or-correct')
  },
}
