import { invalidField } from '@/lib/core/errors'
import { shorten, squeeze } from '@/lib/core/text'
import type { Range } from './model'
import { wordsChanged } from './quotes/changed'
import { checkQuote, findQuote } from './quotes/check'

/** Code units of the document's own words shown to whoever typed others. */
const SHOWN = 400

/**
 * The one place where pasted words stand in a text, other quotation marks, dashes and spaces aside.
 *
 * @throws invalid on `words` when they stand nowhere (`passageMissing`), stand there with other words (`passageAltered`) or with words
 *   left out (`passageElided`), or more than once (`passageRepeated`)
 */
export function onlyPlaceOf(words: string, text: string): Range {
  const { ranges } = findQuote(words, text)
  const [only] = ranges
  if (!only) return nearestPlace(words, text)
  if (ranges.length > 1) throw invalidField('words', 'passageRepeated', { count: ranges.length })
  return only
}

/** Words that are merely otherwise set stand there; of others is told what stands there instead. */
function nearestPlace(words: string, text: string): Range {
  const check = checkQuote(words, text)
  const [first, ...others] = check.ranges
  if (!first) throw invalidField('words', 'passageMissing')
  const there = shorten(
    check.ranges.map(({ start, end }) => squeeze(text.slice(start, end))).join(' … '),
    SHOWN,
  )
  if (check.state === 'ALTERED')
    throw invalidField('words', 'passageAltered', { count: wordsChanged(check.difference), words: there })
  if (check.state === 'ELIDED') throw invalidField('words', 'passageElided', { words: there })
  if (others.length > 0) throw invalidField('words', 'passageRepeated', { count: check.ranges.length })
  return first
}
