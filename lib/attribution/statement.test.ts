import { expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

it.each([
  ['in a 2019 interview said on CNN that the bridge was safe.', 'CNN'],
  [
    'Locals told a statement emailed to the Harbour Gazette, the company said the ferry was safe.',
    'Harbour Gazette',
  ],
])('names an outlet without the words that bring it where those run into another part: %s', (text, name) => {
  const [first] = suggest(text)
  expect(first?.outlets.map((one) => [one.name, one.cue])).toEqual([[name, null]])
})
