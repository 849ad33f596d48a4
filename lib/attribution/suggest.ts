import { complete, findByRules } from '@/lib/attribution/by-rules'
import type { Evidence } from '@/lib/attribution/confidence/evidence'
import { languageOf } from '@/lib/attribution/language'
import { TONGUES } from '@/lib/attribution/lexicon/tongues'
import type { Statement, TextLanguage } from '@/lib/attribution/model'
import { read } from '@/lib/attribution/reading'
import { toStatement } from '@/lib/attribution/statement'
import { suggestQuotes } from '@/lib/attribution/suggest-quotes'
import type { Tagger } from '@/lib/attribution/tagger/tag'
import { unite } from '@/lib/attribution/unite'
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
export function suggest(
  text: string,
  language: TextLanguage = languageOf(text),
  tagger: Tagger | null = null,
): Statement[] {
  const tongue = TONGUES.get(language.code ?? '')
  if (tongue) return suggestQuotes(text, tongue)
  if (language.support === 'none') return []
  return attributed(text, tagger).map(({ statement }) => statement)
}

/** A statement, and what it was found by. */
export type Attributed = { readonly statement: Statement; readonly evidence: Evidence }

/** As `suggest`, of an English text, with what tells how sure each statement is. */
export function attributed(text: string, tagger: Tagger | null): Attributed[] {
  const reading = read(text)
  const rules = findByRules(reading)
  const found = complete(reading, tagger ? unite(reading, rules, tagger(reading, rules)) : rules)
  const drafts = found.map((one) => one.draft)
  const placed = found.map(({ draft, carried }, i) => {
    const others = drafts.slice(Math.max(0, i - AROUND), i + AROUND + 1)
    const evidence: Evidence = { rule: draft.rule, tagged: draft.tagged, taggerRan: tagger !== null }
    return { evidence, statement: toStatement(reading, draft, { carried, others, evidence }) }
  })
  const nested = nest(placed.map(({ statement }) => statement))
  return placed.map(({ evidence, statement }, i) => ({ statement: nested[i] ?? statement, evidence }))
}
