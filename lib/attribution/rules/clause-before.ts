import { skipAdverbials, skipOpening } from '@/lib/attribution/adverbials'
import { entryFor } from '@/lib/attribution/cues'
import { draft, type Subject } from '@/lib/attribution/draft'
import * as words from '@/lib/attribution/lexicon/words'
import { looksLikeClause } from '@/lib/attribution/phrases'
import { isQuoted, lowerAt, quoteStartingAt } from '@/lib/attribution/reading'
import { hearerEnd } from '@/lib/attribution/rules/clause-after'
import {
  type CueContext,
  type CueRule,
  isBreak,
  isVerbHere,
  suits,
  trim,
} from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter } from '@/lib/attribution/subjects'

/**
 * A clause in the writer's words, then who said it.
 *   The bridge was closed, the mayor said.
 *   The bridge was closed, said Ana Ruiz.
 *   The bridge, the mayor said, was closed.
 */
export const clauseBeforeCue: CueRule = {
  id: 'clause-before',
  match(context) {
    const { reading, cue } = context
    if (cue.passive || cue.participle) return null
    const entry = entryFor(cue, 'SPEECH', 'CLAUSE', 'TELL', 'OBJECT')
    const found = entry && (inOrder(context) ?? inverted(context))
    if (!entry || !found || !suits(found.subject, entry)) return null
    const end = skipAdverbials(reading, found.end, cue.sentence.to)
    const after = reading.tokens[end]
    // "Since then, the mayor said nothing of it": the clause must end with the attribution.
    if (after && end < cue.sentence.to && !(after.kind === 'PUNCT' && !isQuoted(reading, end))) return null
    const content = around(context, found, end)
    return (
      content &&
      draft({
        rule: this.id,
        cue: cue.slice,
        subject: found.subject,
        content,
        stance: entry.stance,
        sentence: reading.sentenceAt[cue.verb] ?? 0,
      })
    )
  },
}

type Found = {
  readonly subject: Subject
  readonly end: number
  readonly anchor: number
  readonly inverse: boolean
}

function inOrder(context: CueContext): Found | null {
  const { reading, cue, before } = context
  if (!before?.slice || !isVerbHere(context, before) || lowerAt(reading, cue.slice.from - 1) === 'who')
    return null
  return isBreak(reading, before.slice.from - 1)
    ? {
        subject: before,
        end: hearerEnd(reading, cue, cue.sentence.to),
        anchor: before.slice.from,
        inverse: false,
      }
    : null
}

function inverted(context: CueContext): Found | null {
  const { reading, cue } = context
  if (
    !isBreak(reading, cue.slice.from - 1) ||
    cue.slice.from !== cue.verb ||
    cue.form === 'BASE' ||
    cue.doubtful
  )
    return null
  const subject = subjectAfter(reading, cue.slice.to, cue.sentence.to)
  return subject?.slice ? { subject, end: subject.slice.to, anchor: cue.slice.from, inverse: true } : null
}

/** The clause before the attribution and, when it is set off by commas, the clause's other half behind it. */
function around(context: CueContext, found: Found, end: number): Slice[] | null {
  const { reading, cue } = context
  const from = skipOpening(reading, cue.sentence.from, found.anchor)
  const head = trim(reading, { from, to: found.anchor })
  const tail = found.inverse || lowerAt(reading, end) !== ',' ? null : otherHalf(context, end + 1)
  if (head.to - head.from < 1 || quoteStartingAt(reading, head.from)?.to === head.to) return null
  if (tail) return looksLikeClause(reading, tail) || looksLikeClause(reading, head) ? [head, tail] : null
  return head.to - head.from > 2 && looksLikeClause(reading, head) ? [head] : null
}

/** The clause going on after "…, she said,"; null when something else follows. */
function otherHalf(context: CueContext, from: number): Slice | null {
  const { reading, cue } = context
  const first = reading.tokens[from]
  if (!first || from >= cue.sentence.to || /ing$/.test(first.lower)) return null
  if (words.COORDINATORS.has(first.lower) || first.lower === 'who' || first.lower === 'which') return null
  const half = trim(reading, { from, to: cue.sentence.to })
  return half.to > half.from ? half : null
}
