import { describe, expect, it } from 'vitest'
import type { SuggestionView } from '@/lib/claims/view'
import { stated } from '@/lib/testing/stories'
import { articleMarks } from './statement-marks'

const text = 'Anna Berg, the mayor, said the quay will close.'
const suggestion: SuggestionView = {
  id: 'one',
  ordinal: 0,
  version: 1,
  state: 'OPEN',
  statement: stated(text, { who: 'the mayor', cue: 'said', content: ['the quay will close'] }),
  wording: 'The quay will close.',
  isProposition: true,
  hedges: [],
  saidWhen: '',
  evasion: '',
  knownSource: null,
  claimId: null,
}
const shown = (view: SuggestionView, kind: string) =>
  articleMarks([view], [])
    .marks.filter((mark) => mark.kind === kind)
    .map(({ start, end }) => text.slice(start, end))

describe('the marks of a statement in the article', () => {
  it('are where source and cue were found', () => {
    expect([shown(suggestion, 'source'), shown(suggestion, 'cue')]).toEqual([['the mayor'], ['said']])
  })

  it('are where they stand once somebody has corrected them', () => {
    const standing = { source: { start: 0, end: 9 }, cue: null }
    const corrected = { ...suggestion, state: 'ACCEPTED', standing } as const
    expect([shown(corrected, 'source'), shown(corrected, 'cue')]).toEqual([['Anna Berg'], []])
  })
})
