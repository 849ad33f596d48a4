/**
 * Reading when something was published. Strict: a date is read when it can mean one day only, else it is said why not.
 * A time counts only with its zone; without one the day is all that is known. Pure.
 */
import { monthNumber } from './months'

export type Precision = 'DAY' | 'INSTANT'

/** `at` is `2025-06-16` for a day and `2025-06-16T08:30:00.000Z` for an instant. Years from 1000 to 9999. */
export type Published = { readonly at: string; readonly precision: Precision }

export type DateReading =
  | { readonly state: 'READ'; readonly published: Published }
  | { readonly state: 'UNREADABLE' | 'AMBIGUOUS' | 'NO_YEAR' }

type Day = { readonly year: number; readonly month: number; readonly day: number }
type Head = Day | 'AMBIGUOUS' | 'NO_YEAR' | null
type HeadReader = { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => Head }

const ORDINAL = '(?:st|nd|rd|th|er|\\.|º|ª)?'
const MONTH = '(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?'

/** The first that matches decides; each matches at the beginning and leaves the rest for the time. */
const HEADS: readonly HeadReader[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})(?!\d)/, read: ([y, m, d]) => dayOf(y, m, d) },
  { pattern: /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/, read: ([y, m, d]) => dayOf(y, m, d) },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)/, read: ([y, m, d]) => dayOf(y, m, d) },
  {
    pattern: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/,
    read: ([y, m, d]) => dayOf(y, m, d),
  },
  { pattern: /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/, read: ([a, b, y]) => eitherWayRound(a, b, y) },
  {
    pattern: new RegExp(
      `^(\\d{1,2})${ORDINAL}\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
      'iu',
    ),
    read: ([d, name, y]) => worded(y, name, d),
  },
  {
    pattern: new RegExp(`^${MONTH}\\s+(\\d{1,2})${ORDINAL},?\\s+(\\d{4})(?!\\d)`, 'iu'),
    read: ([name, d, y]) => worded(y, name, d),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})${ORDINAL}\\s+(?:of\\s+|de\\s+)?${MONTH}(?![\\p{L}\\d])`, 'iu'),
    read: ([, name]) => withoutYear(name),
  },
  {
    pattern: new RegExp(`^${MONTH}\\s+(\\d{1,2})${ORDINAL}(?![\\p{L}\\d])`, 'iu'),
    read: ([name]) => withoutYear(name),
  },
]

/** "Monday, " and its like: a word before the date, set off by a comma. Which day it names is not checked. */
const WEEKDAY = /^\p{L}{2,15}\.?,\s+(?=\d|\p{L}+\.?\s+\d)/u
const TIME =
  /^(?:T|[,\s]+(?:(?:at|um|à)\s+)?|\s*[|–-]\s*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?m\.?)?(?:\s*\(?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|\p{L}{2,6})\)?)?$/iu

/** Reads a text that is a date, with or without weekday and time, and nothing else. */
export function readDate(raw: string): DateReading {
  const text = raw.trim().replace(WEEKDAY, '')
  if (text.length > 80) return { state: 'UNREADABLE' }
  for (const { pattern, read } of HEADS) {
    const match = pattern.exec(text)
    if (match === null) continue
    const head = read(match.slice(1))
    if (typeof head === 'string') return { state: head }
    const published = head && withTime(head, text.slice(match[0].length))
    return published ? { state: 'READ', published } : { state: 'UNREADABLE' }
  }
  return { state: 'UNREADABLE' }
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const utc = new Date(Date.UTC(date.year, date.month - 1, date.day))
  // A month 13 or a 30 February rolls over; a year before 100 would be taken for one of the 1900s.
  const real =
    utc.getUTCFullYear() === date.year &&
    utc.getUTCMonth() === date.month - 1 &&
    utc.getUTCDate() === date.day
  return real && date.year >= 1000 && date.year <= 9999 ? date : null
}

function worded(year = '', name = '', day = ''): Day | null {
  const month = monthNumber(name)
  return month === null ? null : dayOf(year, String(month), day)
}

function withoutYear(name = ''): Head {
  return monthNumber(name) === null ? null : 'NO_YEAR'
}

function eitherWayRound(first = '', second = '', year = ''): Head {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  return dayFirst && monthFirst && first !== second ? 'AMBIGUOUS' : (dayFirst ?? monthFirst)
}

function withTime({ year, month, day }: Day, rest: string): Published | null {
  const pad = (value: number) => String(value).padStart(2, '0')
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (rest.trim() === '') return { at: date, precision: 'DAY' }
  const match = TIME.exec(rest)
  if (match === null) return null
  const [, hours = '', minutes = '', seconds = '00', half, zone] = match
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const offset = zone === undefined ? null : offsetOf(zone)
  if (offset === null) return { at: date, precision: 'DAY' }
  const instant = new Date(`${date}T${pad(hour)}:${minutes}:${seconds}${offset}`)
  if (Number.isNaN(instant.getTime())) return null
  const year4 = instant.getUTCFullYear()
  return year4 >= 1000 && year4 <= 9999 ? { at: instant.toISOString(), precision: 'INSTANT' } : null
}

function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Letters other than UTC's own stand for several zones each ("CST", "IST"), so they settle nothing. */
function offsetOf(zone: string): string | null {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const digits = /^([+-]\d{2}):?(\d{2})?$/.exec(zone)
  return digits ? `${digits[1]}:${digits[2] ?? '00'}` : null
}
