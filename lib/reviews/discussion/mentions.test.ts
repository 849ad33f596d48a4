import { describe, expect, it } from 'vitest'
import { mentionsIn, nameAtCaret, piecesOf, wordsNow } from './mentions'

const ada = { id: 'ada', name: 'Ada Lind' }
const adam = { id: 'adam', name: 'Ada Lindqvist' }
const other = { id: 'other', name: 'Ada Lind' }
const who = (text: string, ...members: { id: string; name: string }[]) =>
  mentionsIn(text, members).map(({ start, end, memberId }) => [text.slice(start, end), memberId])

describe('mentionsIn', () => {
  it('finds whole names, the longer one first', () => {
    expect(who('@Ada Lind, ask @Ada Lindqvist.', ada, adam)).toEqual([
      ['@Ada Lind', 'ada'],
      ['@Ada Lindqvist', 'adam'],
    ])
    expect(who('@Ada Lindqvists paper', ada, adam)).toEqual([])
  })

  it('calls nobody by an address of mail, by another’s name or by part of one', () => {
    expect(who('desk@Ada Lind', ada)).toEqual([])
    expect(who('@Ada', ada)).toEqual([])
    expect(who('@Mira Ode', ada)).toEqual([])
  })

  it('tells two of one name apart by the order in which they were chosen', () => {
    expect(who('@Ada Lind and @Ada Lind, then @Ada Lind', other, ada)).toEqual([
      ['@Ada Lind', 'other'],
      ['@Ada Lind', 'ada'],
      ['@Ada Lind', 'ada'],
    ])
  })

  it('finds names in any writing, and at the end', () => {
    expect(who('(@Łucja Öz)@王芳', { id: 'l', name: 'Łucja Öz' }, { id: 'w', name: '王芳' })).toEqual([
      ['@Łucja Öz', 'l'],
      ['@王芳', 'w'],
    ])
  })
})

describe('the words as they read by now', () => {
  const text = 'See @Ada Lind: she knows.'
  const renamed = mentionsIn(text, [ada]).map((one) => ({ ...one, name: 'Ada Marlow' }))

  it('have the name a member has by now', () => {
    expect(wordsNow(text, renamed)).toBe('See @Ada Marlow: she knows.')
    expect(piecesOf(text, renamed).map(({ text: piece, memberId }) => [piece, memberId])).toEqual([
      ['See ', null],
      ['@Ada Marlow', 'ada'],
      [': she knows.', null],
    ])
  })

  it('are what was typed where nobody is mentioned', () => {
    expect(wordsNow('plain', [])).toBe('plain')
    expect(piecesOf('', [])).toEqual([])
  })
})

describe('nameAtCaret', () => {
  it('is what follows the last @ on the line', () => {
    expect(nameAtCaret('ask @Ad', 7)).toEqual({ start: 4, typed: 'Ad' })
    expect(nameAtCaret('ask @Ada Li and more', 11)).toEqual({ start: 4, typed: 'Ada Li' })
    expect(nameAtCaret('@', 1)).toEqual({ start: 0, typed: '' })
  })

  it('is nothing elsewhere', () => {
    for (const text of ['ask', 'desk@ada', '@Ada\nnext']) expect(nameAtCaret(text, text.length)).toBeNull()
  })
})
