import type { Statement } from '@/lib/attribution/model'
import type { SuggestionView } from '@/lib/claims/view'

/** An open suggestion as the page shows it, with nothing known of it but the statement; its wording is its id. */
export const suggestionOf = (
  id: string,
  statement: Statement,
  over: Partial<SuggestionView> = {},
): SuggestionView => ({
  id,
  ordinal: 0,
  version: 1,
  state: 'OPEN',
  statement,
  wording: id,
  isProposition: true,
  hedges: [],
  saidWhen: '',
  evasion: '',
  knownSource: null,
  claimId: null,
  ...over,
})
