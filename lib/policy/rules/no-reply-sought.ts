import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'

/** Whoever was asked had the chance, whether they answered or not. What they said elsewhere is no answer to this desk. */
export const noReplySought: Rule = {
  id: 'no-reply-sought',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'CONDUCT',
  waiver: 'waiver.sign-senior',
  check: (of) => {
    const asked = new Set(of.replyRequests.map(({ sourceId }) => sourceId))
    const findings = of.claim.accused
      .filter(({ sourceId }) => !asked.has(sourceId))
      .map(({ sourceId, name }) => ({
        code: 'not-asked',
        params: { name },
        side: null,
        subjects: [sourceId],
      }))
    return checked(of.claim.accused.length > 0, findings, 'ask')
  },
}
