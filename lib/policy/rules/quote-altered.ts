import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'

export const quoteAltered: Rule = {
  id: 'quote-altered',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'CONDUCT',
  waiver: 'waiver.sign-senior',
  check: (of) => {
    const quotes = of.attributions.filter(
      ({ mode, quoteState }) => mode !== 'INDIRECT' && quoteState !== 'UNCHECKED',
    )
    const findings = quotes
      .filter(({ quoteState }) => quoteState === 'ALTERED')
      .map(({ id, words }) => ({ code: 'altered', params: { words }, side: null, attributionIds: [id] }))
    return checked(quotes.length > 0, findings, 'restore-words')
  },
}
