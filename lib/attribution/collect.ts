import { type Cue, findCues } from '@/lib/attribution/cues'
import { anchorOf, type Draft, type Subject } from '@/lib/attribution/draft'
import { denies } from '@/lib/attribution/reach'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import { touches } from '@/lib/attribution/roles'
import { accordingTo } from '@/lib/attribution/rules/according-to'
import { citing } from '@/lib/attribution/rules/citing'
import { type CueContext, isBreak, trim } from '@/lib/attribution/rules/context'
import { CUE_RULES } from '@/lib/attribution/rules/cue-rules'
import { noComment } from '@/lib/attribution/rules/no-comment'
import { nominalCue } from '@/lib/attribution/rules/nominal'
import { reportedBy } from '@/lib/attribution/rules/reported-by'
import type { Slice } from '@/lib/attribution/segment'
import { callsFalse } from '@/lib/attribution/stance'
import { subjectBefore, subjectOpening } from '@/lib/attribution/subjects'

/** Words before a participle that leave its subject the one of the words before: "by saying", "while adding". */
const LINKS = new Set([',', 'by', 'while', 'before', 'after', 'in', 'and', 'but', '—', '–', '--'])

/** "denied it |and| said that": the second verb has the subject of the first. */
const JOINS = new Set(['and', 'but', 'then'])

/** The statements of one sentence. `claimed` holds the quotes that belong to a statement, and grows. */
export function collectSentence(reading: Reading, sentence: Slice, claimed: Set<number>): Draft[] {
  const fixed = [
    ...noComment(reading, sentence),
    ...accordingTo(reading, sentence),
    ...reportedBy(reading, sentence),
    ...nominalCue(reading, sentence),
  ]
  const drafts: Draft[] = []
  let last: Subject | null = null
  for (const cue of findCues(reading, sentence)) {
    if (fixed.some((one) => one.cue && touches(one.cue, cue.slice))) continue
    const prior = [...drafts.slice(-1), ...fixed]
      .filter((one) => (one.cue?.to ?? 0) <= cue.slice.from)
      .reduce<Draft | null>(later, null)
    const context: CueContext = { reading, cue, before: whoSpeaks(reading, cue, prior, last), prior, claimed }
    last = context.before ?? last
    const found = firstMatch(context)
    if (!found) continue
    drafts.push({ ...found, shared: isShared(reading, cue, found, prior) })
    for (const slice of found.content) claim(reading, slice, claimed)
  }
  for (const one of fixed) for (const slice of one.content) claim(reading, slice, claimed)
  const all = [...fixed.filter((one) => !repeats(one, drafts)), ...drafts].sort(
    (a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0),
  )
  return mergeVague(reading, shorten(reading, all)).map((one) => citing(reading, one))
}

const later = (a: Draft | null, b: Draft): Draft => (a?.cue && b.cue && a.cue.from > b.cue.from ? a : b)

function firstMatch(context: CueContext): Draft | null {
  for (const rule of CUE_RULES) {
    const found = rule.match(context)
    if (found) return found
  }
  return null
}

/** Whether a statement has the speaker of the words before, by grammar, and no subject of its own. */
function isShared(reading: Reading, cue: Cue, found: Draft, prior: Draft | null): boolean {
  if (prior !== null && found.subject === prior.subject) return true
  return cue.participle && LINKS.has(lowerAt(reading, cue.slice.from - 1))
}

/** "Holt said he would not comment": the words after "said" hold the same answer, given once. */
function repeats(one: Draft, drafts: readonly Draft[]): boolean {
  const { slice, pronoun } = one.subject
  return (
    one.rule === 'no-comment' &&
    pronoun !== null &&
    drafts.some((outer) => outer.content.some((part) => part.from === slice?.from))
  )
}

/** The subject of a cue: before a finite verb; for a participle the speaker of the words before, or the sentence's subject. */
function whoSpeaks(reading: Reading, cue: Cue, prior: Draft | null, last: Subject | null): Subject | null {
  const before = lowerAt(reading, cue.slice.from - 1)
  if (!cue.participle) {
    const own = subjectBefore(reading, cue.slice.from, cue.sentence.from)
    return own ?? (JOINS.has(before) ? (prior?.subject ?? last) : null)
  }
  // "quoted an aide as saying that"
  if (before === 'as') return subjectBefore(reading, cue.slice.from - 1, cue.sentence.from)
  if (!LINKS.has(before)) {
    // "a letter saying that": the noun before speaks, when it can.
    const own = subjectBefore(reading, cue.slice.from, cue.sentence.from)
    return own &&
      !own.pronoun &&
      !own.speaker.weak &&
      cue.entries.some((entry) => entry.lemma === 'say' || entry.lemma === 'warn')
      ? own
      : null
  }
  return prior?.subject ?? subjectOpening(reading, cue.sentence)
}

function claim(reading: Reading, slice: Slice, claimed: Set<number>): void {
  let last = -1
  for (let i = slice.from; i < slice.to; i += 1) {
    const index = reading.quoteAt[i] ?? -1
    if (index < 0 || index === last) continue
    claimed.add(index)
    last = index
    i = Math.max(i, (reading.quotes[index]?.to ?? i + 1) - 1)
  }
}

/** Ends content that runs on to the sentence's end where a later attribution of the sentence begins: "said A, adding B". */
function shorten(reading: Reading, drafts: readonly Draft[]): Draft[] {
  return drafts.map((one, i) => {
    const last = one.content.at(-1)
    if (!one.open || !last) return one
    for (const later of drafts.slice(i + 1, i + 12)) {
      const cut = later.rule === 'nominal' || later.rule === 'reported-by' ? null : cutBefore(reading, later)
      if (cut === null || cut <= last.from || cut >= last.to) continue
      const shorter = trim(reading, { from: last.from, to: cut })
      if (shorter.to > shorter.from)
        return { ...one, content: [...one.content.slice(0, -1), shorter], open: false }
    }
    return one
  })
}

/** The token at which the words of the attribution before end, when a comma or conjunction sets this one off. */
function cutBefore(reading: Reading, later: Draft): number | null {
  const anchor = anchorOf(later)
  const conjunction = /^(and|but|while|though|although|yet|or)$/.test(lowerAt(reading, anchor - 1))
  const at = conjunction ? anchor - 1 : anchor
  if (isBreak(reading, at - 1)) return at - 1
  if (later.rule === 'according-to') return at
  return conjunction && later.subject.slice !== null ? at : null
}

/**
 * "denied the claims, saying that the reports were false": the words said take the place of the words that only point
 * at them. What someone says of another thing in the same breath is a statement of its own: "…, saying that the road was open".
 */
function mergeVague(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const one of drafts) {
    const before = merged.at(-1)
    if (before?.vague && one.shared && (!denies(before.stance) || callsFalse(reading, one)))
      merged[merged.length - 1] = { ...before, content: one.content, open: one.open, vague: false }
    else merged.push(one)
  }
  return merged
}
