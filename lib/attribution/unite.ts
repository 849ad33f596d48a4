import { inOrder } from '@/lib/attribution/by-rules'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import { type Draft, draft, type Subject } from '@/lib/attribution/draft'
import { verbSenses } from '@/lib/attribution/lexicon/verbs'
import { collides } from '@/lib/attribution/overlap'
import { nounPhraseAfter } from '@/lib/attribution/phrases'
import { lowerAt, type Reading } from '@/lib/attribution/reading'
import { holds, touches } from '@/lib/attribution/roles'
import type { Slice } from '@/lib/attribution/segment'
import { describeSpeaker, type Speaker } from '@/lib/attribution/speakers'
import { subjectOf } from '@/lib/attribution/subjects'
import { taggedOf, withoutThat } from '@/lib/attribution/tagged'
import type { TaggedSpan } from '@/lib/attribution/tagger/crf'
import type { LinkedStatement } from '@/lib/attribution/tagger/link'

/** How many neighbours are looked at for one that a statement collides with. */
const AROUND = 8

/** How likely a span has to be to stand in place of another one that a rule found. */
const TRUST = { source: 0.35, cue: 0.4, content: 0.5 } as const

/**
 * What rules and tagger found, as one list in reading order. Where both speak of one statement it is the rule's, which knows its
 * stance, with the tagger's spans where those are likely; what only one of them found stands as it is, unless it gets
 * in the way of a statement of both. Linear in the length of the lists.
 */
export function unite(
  reading: Reading,
  rules: readonly Draft[],
  tagged: readonly LinkedStatement[],
): Draft[] {
  const partners = pair(rules, tagged)
  const found = inOrder(
    tagged.flatMap((one) => {
      const partner = partners.get(one)
      return (partner ? corrected(reading, partner, one) : learnt(reading, one)) ?? []
    }),
  )
  const paired = new Set(partners.values())
  const crowded = crowdedBy(found)
  const alone = rules.filter((rule) => !paired.has(rule) && !crowded(rule))
  return inOrder([...found, ...alone])
}

/**
 * For each tagged statement the rule's that has the same cue, else the rule's with the same words, which may have seen
 * another one: “It is shut.” |— Ana Ruiz|, or "|denied| the claims, saying they were false". No draft is anybody's twice.
 */
function pair(rules: readonly Draft[], tagged: readonly LinkedStatement[]): Map<LinkedStatement, Draft> {
  const partners = new Map<LinkedStatement, Draft>()
  const taken = new Set<Draft>()
  const match = (one: LinkedStatement, slices: readonly Slice[], among: readonly Owned[], like: Likeness) => {
    const found = slices
      .flatMap((slice) => near(among, slice).filter((other) => like(other.slice, slice)))
      .find(({ owner }) => !taken.has(owner))
    if (!found) return
    partners.set(one, found.owner)
    taken.add(found.owner)
  }
  const cues = ordered(rules.flatMap((owner) => (owner.cue ? [{ slice: owner.cue, owner }] : [])))
  for (const one of tagged) if (one.cue) match(one, [one.cue], cues, touches)
  const contents = ordered(rules.flatMap((owner) => owner.content.map((slice) => ({ slice, owner }))))
  for (const one of tagged) if (!partners.has(one)) match(one, one.content, contents, mostlyShared)
  return partners
}

type Likeness = (a: Slice, b: Slice) => boolean

/** True for slices of which each has at least half of the other. */
const mostlyShared: Likeness = (a, b) =>
  2 * (Math.min(a.to, b.to) - Math.max(a.from, b.from)) >= Math.max(a.to - a.from, b.to - b.from)

type Owned = { readonly slice: Slice; readonly owner: Draft }

const ordered = (all: readonly Owned[]): Owned[] => [...all].sort((a, b) => a.slice.from - b.slice.from)

/** Those of an ordered list that begin not far from a slice, counted in places of the list. */
function near<T extends { readonly slice: Slice }>(among: readonly T[], { from }: Slice): readonly T[] {
  let low = 0
  let high = among.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((among[middle]?.slice.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return among.slice(Math.max(0, low - AROUND), low + AROUND)
}

/** For a rule's statement whether it has its cue or its words in common with one that is there already. */
function crowdedBy(found: readonly Draft[]): (rule: Draft) => boolean {
  const places = ordered(found.flatMap((owner) => spoken(owner).map((slice) => ({ slice, owner }))))
  return (rule) =>
    spoken(rule).some((slice) => near(places, slice).some(({ owner }) => collides(owner, rule)))
}

const spoken = ({ cue, content }: Draft): Slice[] => (cue ? [cue, ...content] : [...content])

/** A rule's statement with the spans that the tagger is surer of. */
function corrected(reading: Reading, rule: Draft, one: LinkedStatement): Draft {
  const draft = keepsItsWords(rule, one) ? rule : withLikelier(reading, rule, one)
  return { ...draft, tagged: taggedOf(reading, one, rule, draft) }
}

function keepsItsWords(rule: Draft, one: LinkedStatement): boolean {
  // “declined to comment”: PolNeAR takes the last words for what was said, and a desk hears that nothing was.
  if (rule.stance === 'NO_COMMENT' && rule.content.length === 0) return true
  // The same words by another cue: the rule has put together what the tagger takes one by one.
  return one.cue !== null && !(rule.cue && touches(rule.cue, one.cue))
}

/** The rule's own again where its words and the tagger's would run into each other. */
function withLikelier(reading: Reading, rule: Draft, one: LinkedStatement): Draft {
  const cue = likelier(rule.cue, one.cue, TRUST.cue)
  const source = likelier(rule.subject.slice, one.source, TRUST.source)
  const content =
    one.content.length > 0 && one.content.every(({ probability }) => probability >= TRUST.content)
      ? one.content.map((slice) => withoutThat(reading, slice))
      : rule.content
  const subject = source === null ? rule.subject : subjectIn(reading, source, rule.subject)
  // The tagger has seen where the words end.
  const draft = { ...rule, cue, content, subject, open: false, vague: false }
  return clashes(draft) ? rule : draft
}

/** Whether two parts of a statement have words in common. */
function clashes({ cue, content, subject }: Draft): boolean {
  const parts = [cue, subject.slice, ...content].filter((slice) => slice !== null)
  return parts.some((part, i) => parts.slice(i + 1).some((other) => touches(part, other)))
}

const sliceOf = ({ from, to }: Slice): Slice => ({ from, to })

function likelier(rule: Slice | null, span: TaggedSpan | null, least: number): Slice | null {
  if (span === null) return rule
  return rule === null || span.probability >= least ? sliceOf(span) : rule
}

/** A statement that no rule has found: who speaks and how is read off its own words. Null where nothing would be said. */
function learnt(reading: Reading, one: LinkedStatement): Draft | null {
  const first = one.cue ?? one.content[0]
  const found = draft({
    rule: TAGGER_RULE,
    cue: one.cue && sliceOf(one.cue),
    subject: one.source ? subjectIn(reading, sliceOf(one.source), null) : NOBODY,
    content: one.content.map((slice) => withoutThat(reading, slice)),
    stance: one.cue ? stanceOfCue(reading, one.cue) : 'ASSERTS',
    sentence: reading.sentenceAt[first?.from ?? 0] ?? 0,
  })
  if (found.content.length === 0 || clashes(found)) return null
  return { ...found, tagged: taggedOf(reading, one, null, found) }
}

/** The stance of the last verb of a cue that the lexicon knows. */
function stanceOfCue(reading: Reading, { from, to }: Slice): Draft['stance'] {
  for (let at = to - 1; at >= from; at -= 1) {
    const [sense] = verbSenses(lowerAt(reading, at))
    const [entry] = sense?.entries ?? []
    if (entry) return entry.stance
  }
  return 'ASSERTS'
}

const SOMEONE: Speaker = {
  kind: 'PERSON',
  naming: 'DESCRIBED',
  headcount: null,
  head: '',
  gender: null,
  weak: true,
}
const NOBODY: Subject = {
  slice: null,
  pronoun: null,
  speaker: { ...SOMEONE, kind: 'GROUP', naming: 'UNDESCRIBED' },
}

const TRIMMING = /^\p{Extended_Pictographic}|^\d{4}-\d{2}-\d{2}$/u

/** "😀 |Two officials|", "2025-06-16 |Ana Ruiz|": a picture or a date before a source is no part of it. */
function behindTrimmings(reading: Reading, { from, to }: Slice): Slice {
  let first = from
  while (first < to - 1 && TRIMMING.test(lowerAt(reading, first))) first += 1
  return { from: first, to }
}

/**
 * Who the words of a source are. They may hold more than the name ("Ryan, the speaker of the House"): who it is is read
 * off the rule's own words in them, or off their first noun phrase.
 */
function subjectIn(reading: Reading, words: Slice, rule: Subject | null): Subject {
  const slice = behindTrimmings(reading, words)
  const known = rule?.slice && holds(slice, rule.slice) ? rule : null
  if (known?.slice) return { ...known, slice, words: known.slice }
  const whole = subjectOf(reading, slice)
  if (whole?.pronoun) return whole
  const phrase = nounPhraseAfter(reading, slice.from, slice.to) ?? slice
  const speaker = describeSpeaker(reading, phrase) ?? describeSpeaker(reading, slice) ?? SOMEONE
  return { slice, pronoun: null, speaker, words: phrase }
}
