import { describe, expect, it } from 'vitest'
import type { Confidence, Statement } from '@/lib/attribution/model'
import type { SuggestionView } from '@/lib/claims/view'
import { MAYOR, statementOf } from '@/lib/testing/statements'
import { suggestionOf } from '@/lib/testing/suggestions'
import { chosenOf } from './first-choice'
import type { Shown } from './story-href'

const TEXT = `${MAYOR} said the quay would close.`
const told = (statement: number): Confidence => ({ statement, source: null, cue: null, content: null })
const found = (
  id: string,
  rule: Statement['rule'],
  confidence: Confidence | null,
  over: Partial<SuggestionView> = {},
): SuggestionView => suggestionOf(id, statementOf(TEXT, ['the quay would close'], { rule, confidence }), over)
const listed = (suggestions: readonly SuggestionView[], shown: Shown = 'first') =>
  chosenOf(suggestions, shown).listed.map(({ id }) => id)

const MIXED = [
  found('rule', 'clause-after', told(0.3)),
  found('doubtful', 'tagger', told(0.3)),
  found('nearly', 'tagger', told(0.799)),
  found('enough', 'tagger', told(0.8)),
  found('unmeasured', 'tagger', null),
]

describe('the first choice', () => {
  it('has what a rule found, however sure, and what the tagger alone found when it is sure or nobody measured it', () => {
    expect(listed(MIXED)).toEqual(['rule', 'enough', 'unmeasured'])
  })

  it('has nothing that the tagger alone found and nobody is said to say', () => {
    const statement = statementOf(TEXT, ['the quay would close'], { rule: 'tagger', confidence: told(0.9) })
    const nobody = { ...statement, source: { ...statement.source, range: null, name: '' } }
    expect(listed([suggestionOf('nobody', nobody)])).toEqual([])
  })

  it('has nothing that the tagger alone found and that could be neither true nor false', () => {
    const phrase = { isProposition: false }
    expect(
      listed([
        found('phrase', 'tagger', told(0.95), phrase),
        found('by a rule', 'object-after', told(0.4), phrase),
        found('said so', 'tagger', told(0.8)),
      ]),
    ).toEqual(['by a rule', 'said so'])
  })

  it('has what is decided, and what somebody decided once and brought back: neither goes from where it stood', () => {
    const decided = [
      found('dismissed', 'tagger', told(0.3), { state: 'DISMISSED', version: 2 }),
      found('accepted', 'tagger', told(0.3), { state: 'ACCEPTED', version: 2, claimId: 'c' }),
      found('restored', 'tagger', told(0.3), { version: 3 }),
    ]
    expect(listed(decided)).toEqual(['dismissed', 'accepted', 'restored'])
    expect(chosenOf(decided, 'first').lessSure).toBe(0)
  })

  it('gives way to all that was found, in its order; how many are less sure is the same either way', () => {
    expect(listed(MIXED, 'all')).toEqual(MIXED.map(({ id }) => id))
    expect(chosenOf(MIXED, 'first').lessSure).toBe(2)
    expect(chosenOf(MIXED, 'all').lessSure).toBe(2)
    expect(chosenOf([], 'first')).toEqual({ listed: [], lessSure: 0 })
  })
})
