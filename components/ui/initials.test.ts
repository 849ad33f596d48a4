import { expect, it } from 'vitest'
import { initials } from './initials'

it.each([
  ['Jun Okafor', 'JO'],
  ['Mira', 'M'],
  ['Anna Maria de la Cruz', 'AC'],
  ['  élodie   durand ', 'ÉD'],
  ['李小龍', '李'],
  ['مريم حسن', 'مح'],
  ['— Ann', 'A'],
  ['e\u0301va', 'E\u0301'],
  ['', '?'],
])('%s → %s', (name, expected) => expect(initials(name)).toBe(expected))
