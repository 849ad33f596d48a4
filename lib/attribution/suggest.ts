import { type Carried, carryOutlets } from '@/lib/attribution/carry'
import { collectSentence } from '@/lib/attribution/collect'
import type { Draft } from '@/lib/attribution/draft'
import { languageOf } from '@/lib/attribution/language'
import { TONGUES } from '@/lib/attribution/lexicon/tongues'
import type { Statement, TextLanguage } from '@/lib/attribution/model'
import { attachOutlets, foldOutlets } from '@/lib/attribution/outlets'
import { settleOverlaps, withoutEchoes } from '@/lib/attribution/overlap'
import { type Reading, read } from '@/lib/attribution/reading'
import { resolvePronouns } from '@/lib/attribution/referents'
import { quoteLines } from '@/lib/attribution/rules/quote-lines'
import { toStatement } from '@/lib/attribution/statement'
import { suggestQuotes } from '@/lib/attribution/suggest-quotes'
import { nest } from '@/lib/attribution/within'

/** How many statements before and behind one may have a part in its words. */
const AROUND = 12

/**
 * The attributed statements of a text, in reading order. Pure and deterministic: text in, statements out, never
 * throws, linear in the length of the text. Offsets are UTF-16 code units of `text`, end exclusive.
 *
 * read → rules on each sentence → rules on quotes left over → pronouns → outlets → overlaps → mode, stance, hedges, time → which stands in which.
 *
 * All this is English. Of a text in another language direct quotes are found, or nothing.
 *
 * @param language what the whole is in, of which `text` is a part
 */
export function suggest(text: string, language: TextLanguage = languageOf(text)): Statement[] {
  const tongue = TONGUES.get(language.code ?? '')
  if (tongue) return suggestQuotes(text, tongue)
  if (language.support === 'none') return []
  const reading = read(text)
  const found = complete(reading, find(reading))
  const drafts = found.map((one) => one.draft)
  return nest(
    found.map(({ draft, carried }, i) =>
      toStatement(reading, draft, carried, drafts.slice(Math.max(0, i - AROUND), i + AROUND + 1)),
    ),
  )
}

function find(reading: Reading): Draft[] {
  const claimed = new Set<number>()
  const drafts: Draft[] = []
  for (const sentence of reading.sentences) {
    for (const one of collectSentence(reading, sentence, claimed)) drafts.push(one)
  }
  const lines = quoteLines(reading, claimed, drafts)
  return [...drafts, ...lines].sort((a, b) => position(a) - position(b))
}

function complete(reading: Reading, drafts: readonly Draft[]): Carried[] {
  const resolved = withoutEchoes(settleOverlaps(resolvePronouns(reading, drafts))).filter(
    (one) => one.content.length > 0 || one.stance !== 'ASSERTS',
  )
  const withOutlets: Draft[] = []
  for (let from = 0; from < resolved.length; ) {
    let to = from + 1
    while (to < resolved.length && resolved[to]?.sentence === resolved[from]?.sentence) to += 1
    withOutlets.push(...foldOutlets(attachOutlets(reading, resolved.slice(from, to))))
    from = to
  }
  return carryOutlets(reading, withOutlets)
}

const position = (one: Draft): number =>
  Math.min(one.cue?.from ?? Number.MAX_SAFE_INTEGER, one.content[0]?.from ?? Number.MAX_SAFE_INTEGER)
