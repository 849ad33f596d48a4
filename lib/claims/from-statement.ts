/** A suggestion as the attribution it would become. Pure. */
import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'
import { shorten, squeeze } from '@/lib/core/text'
import type { AttributionFields } from './input'
import { defaultTerms, HEADCOUNT_MAX } from './model'

const WORDS_MAX = 500

/** Everything but the snapshot; nothing is added that the words do not show, except terms, which have a default. */
export function fieldsFromStatement(
  statement: Statement,
  text: string,
): Omit<AttributionFields, 'snapshotId'> {
  const { source, cue, mode, stance, denialScope, saidWhen } = statement
  const words = shorten(squeeze(source.name) || squeeze(at(text, statement.range)), WORDS_MAX)
  return {
    source: { name: words, kind: source.kind, naming: source.naming, description: '', another: false },
    sourceWords: words,
    naming: source.naming,
    headcount: source.headcount === null ? null : Math.min(source.headcount, HEADCOUNT_MAX),
    relays: statement.outlets.map((outlet) => ({ name: shorten(squeeze(outlet.name), 300) })),
    cue: cue ? shorten(squeeze(at(text, cue)), WORDS_MAX) : '',
    mode,
    stance,
    // A denial of something different needs to say of what, which only a person can.
    denialScope: denialScope === 'DIFFERENT' ? null : denialScope,
    denialTarget: '',
    denialClaimId: null,
    terms: defaultTerms(source.naming),
    saidWhen: saidWhen ? shorten(squeeze(at(text, saidWhen)), WORDS_MAX) : '',
    note: '',
    contents: [...statement.content],
    range: statement.range,
    sourceRange: source.range,
    cueRange: cue,
  }
}

function at(text: string, { start, end }: Range): string {
  return text.slice(start, end)
}

/** The smallest range that holds all of them. */
export function hull(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  }
}
