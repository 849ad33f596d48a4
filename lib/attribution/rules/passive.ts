import { skipOpening } from '@/lib/attribution/adverbials'
import { entryFor } from '@/lib/attribution/cues'
import { type Draft, draft, type Subject } from '@/lib/attribution/draft'
import { CARRIERS } from '@/lib/attribution/lexicon/falsehoods'
import { BE, DETERMINERS } from '@/lib/attribution/lexicon/words'
import { nounPhraseBefore } from '@/lib/attribution/phrases'
import { lowerAt } from '@/lib/attribution/reading'
import { type CueContext, type CueRule, trim } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { subjectAfter } from '@/lib/attribution/subjects'
import type { SourceKind } from '@/lib/sources/model'

/** Verbs of which "is … to" makes a report: "is said to be unsafe", but not "was told to leave". */
const HELD = new Set(['say', 'report', 'allege', 'believe', 'think', 'understand'])

/** A source the words do not name. */
const unnamed = (kind: SourceKind): Subject => ({
  slice: null,
  pronoun: null,
  speaker: { kind, naming: 'UNDESCRIBED', headcount: null, head: '', gender: null, weak: false },
})

/**
 * Passive reporting: someone said it, and the words name them behind "by" or not at all.
 *   It was reported that the bridge was closed.            no source named
 *   The council was told that the bridge was closed.       no source named
 *   The bridge is said to be unsafe.                       no source named
 *   The closure was first reported by the Harbour Gazette. the outlet behind "by"
 *   The closure was confirmed by two officials.            the people behind "by"
 */
export const passiveCue: CueRule = {
  id: 'passive',
  match(context) {
    const { reading, cue } = context
    if (!cue.passive || cue.negated) return null
    const entry = entryFor(cue, 'SPEECH', 'TELL', 'CLAUSE', 'OBJECT')
    if (!entry) return null
    const subject = nounPhraseBefore(reading, cue.slice.from, cue.sentence.from)
    const next = lowerAt(reading, cue.slice.to)
    const it = subject !== null && lowerAt(reading, subject.from) === 'it'
    const parts = {
      rule: this.id,
      cue: cue.slice,
      stance: entry.stance,
      sentence: reading.sentenceAt[cue.verb] ?? 0,
    }
    if (next === 'by') return byAgent(context, parts, subject)
    if (next === 'that' && (it || entry.frames.includes('TELL'))) {
      const content = trim(reading, { from: cue.slice.to + 1, to: cue.sentence.to })
      const source = unnamed(
        it && /^(reported|announced)$/.test(lowerAt(reading, cue.verb)) ? 'OUTLET' : 'GROUP',
      )
      return content.to > content.from
        ? draft({ ...parts, subject: source, content: [content], open: true })
        : null
    }
    if (next !== 'to' || !HELD.has(entry.lemma)) return null
    if (!subject || it) return null
    const content = [subject, trim(reading, { from: cue.slice.to, to: cue.sentence.to })]
    return draft({ ...parts, subject: unnamed('GROUP'), content })
  },
}

type Parts = Pick<Draft, 'rule' | 'cue' | 'stance' | 'sentence'>

/** "… was reported by X", "… was reported by X that …" */
function byAgent(context: CueContext, parts: Parts, told: { from: number; to: number } | null): Draft | null {
  const { reading, cue } = context
  const source = subjectAfter(reading, cue.slice.to + 1, cue.sentence.to)
  if (!source?.slice || source.speaker.weak) return null
  if (lowerAt(reading, source.slice.to) === 'that') {
    return draft({
      ...parts,
      subject: source,
      content: [trim(reading, { from: source.slice.to + 1, to: cue.sentence.to })],
      open: true,
    })
  }
  const reports =
    entryFor(cue, 'OBJECT') ??
    (/^(reported|announced|disclosed|revealed)$/.test(lowerAt(reading, cue.verb)) ? cue.entries[0] : null)
  const clause = carriedClause(context)
  if (clause && reports) return draft({ ...parts, subject: source, content: [clause] })
  // "that the dam was |unsafe| was rejected by": no subject, and nothing to attribute.
  if (told && BE.has(lowerAt(reading, told.from - 1))) return null
  return told && reports && !reading.tokens[told.from]?.lower.match(/^(he|she|they|who|we|i|you)$/)
    ? draft({ ...parts, subject: source, content: [told] })
    : null
}

/** |The claim that the dam was unsafe| was rejected by Holt */
function carriedClause({ reading, cue }: CueContext): Slice | null {
  const from = skipOpening(reading, cue.sentence.from, cue.slice.from)
  const noun = DETERMINERS.has(lowerAt(reading, from)) ? from + 1 : from
  const carries = CARRIERS.has(lowerAt(reading, noun)) && lowerAt(reading, noun + 1) === 'that'
  return carries && noun + 2 < cue.slice.from ? trim(reading, { from, to: cue.slice.from }) : null
}
