import type { Draft, Subject } from '@/lib/attribution/draft'
import { lowerAt, type Reading, textOf } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Gender, Speaker } from '@/lib/attribution/speakers'
import { subjectOpening } from '@/lib/attribution/subjects'

/** How far back a pronoun may point, in sentences and in paragraphs. */
const SENTENCES_BACK = 8
const PARAGRAPHS_BACK = 3

/** Speakers remembered of one sentence. */
const REMEMBERED = 6

/** What was read so far: the last speakers of each sentence, and who opens it. */
type Memory = {
  readonly bySentence: Map<number, readonly Draft[]>
  readonly openings: Map<number, Subject | null>
}

/**
 * Settles pronouns, in reading order: "he" is the last person who spoke or opened a sentence, "they" the last
 * group, "it" the last body, outlet or document. A pronoun that finds no one keeps its own word, except "it",
 * which is then no speaker and drops its statement.
 */
export function resolvePronouns(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = []
  const memory: Memory = { bySentence: new Map(), openings: new Map() }
  for (const one of drafts) {
    const subject = settle(reading, one, settled, memory)
    if (!subject) continue
    const done = { ...one, subject }
    settled.push(done)
    const spoken = memory.bySentence.get(one.sentence) ?? []
    memory.bySentence.set(one.sentence, [...spoken.slice(1 - REMEMBERED), done])
  }
  return settled
}

function settle(reading: Reading, one: Draft, settled: readonly Draft[], memory: Memory): Subject | null {
  const { pronoun, slice } = one.subject
  if (pronoun === null) return one.subject
  if (pronoun === 'same') {
    const last = settled
      .slice(-REMEMBERED)
      .findLast(
        (before) => before.subject.speaker.kind !== 'OUTLET' && before.subject.speaker.kind !== 'DOCUMENT',
      )
    return last ? { ...last.subject, slice: null, name: nameOf(reading, last.subject) } : null
  }
  const found = slice && antecedent(reading, one, slice.from, memory)
  if (found) return { slice, pronoun, speaker: found.speaker, name: nameOf(reading, found) }
  return pronoun === 'it' && one.tagged === null ? null : one.subject
}

/** The words that name a subject: its own, or what its pronoun was resolved to. */
export function nameOf(reading: Reading, subject: Subject): string {
  if (subject.name !== undefined) return subject.name
  const words = subject.words ?? subject.slice
  return words
    ? textOf(reading, words)
        .replace(/['’]s?$/i, '')
        .replace(/\s+/gu, ' ')
    : ''
}

function antecedent(reading: Reading, one: Draft, at: number, memory: Memory): Subject | null {
  const wanted = one.subject
  // A quote before the pronoun can span sentences: count from the pronoun's own.
  const own = reading.sentenceAt[at] ?? one.sentence
  const paragraph = reading.paragraphs[at] ?? 0
  for (let s = own; s >= Math.max(0, own - SENTENCES_BACK); s -= 1) {
    const sentence = reading.sentences[s]
    if (!sentence || paragraph - (reading.paragraphs[sentence.from] ?? 0) > PARAGRAPHS_BACK) break
    const spoken = (memory.bySentence.get(s) ?? []).findLast(
      (before) => fits(before.subject, wanted) && (before.subject.slice?.from ?? -1) < at,
    )
    if (spoken) return spoken.subject
    const opening = openingOf(reading, s, sentence, memory)
    if (opening?.slice && opening.slice.from < at && opening.pronoun === null && fits(opening, wanted))
      return opening
  }
  return null
}

function openingOf(reading: Reading, index: number, sentence: Slice, memory: Memory): Subject | null {
  const known = memory.openings.get(index)
  if (known !== undefined) return known
  const opening = isHeading(reading, sentence) ? null : subjectOpening(reading, sentence)
  memory.openings.set(index, opening)
  return opening
}

function fits(candidate: Subject, wanted: Subject): boolean {
  if (candidate.pronoun !== null && candidate.name === undefined) return false
  const { speaker } = candidate
  if (speaker.naming === 'UNDESCRIBED' && candidate.slice === null) return false
  if (wanted.pronoun === 'they') return speaker.kind === 'GROUP'
  if (wanted.pronoun === 'it') return isBody(speaker)
  return speaker.kind === 'PERSON' && agrees(speaker.gender, wanted.speaker.gender)
}

const isBody = (speaker: Speaker): boolean =>
  speaker.kind === 'ORGANISATION' || speaker.kind === 'OUTLET' || speaker.kind === 'DOCUMENT'
const agrees = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b

/** A line without a full stop is a heading: its first word is a capital and no name. */
function isHeading(reading: Reading, sentence: Slice): boolean {
  const alone =
    reading.paragraphs[sentence.from] !== reading.paragraphs[sentence.from - 1] &&
    reading.paragraphs[sentence.to] !== reading.paragraphs[sentence.to - 1]
  return alone && !/[.!?…"”'’:,]$/.test(lowerAt(reading, sentence.to - 1))
}
