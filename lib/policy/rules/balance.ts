import type { ClaimantBalance } from '../case'
import { checked } from '../checked'
import type { Rule } from '../model'

/** Verdicts on one claimant from which on a pattern is worth a look. */
const MANY = 10

export const balance: Rule = {
  id: 'balance',
  severity: 'INFO',
  settings: ['INFO', 'OFF'],
  kind: 'NOTE',
  waiver: null,
  check: (of) =>
    checked(
      of.balance.length > 0,
      of.balance.filter(isLopsided).map(({ sourceId, ...params }) => ({
        code: 'one-way',
        params,
        side: null,
        subjects: [sourceId],
      })),
      'look-over',
    ),
}

/** Whether everything the desk found of somebody went one way. */
function isLopsided({ confirmed, denied }: ClaimantBalance): boolean {
  return confirmed + denied >= MANY && (confirmed === 0 || denied === 0)
}
