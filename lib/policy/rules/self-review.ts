import { checked } from '../checked'
import type { Rule } from '../model'

/** No team may turn it down and nobody may sign it away: a check is what another person does. */
export const selfReview: Rule = {
  id: 'self-review',
  severity: 'BLOCK',
  settings: ['BLOCK'],
  kind: 'CONDUCT',
  waiver: null,
  check: ({ claim, candidate, reviewers }) => {
    const wrote = (id: string) => claim.writers.includes(id)
    const decider = candidate?.deciderId ?? null
    const faults = [
      { code: 'writer-decides', who: decider !== null && wrote(decider) ? [decider] : [] },
      { code: 'writer-reviews', who: reviewers.filter(wrote) },
      { code: 'same-reviewer', who: reviewers.filter((id, at) => reviewers.indexOf(id) !== at) },
    ]
    const findings = faults
      .filter(({ who }) => who.length > 0)
      .map(({ code, who }) => ({ code, params: {}, side: null, subjects: [...new Set(who)] }))
    return checked(decider !== null || reviewers.length > 0, findings, 'another-person')
  },
}
