import { describe, expect, it } from 'vitest'
import type { Statement } from '@/lib/attribution/model'
import { wordsOf } from './wording'

const MAYOR = 'Mayor Lindqvist'

/** A statement whose content is the pieces, which stand in the text in this order. */
function statement(text: string, pieces: string[], over: Partial<Statement> = {}): Statement {
  return {
    range: { start: 0, end: text.length },
    source: { range: null, name: MAYOR, kind: 'PERSON', naming: 'NAMED', headcount: 1 },
    cue: null,
    content: pieces.map((piece) => {
      const start = text.indexOf(piece)
      return { start, end: start + piece.length }
    }),
    outlets: [],
    mode: 'INDIRECT',
    stance: 'ASSERTS',
    denialScope: null,
    denied: null,
    hedges: [],
    saidWhen: null,
    within: null,
    rule: 'test',
    confidence: null,
    ...over,
  }
}

describe('wordsOf', () => {
  it('reads hedges and time from a part of the document, wherever it begins', () => {
    const words = 'Holt reportedly  said on\nSunday it was shut'
    const whole = statement(words, ['it was shut'], {
      hedges: [{ start: 5, end: 15 }],
      saidWhen: { start: 22, end: 31 },
    })
    const from = 3
    const part = wordsOf(whole, words.slice(from), from)
    expect(part).toEqual({ wording: 'It was shut.', hedges: ['reportedly'], saidWhen: 'on Sunday' })
    expect(wordsOf(whole, words, 0)).toEqual(part)
  })

  it('words a denied report alike from a part of the document', () => {
    const words = 'On Sunday Holt denied reports that two wards had closed'
    const denied = { start: words.indexOf('two'), end: words.length }
    const whole = statement(words, ['reports that two wards had closed'], { stance: 'DENIES', denied })
    const from = words.indexOf('Holt')
    expect(wordsOf(whole, words.slice(from), from).wording).toBe('Two wards had closed.')
    expect(wordsOf({ ...whole, saidWhen: null }, words, 0).saidWhen).toBe('')
  })
})
