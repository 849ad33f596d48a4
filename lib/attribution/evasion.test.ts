import { describe, expect, it } from 'vitest'
import { evasionIn } from './evasion'

describe('evasionIn', () => {
  it.each([
    [
      '“There’s so many false reports of conversations that never happened, and I’m not going to get into that.”',
      'not going to get into that',
    ],
    ['“We  won’t\ncomment on it”', 'won’t\ncomment'],
    ["“We can't discuss this matter”", "can't discuss this"],
    ['any knowledge of the plan', 'any knowledge of'],
    ['having any knowledge of the sale', 'having any knowledge of'],
    ['knowing about the sale', 'knowing about'],
  ])('of %s', (content, words) => expect(evasionIn(content)).toBe(words))

  it.each(['no decision had been made', 'There have been no talks', ''])('finds none in “%s”', (content) =>
    expect(evasionIn(content)).toBe(''),
  )

  it('looks for what is known at the beginning alone: further on it is part of what is denied', () => {
    expect(evasionIn('that the board had met in secret for years and had knowledge of it')).toBe('')
  })
})
