import { expect, it } from 'vitest'
import { bothTexts } from './use-kept-text'

it.each([
  ['', '', ''],
  ['', 'Mine.', 'Mine.'],
  ['Theirs.', '', 'Theirs.'],
  ['Theirs.', ' \n', 'Theirs.'],
  ['Mine, and more.', 'Mine', 'Mine, and more.'],
  ['Mine', 'Mine, and more.', 'Mine, and more.'],
  ['Theirs.\n', 'Mine.', 'Theirs.\n\nMine.'],
])('of %j and %j nothing is lost', (one, other, both) => expect(bothTexts(one, other)).toBe(both))
