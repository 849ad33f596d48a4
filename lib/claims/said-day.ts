/** On which day something was said, where the document's own words and date leave no choice. Pure. */

const DAY_MS = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const YEAR = '(?:,? (\\d{4})\\b)?'

const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/g
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)${YEAR}`, 'g')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}${YEAR}`, 'g')
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'g')
const SAME_DAY = /\b(today|tonight|this (?:morning|afternoon|evening))\b/g
const DAY_BEFORE = /\b(yesterday|last night)\b/g
const DAYS_AGO = /\b(a|one|two|three|four|five|six|\d{1,2}) days? ago\b/g
const COUNTS = ['a', 'one', 'two', 'three', 'four', 'five', 'six']

/** What is left of the words then tells another time, or one that depends on what stands elsewhere. */
const UNSURE = new RegExp(
  `\\d{4}|\\b(last|next|previous|following|before|after|since|until|between|or|ago|days?|weeks?|weekend|months?|years?|decades?|spring|summer|autumn|winter)\\b|\\b${MONTH}`,
)

/** A date without a year is of the last time that day came, as long as that is not long ago: further back, papers name it. */
const NEAR_DAYS = 183

/** The zones of the earth lie between these hours from UTC: on which day a moment is, depends on the place. */
const WEST_MS = 12 * 3_600_000
const EAST_MS = 14 * 3_600_000

/**
 * The day (`2025-06-15`) that words of an English text such as "on Sunday" or "late on June 15" mean in a document
 * published at `publishedAt`, a day or an instant; null where they do not tell, where they could mean two days, or where
 * it depends on the zone the document was published in. Never a day after that of publication.
 */
export function saidDay(words: string, publishedAt: string | null): string | null {
  if (words === '' || publishedAt === null) return null
  const days = new Set(daysOf(publishedAt).map((day) => dayIn(words, day)))
  const [only] = days
  return days.size === 1 && only !== undefined && only !== null ? isoDay(only) : null
}

const isoDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The days, counted from 1970, that a moment can be on, somewhere. */
function daysOf(publishedAt: string): number[] {
  const at = Date.parse(publishedAt)
  if (Number.isNaN(at)) return []
  if (publishedAt.length === 10) return [Math.floor(at / DAY_MS)]
  const [from, to] = [Math.floor((at - WEST_MS) / DAY_MS), Math.floor((at + EAST_MS) / DAY_MS)]
  return Array.from({ length: to - from + 1 }, (_, more) => from + more)
}

function dayIn(words: string, published: number): number | null {
  let left = words.toLowerCase().replace(/\s+/gu, ' ')
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => number | null) => {
    const found = [...left.matchAll(pattern)].map(read)
    left = left.replace(pattern, ' ')
    return found
  }
  const dates = [
    ...take(ISO, ([, year, month, day]) => dateOf(Number(year), Number(month) - 1, Number(day))),
    ...take(MONTH_FIRST, ([, month, day, year]) => nearest(month, day, year, published)),
    ...take(DAY_FIRST, ([, day, month, year]) => nearest(month, day, year, published)),
  ]
  const near = [
    ...take(SAME_DAY, () => published),
    ...take(DAY_BEFORE, () => published - 1),
    ...take(DAYS_AGO, ([, count = '']) => published - countOf(count)),
  ]
  const weekdays = take(WEEKDAY, ([, name = '']) => WEEKDAYS.indexOf(name))
  if (UNSURE.test(left)) return null
  // A weekday beside a date only says the same once more.
  const back = (weekday: number | null) => published - ((weekdayOf(published) - (weekday ?? 0) + 7) % 7)
  const days = new Set([...dates, ...near, ...(dates.length > 0 ? [] : weekdays.map(back))])
  const [day] = days
  if (days.size !== 1 || day === null || day === undefined || day > published) return null
  return weekdays.every((weekday) => weekday === weekdayOf(day)) ? day : null
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

const countOf = (count: string) =>
  COUNTS.includes(count) ? Math.max(1, COUNTS.indexOf(count)) : Number(count)

function nearest(month = '', day = '', year: string | undefined, published: number): number | null {
  const at = (of: number) => dateOf(of, MONTHS.indexOf(month.slice(0, 3)), Number(day))
  if (year) return at(Number(year))
  const now = new Date(published * DAY_MS).getUTCFullYear()
  const found = [at(now), at(now - 1)].find((one) => one !== null && one <= published)
  return found !== undefined && found !== null && published - found <= NEAR_DAYS ? found : null
}

/** The day, or null where the month has no such day. */
function dateOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month, day))
  return at.getUTCMonth() === month && at.getUTCDate() === day ? Math.floor(at.getTime() / DAY_MS) : null
}
