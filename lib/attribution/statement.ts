import type { Range } from '@/lib/archive/model'
import { chancesOf } from '@/lib/attribution/confidence/confidence'
import type { Evidence } from '@/lib/attribution/confidence/evidence'
import { deniedOf } from '@/lib/attribution/denied'
import type { Draft, OutletMention } from '@/lib/attribution/draft'
import { hedgesOf } from '@/lib/attribution/hedges'
import type { Confidence, Statement, StatementOutlet } from '@/lib/attribution/model'
import { charRange, type Reading } from '@/lib/attribution/reading'
import { nameOf } from '@/lib/attribution/referents'
import { crosses, type Roles } from '@/lib/attribution/roles'
import { saidWhenOf } from '@/lib/attribution/said-when'
import type { Slice } from '@/lib/attribution/segment'
import { modeOf, scopeOf, stanceOf } from '@/lib/attribution/stance'

/** A slice that names someone, in characters, without the possessive ending: "the mayor's" is "the mayor". */
function nameRange(reading: Reading, slice: Slice | null): Range | null {
  const range = slice && charRange(reading, slice)
  if (!range) return null
  const ending = /['’]s?$/i.exec(reading.text.slice(Math.max(range.start, range.end - 2), range.end))
  const end = range.end - (ending?.[0].length ?? 0)
  return end > range.start ? { start: range.start, end } : range
}

/** What a statement does not know by itself. */
type Surroundings = {
  /** Outlets of an earlier sentence, which stand outside the statement's own range. */
  readonly carried: readonly OutletMention[]
  /** The statements around it, to tell whose a word is. */
  readonly others: readonly Roles[]
  /** What tells how sure it is. */
  readonly evidence: Evidence
}

/** A completed draft in characters, which does not know yet what it stands in. */
export function toStatement(
  reading: Reading,
  draft: Draft,
  { carried, others, evidence }: Surroundings,
): Statement {
  const source = nameRange(reading, draft.subject.slice)
  const cue = draft.cue && charRange(reading, draft.cue)
  const content = ranges(reading, draft.content)
  const own = apart(draft)
    .map((mention) => outlet(reading, mention))
    .filter((one) => one !== null)
  const inherited = carried.map((mention) => outlet(reading, mention)).filter((one) => one !== null)
  const { kind, naming, headcount } = draft.subject.speaker
  const stance = stanceOf(reading, draft, others)
  const hedges = ranges(reading, hedgesOf(reading, draft, others))
  const denied = deniedOf(reading, draft, stance)
  const time = saidWhenOf(reading, draft, others)
  const saidWhen = time && charRange(reading, time)
  const named = own.flatMap((one) => [one.range, one.cue])
  const parts = [source, cue, ...content, ...named, ...hedges, saidWhen].filter((range) => range !== null)
  return {
    range: {
      start: Math.min(...parts.map((range) => range.start)),
      end: Math.max(...parts.map((range) => range.end)),
    },
    source: { range: source, name: nameOf(reading, draft.subject), kind, naming, headcount },
    cue,
    content,
    outlets: [...own, ...inherited],
    mode: modeOf(reading, draft),
    stance,
    denialScope: scopeOf(reading, draft, stance),
    denied: denied && charRange(reading, denied),
    hedges,
    saidWhen,
    within: null,
    rule: draft.rule,
    tagged: draft.tagged !== null,
    confidence: confidenceOf(draft, evidence),
  }
}

/** To a hundredth: more than that was not measured. */
function confidenceOf({ subject, cue, content }: Draft, evidence: Evidence): Confidence {
  const chances = chancesOf(evidence)
  const hundredth = (chance: number) => Math.round(chance * 100) / 100
  return {
    statement: hundredth(chances.statement),
    source: subject.slice && hundredth(chances.source),
    cue: cue && hundredth(chances.cue),
    content: content.length > 0 ? hundredth(chances.content) : null,
  }
}

/** Outlets that run into no other part, and no words that do: "an |interview said on| CNN" is no way to bring one. */
function apart({ subject, cue, content, outlets }: Draft): OutletMention[] {
  const parts = [subject.slice, cue, ...content].filter((slice) => slice !== null)
  const free = (slice: Slice) => parts.every((part) => !crosses(part, slice))
  return outlets
    .filter(({ slice }) => free(slice))
    .map(({ slice, cue: words }) => ({ slice, cue: words && free(words) ? words : null }))
}

const ranges = (reading: Reading, slices: readonly Slice[]): Range[] =>
  slices.map((slice) => charRange(reading, slice)).filter((range) => range !== null)

function outlet(reading: Reading, mention: OutletMention): StatementOutlet | null {
  const range = nameRange(reading, mention.slice)
  const name =
    range &&
    reading.text
      .slice(range.start, range.end)
      .replace(/^the\s+/i, '')
      .replace(/\s+/gu, ' ')
  return range && name ? { range, name, cue: mention.cue && charRange(reading, mention.cue) } : null
}
