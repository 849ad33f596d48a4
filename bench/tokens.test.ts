import { expect, it } from 'vitest'
import { countTokens } from './tokens'

it.each([
  ['', 0],
  ['It is shut.', 4],
  ["“Don't,” O’Neil said: 1,200.5 at Jean-Luc’s 😀", 13],
])('countTokens counts words and single marks: %j', (text, count) => {
  expect(countTokens(text)).toBe(count)
})
