/** What the words for a source say of it, in English; of other words nothing is said. Pure. */
import { BARE_SOURCES, PEOPLE_PLURAL } from '@/lib/attribution/lexicon/people'

/** Words after which a phrase only says more of those it has named. */
const AFTER = /^(?:of|in|at|from|with|within|inside|on|to|by|for|near|close|who|that|familiar|briefed)$/
const ONE = /^(?:an?|one|another)$/
const EMPTY =
  /^(?:an?|the|one|two|three|some|several|many|other|another|unnamed|anonymous|undisclosed|unidentified|\d+)$/

/** Whether the words speak of more than one: "officials", "people close to the talks", but not "one of the officials". */
export function readsPlural(words: string): boolean {
  const [first = '', ...rest] = tokens(words)
  if (ONE.test(first)) return false
  const phrase = [first, ...rest]
  const end = phrase.findIndex((word) => AFTER.test(word))
  return PEOPLE_PLURAL.has(phrase.slice(0, end === -1 ? undefined : end).at(-1) ?? '')
}

/** Whether the words say nothing of who the source is: "a source", "two officials". */
export function isBare(words: string): boolean {
  const telling = tokens(words).filter((word) => !EMPTY.test(word))
  const [only = ''] = telling
  return telling.length === 1 && (BARE_SOURCES.has(only) || only === 'official' || only === 'officials')
}

const tokens = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}.’'-]+/gu) ?? []
