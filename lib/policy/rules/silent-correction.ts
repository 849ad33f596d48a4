import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'

/** A verdict that never left the desk misled nobody, and may change without more. */
export const silentCorrection: Rule = {
  id: 'silent-correction',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'CONDUCT',
  waiver: 'waiver.sign-senior',
  check: ({ candidate, corrections, earlierVerdicts }) => {
    const found = [...earlierVerdicts, ...(candidate ? [candidate] : [])]
    const changed = earlierVerdicts.filter(
      ({ shown, verdict }, at) => shown && found[at + 1] && found[at + 1]?.verdict !== verdict,
    )
    const told = new Set(
      corrections.filter(({ at, visible }) => at !== null && visible).map(({ verdictId }) => verdictId),
    )
    const findings = changed
      .filter(({ id }) => !told.has(id))
      .map(({ id, verdict }) => ({ code: 'untold', params: { verdict }, side: null, subjects: [id] }))
    return checked(changed.length > 0, findings, 'correct')
  },
}
