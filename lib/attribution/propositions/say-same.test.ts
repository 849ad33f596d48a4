import { describe, expect, it } from 'vitest'
import { saySame } from './say-same'

describe('claims that say the same', () => {
  it.each([
    ['The council will shut the old quay.', 'The Council will shut the old quay'],
    [
      'The harbour council will shut the old quay in May.',
      'In May the harbour council will shut the old quay.',
    ],
    ['Two divers drowned near the north pier.', 'Near the north pier two divers drowned.'],
    ['Le pont ferme lundi.', 'le pont ferme lundi'],
  ])('%s · %s', (a, b) => {
    expect(saySame(a, b)).toBe(true)
    expect(saySame(b, a)).toBe(true)
  })

  it.each([
    ['The council will shut the old quay.', 'The council will not shut the old quay.'],
    ['Two divers drowned near the north pier.', 'Four divers drowned near the north pier.'],
    ['The ferry sank on Monday.', 'The ferry sank on Tuesday.'],
    ['The council will shut the old quay.', 'The council will repaint the old quay.'],
    ['The mayor said the quay will shut.', 'The quay will shut.'],
    ['', ''],
    ['Dredging has stopped.', ''],
  ])('not: %s · %s', (a, b) => {
    expect(saySame(a, b)).toBe(a === b)
  })
})
