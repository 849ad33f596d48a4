import { isDateWord, occasionEnd, skipDate } from '@/lib/attribution/adverbials'
import { COUNTED_FROM, ORDERING, SHIFTING, UNITS } from '@/lib/attribution/lexicon/times'
import { NUMBERS } from '@/lib/attribution/lexicon/words'
import { nounPhraseAfter } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, type Reading } from '@/lib/attribution/reading'

/** The token after the words that tell a time from `from` on; `from` itself when none stand there. */
export function timeEnd(reading: Reading, from: number, limit: number): number {
  if (from >= limit || isQuoted(reading, from) || beginsName(reading, from)) return from
  return Math.max(
    datedOccasion(reading, from, limit),
    skipDate(reading, from, limit),
    relativeTime(reading, from, limit),
    countedTime(reading, from, limit),
  )
}

/** "told the |Evening| Post", "the |Sunday| Gazette": behind an article and before another capital it is a name. */
function beginsName(reading: Reading, at: number): boolean {
  const [word, next] = [reading.tokens[at], reading.tokens[at + 1]]
  return (
    word?.capital === true &&
    lowerAt(reading, at - 1) === 'the' &&
    next?.capital === true &&
    isDateWord(reading, at) &&
    !isDateWord(reading, at + 1)
  )
}

/** "in a 2019 interview", "at Monday's hearing": the occasion holds its date. */
function datedOccasion(reading: Reading, from: number, limit: number): number {
  if (!/^(in|at|during|on)$/.test(lowerAt(reading, from))) return from
  const phrase = nounPhraseAfter(reading, from + 1, limit)
  const end = phrase && occasionEnd(reading, phrase, limit)
  if (!end) return from
  for (let i = from + 1; i < end - 1; i += 1) {
    if (isDateWord(reading, i) || /^(19|20)\d\d$/.test(lowerAt(reading, i))) return end
  }
  return from
}

/** "earlier in the day", "later that week", "the same day", "the day before", "on the following evening" */
function relativeTime(reading: Reading, from: number, limit: number): number {
  let at = from
  const shifted = SHIFTING.has(lowerAt(reading, at))
  if (shifted) at += 1
  if (/^(in|on)$/.test(lowerAt(reading, at))) at += 1
  if (!/^(the|that|this)$/.test(lowerAt(reading, at))) return from
  const that = lowerAt(reading, at) === 'that'
  at += 1
  const ordered = ORDERING.has(lowerAt(reading, at))
  if (ordered) at += 1
  if (at >= limit || !UNITS.has(lowerAt(reading, at))) return from
  at += 1
  const before = at < limit && /^(before|earlier)$/.test(lowerAt(reading, at))
  return shifted || ordered || before || (that && at - from > 2) ? at + (before ? 1 : 0) : from
}

/** "two days later", "an hour earlier", "minutes later" */
function countedTime(reading: Reading, from: number, limit: number): number {
  const first = lowerAt(reading, from)
  const counts = NUMBERS.has(first) || /^(a|an|some|several|\d{1,2})$/.test(first)
  const unit = counts ? from + 1 : from
  return unit + 1 < limit && UNITS.has(lowerAt(reading, unit)) && COUNTED_FROM.has(lowerAt(reading, unit + 1))
    ? unit + 2
    : from
}
