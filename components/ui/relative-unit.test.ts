import { expect, it } from 'vitest'
import { relativeUnit } from './relative-unit'

const now = new Date('2025-06-16T12:00:00Z')

it.each([
  ['2025-06-16T12:00:10Z', 'minute'],
  ['2025-06-16T13:20:00Z', 'minute'],
  ['2025-06-16T10:00:00Z', 'hour'],
  ['2025-06-18T12:00:00Z', 'day'],
  ['2025-05-20T12:00:00Z', 'week'],
  ['2025-01-01T12:00:00Z', 'month'],
  ['1999-01-01T00:00:00Z', 'year'],
])('%s is told in %ss', (at, unit) => expect(relativeUnit(new Date(at), now)).toBe(unit))
