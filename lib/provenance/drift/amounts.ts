import {
  AUXILIARIES,
  DATE_WORDS,
  DETERMINERS,
  isAdverb,
  NUMBERS,
  PREPOSITIONS,
} from '@/lib/attribution/lexicon/words'
import { stemOf } from '@/lib/attribution/propositions/terms'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

/** So much of something. */
export type Amount = {
  readonly value: number
  /** What it is of: `%`, `money`, or null, and then by its nouns. */
  readonly unit: '%' | 'money' | null
  /** Stems of the words behind it. */
  readonly nouns: ReadonlySet<string>
  /** "up to 500": no more than it. */
  readonly atMost: boolean
  /** "about 500" */
  readonly about: boolean
  readonly at: Slice
}

const numbered = (words: string, first: number, step: number) =>
  words.split(' ').map((word, i) => [word, first + i * step] as const)
const VALUES: ReadonlyMap<string, number> = new Map([
  ...NUMBERS,
  ...numbered('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ...['hundred', 'hundreds'].map((word) => [word, 100] as const),
  ...['dozen', 'dozens'].map((word) => [word, 12] as const),
  ...['thousand', 'thousands', 'k'].map((word) => [word, 1e3] as const),
  ...['million', 'millions', 'm', 'mn'].map((word) => [word, 1e6] as const),
  ...['billion', 'billions', 'bn', 'b'].map((word) => [word, 1e9] as const),
  ...['trillion', 'trillions', 'tn'].map((word) => [word, 1e12] as const),
])
const MONEY =
  /^(?:dollars?|euros?|pounds?|yen|yuan|francs?|crowns?|kron[ae]r?|rupees?|naira|shekels?|lira|rubles?|roubles?|pesos?|cents?)$/
const CURRENCY = new Set(['$', '€', '£', '¥', '₦', '₹', '₽', '₪'])
const ABOUT = new Set('about around roughly nearly almost approximately some over'.split(' '))
/** Words behind a number in which what it counts is looked for. */
const NOUN_REACH = 5

/** The amounts in some words, in order. Years, dates and hours are none. */
export function amountsIn(reading: Reading, slices: readonly Slice[]): Amount[] {
  const amounts: Amount[] = []
  for (const { from, to } of slices) {
    for (let at = from; at < to; ) {
      const amount = amountAt(reading, at, to)
      if (amount) amounts.push(amount)
      at = amount ? amount.at.to : at + 1
    }
  }
  return amounts
}

function amountAt(reading: Reading, from: number, limit: number): Amount | null {
  const first = numericValue(lowerAt(reading, from))
  if (first === null || isTime(reading, from)) return null
  let [value, to] = [first, from + 1]
  for (
    let scale = SCALES.get(lowerAt(reading, to));
    scale && to < limit;
    scale = SCALES.get(lowerAt(reading, to))
  ) {
    value *= scale
    to += 1
  }
  const nouns = nounsAfter(reading, to, limit)
  const percent = lowerAt(reading, from).endsWith('%') || /^per ?cent$/.test(lowerAt(reading, to))
  const perCent = lowerAt(reading, to) === 'per' && lowerAt(reading, to + 1) === 'cent'
  const money = CURRENCY.has(lowerAt(reading, from - 1)) || MONEY.test(lowerAt(reading, to))
  const lead = money && CURRENCY.has(lowerAt(reading, from - 1)) ? from - 1 : from
  const atMost = isAtMost(reading, lead)
  const unit = percent || perCent ? '%' : money ? 'money' : null
  return {
    value,
    unit,
    nouns,
    atMost,
    about: ABOUT.has(lowerAt(reading, lead - 1)) || lowerAt(reading, lead - 2) === 'more',
    at: { from: atMost ? lead - (lowerAt(reading, lead - 1) === 'as' ? 3 : 2) : lead, to },
  }
}

/** "1,200", "3.5%", "4bn", "forty-two" */
function numericValue(lower: string): number | null {
  const word = VALUES.get(lower)
  if (word !== undefined) return word
  const [tens, ones, ...more] = lower.split('-').map((part) => VALUES.get(part))
  if (tens !== undefined && ones !== undefined && more.length === 0) return tens + ones
  const [, digits, unit = ''] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(%|k|mn?|bn?|tn)?$/u.exec(lower) ?? []
  if (digits === undefined) return null
  return Number(digits.replaceAll(',', '')) * (SCALES.get(unit) ?? 1)
}

/** "in 2009", "5 May", "10.40 p.m." */
function isTime(reading: Reading, at: number): boolean {
  const [before, lower, after] = [at - 1, at, at + 1].map((i) => lowerAt(reading, i))
  if (/^[ap]\.?m\.?$/.test(after ?? '') || after === "o'clock" || isMonth(before) || isMonth(after))
    return true
  return (
    /^(?:1[5-9]|20)\d\d$/.test(lower ?? '') &&
    /^(?:in|of|since|by|from|until|to|during|year|,)$/.test(before ?? '')
  )
}

const isMonth = (lower = ''): boolean =>
  DATE_WORDS.has(lower) && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(lower)

/** "|up to| 500" · "|as many as| 500" · "|at most| 500" · "|no more than| 500" */
function isAtMost(reading: Reading, at: number): boolean {
  const [third, second, first] = [at - 3, at - 2, at - 1].map((i) => lowerAt(reading, i))
  if (first === 'to' && second === 'up') return true
  if (first === 'most' && second === 'at') return true
  return first === 'as' && /^(?:many|much)$/.test(second ?? '') && third === 'as'
}

/** nine of the 42 |piles| were · 500 dock |workers| would */
function nounsAfter(reading: Reading, from: number, limit: number): Set<string> {
  const nouns = new Set<string>()
  for (let at = from; at < Math.min(limit, from + NOUN_REACH); at += 1) {
    const token = reading.tokens[at]
    if (!token || token.kind === 'PUNCT') break
    const { lower } = token
    if (lower === 'of' || DETERMINERS.has(lower) || token.kind === 'NUMBER' || VALUES.has(lower)) continue
    if (PREPOSITIONS.has(lower) || AUXILIARIES.has(lower)) break
    if (!isAdverb(lower)) nouns.add(stemOf(lower))
  }
  return nouns
}
