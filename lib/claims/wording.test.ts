import { describe, expect, it } from 'vitest'
import { statementOf } from '@/lib/testing/statements'
import { wordsOf } from './wording'

describe('wordsOf', () => {
  it('reads hedges and time from a part of the document, wherever it begins', () => {
    const words = 'Holt reportedly  said on\nSunday it was shut'
    const whole = statementOf(words, ['it was shut'], {
      hedges: [{ start: 5, end: 15 }],
      saidWhen: { start: 22, end: 31 },
    })
    const from = 3
    const part = wordsOf(whole, words.slice(from), from)
    expect(part).toEqual({
      wording: 'It was shut.',
      isProposition: true,
      hedges: ['reportedly'],
      saidWhen: 'on Sunday',
      evasion: '',
    })
    expect(wordsOf(whole, words, 0)).toEqual(part)
  })

  it('words a denied report alike from a part of the document', () => {
    const words = 'On Sunday Holt denied reports that two wards had closed'
    const denied = { start: words.indexOf('two'), end: words.length }
    const whole = statementOf(words, ['reports that two wards had closed'], { stance: 'DENIES', denied })
    const from = words.indexOf('Holt')
    expect(wordsOf(whole, words.slice(from), from).wording).toBe('Two wards had closed.')
    expect(wordsOf({ ...whole, saidWhen: null }, words, 0).saidWhen).toBe('')
  })
})
