import { newId } from '@/lib/core/ids'
import { Raw } from '../support/actions'
import { isRecord } from '../support/flight'

/** What nobody types and anybody can send, to be put into every field of every action. */
export const ODDITIES: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  'a number': 7,
  'a negative number': -1,
  'a huge number': 1e308,
  'more than an integer of the database': 2_147_483_648,
  'a list': [],
  'an object': {},
  'an object that claims a prototype': JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'),
  'a truth': true,
  'nothing typed': '',
  'a null character': 'a\u0000b',
  'half a surrogate pair': '\ud800',
  'right to left, with an override': '\u202eقال المجلس\u202c',
  'very long': 'x'.repeat(100_000),
  SQL: `'; DROP TABLE "Claim"; --`,
  'the id of nothing': newId(),
  'no number': 'NaN',
  'a date in year 0': '0000-01-01T00:00:00Z',
  'a date that is none': '2026-02-30T25:61:00Z',
  'a number that is none': new Raw('$NaN'),
  'a date object': new Raw('$D2026-01-01T00:00:00.000Z'),
  'a bigint': new Raw('$n123456789012345678901234567890'),
}

/** Every place in an input that holds a value, lists and objects themselves included. */
export function placesIn(value: unknown, path = ''): string[] {
  const under = (name: string | number, inner: unknown) => {
    const at = path ? `${path}.${name}` : String(name)
    return [at, ...placesIn(inner, at)]
  }
  if (Array.isArray(value)) return value.flatMap((inner, at) => under(at, inner))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => under(name, inner))
}
