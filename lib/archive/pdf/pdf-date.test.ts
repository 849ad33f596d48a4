import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pdfDate } from './pdf-date'

it.each([
  ["D:20250616120000+02'00'", '2025-06-16T10:00:00.000Z'],
  ['D:20250616120000-0530', '2025-06-16T17:30:00.000Z'],
  ['D:20250616120000Z', '2025-06-16T12:00:00.000Z'],
  ['D:20250616120000', '2025-06-16'],
  ['20250616', '2025-06-16'],
  ['D:2025', '2025-01-01'],
  ['D:20251399', null],
  ['yesterday', null],
  ['', null],
])('%s is %s', (raw, at) => expect(pdfDate(raw)).toBe(at))

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (raw) => void pdfDate(`D:${raw}`)))
})
