import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials'

describe('initialsOf', () => {
  it.each([
    ['Amina Bello', 'AB'],
    ['Jean-Luc de la Tour', 'JT'],
    ['madonna', 'M'],
    ['  Éva   Ördög  ', 'ÉÖ'],
    ['e\u0301va o\u0308rdo\u0308g', 'E\u0301O\u0308'],
    ['“Bo” O’Neill', 'BO'],
    ['김 철수', '김철'],
    ['— …', '?'],
    ['', '?'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
