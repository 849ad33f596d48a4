import type { CaseEvidence } from '../case'
import { onSides } from '../checked'
import { independentOf } from '../independent'
import { type Finding, type Rule, SETTINGS } from '../model'
import { evidenceOn } from '../sides'

/** Independent secondary sources that stand in for a primary one. */
const ENOUGH = 3

export const secondaryOnly: Rule = {
  id: 'secondary-only',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign',
  check: (of) =>
    onSides(
      of,
      'add-evidence',
      () => true,
      (side) => {
        const evidence = evidenceOn(of, side)
        if (evidence.some(({ rank }) => rank === 'PRIMARY')) return null
        const finding = tooFew(evidence)
        return finding && { ...finding, evidenceIds: evidence.map(({ id }) => id) }
      },
    ),
}

/** How many tell it independently, if that is not enough, and what most of those that do not have in common. */
function tooFew(evidence: readonly CaseEvidence[]): Pick<Finding, 'code' | 'params'> | null {
  const { count, reports, shared } = independentOf(evidence, ENOUGH)
  if (count >= ENOUGH) return null
  if (!shared) return { code: count === 0 ? 'nothing' : 'too-few', params: { count } }
  const { kind, id, name } = shared.on
  const params = { count, reports, sharing: shared.reports, others: reports - shared.reports }
  if (id === '') return { code: 'outlet-unknown', params }
  return { code: kind === 'REPORT' ? 'one-report' : 'one-outlet', params: { ...params, on: name } }
}
