import { invalidField } from '@/lib/core/errors'
import type { Range } from './model'
import { findQuote } from './quotes/check'

/**
 * The one place where pasted words stand in a text, other quotation marks, dashes and spaces aside.
 *
 * @throws invalid on `words` when they stand nowhere (`passageMissing`) or more than once (`passageRepeated`)
 */
export function onlyPlaceOf(words: string, text: string): Range {
  const { ranges } = findQuote(words, text)
  const [only] = ranges
  if (!only) throw invalidField('words', 'passageMissing')
  if (ranges.length > 1) throw invalidField('words', 'passageRepeated', { count: ranges.length })
  return only
}
