import { clauseAfterCue } from '@/lib/attribution/rules/clause-after'
import { clauseBeforeCue } from '@/lib/attribution/rules/clause-before'
import type { CueRule } from '@/lib/attribution/rules/context'
import { intentCue } from '@/lib/attribution/rules/intent'
import { namingQuote } from '@/lib/attribution/rules/naming-quote'
import { objectAfterCue } from '@/lib/attribution/rules/object-after'
import { passiveCue } from '@/lib/attribution/rules/passive'
import { quoteAfterCue } from '@/lib/attribution/rules/quote-after'
import { quoteBeforeCue } from '@/lib/attribution/rules/quote-before'

/** The rules about one cue in the order they are tried; the first that matches speaks for it. Quotes come before clauses. */
export const CUE_RULES: readonly CueRule[] = [
  passiveCue,
  quoteBeforeCue,
  quoteAfterCue,
  objectAfterCue,
  clauseAfterCue,
  clauseBeforeCue,
  namingQuote,
  intentCue,
]
