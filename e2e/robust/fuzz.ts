import { newId } from '@/lib/core/ids'
import { valueAt, withValueAt } from '../access/ids'
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

const TEXT_AT_MOST = 1_000_000
/** Below the 12 MB that a request may have, so that each text is looked at. */
const TOGETHER_AT_MOST = 8_000_000

/** A copy in which every text is a megabyte long, or as much of one as a request bears. */
export function withLargeTexts(value: unknown): unknown {
  const texts = placesIn(value).filter((place) => typeof valueAt(value, place) === 'string')
  const large = 'x'.repeat(Math.min(TEXT_AT_MOST, Math.floor(TOGETHER_AT_MOST / texts.length)))
  return texts.reduce((made, place) => withValueAt(made, place, large), value)
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
