import type { Range } from '@/lib/archive/model'
import { partsOf } from '@/lib/archive/parts'
import { languageOf } from '@/lib/attribution/language'
import type { Statement, StatementOutlet, TextLanguage } from '@/lib/attribution/model'
import { labelsOf, type PropositionLabel } from '@/lib/attribution/propositions/label'
import { propositionsOf } from '@/lib/attribution/propositions/propositions'
import { suggest } from '@/lib/attribution/suggest'
import type { Tagger } from '@/lib/attribution/tagger/tag'

/** Code units read at once. Far longer than an article, and some 35 MB of memory at the worst. */
const PART_LENGTH = 250_000

/** What is found in one part of a text: the statements, and what they are about. */
export type FoundInPart = {
  readonly statements: readonly Statement[]
  readonly labels: readonly PropositionLabel[]
}

/** How a text is cut, and what reads it beside the rules. */
type Parts = { readonly limit?: number; readonly tagger?: Tagger | null }

/** As `suggestInParts`, with the proposition of each statement. Groups end where the part does. */
export function* foundInParts(
  text: string,
  { limit = PART_LENGTH, tagger = null }: Parts = {},
): Generator<FoundInPart, void> {
  const language = languageOf(text)
  let before = 0
  for (const { part, start, found } of foundAsRead(text, language, limit, tagger)) {
    const labels = labelsOf(propositionsOf(part, found, language), before)
    yield { statements: found.map((statement) => moved(statement, start, before)), labels }
    before += found.length
  }
}

/**
 * The statements of a text of any length, a part at a time, so that five megabytes need no more memory than one part.
 * A text of up to `limit` code units is one part. Longer ones are cut between paragraphs where there are any, and
 * nothing is carried across a cut: a pronoun behind it finds nobody before it.
 *
 * @returns for each part, in order, what `suggest` finds in it, with offsets in the whole text
 */
export function* suggestInParts(
  text: string,
  { limit = PART_LENGTH, tagger = null }: Parts = {},
): Generator<Statement[], void> {
  let before = 0
  for (const { start, found } of foundAsRead(text, languageOf(text), limit, tagger)) {
    yield found.map((statement) => moved(statement, start, before))
    before += found.length
  }
}

/** Each part as it is read, with offsets in itself. */
function* foundAsRead(text: string, language: TextLanguage, limit: number, tagger: Tagger | null) {
  for (const { start, end } of partsOf(text, limit)) {
    const part = text.slice(start, end)
    yield { part, start, found: suggest(part, language, tagger) }
  }
}

/** `before` statements were found in the parts before, and `by` code units stand there. */
function moved(statement: Statement, by: number, before: number): Statement {
  if (by === 0) return statement
  const { range, source, cue, content, outlets, denied, hedges, saidWhen, within } = statement
  return {
    ...statement,
    range: shift(range, by),
    source: { ...source, range: source.range && shift(source.range, by) },
    cue: cue && shift(cue, by),
    content: content.map((part) => shift(part, by)),
    outlets: outlets.map((outlet) => movedOutlet(outlet, by)),
    denied: denied && shift(denied, by),
    hedges: hedges.map((hedge) => shift(hedge, by)),
    saidWhen: saidWhen && shift(saidWhen, by),
    within: within === null ? null : within + before,
  }
}

const movedOutlet = (outlet: StatementOutlet, by: number): StatementOutlet => ({
  ...outlet,
  range: shift(outlet.range, by),
  cue: outlet.cue && shift(outlet.cue, by),
})

const shift = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })
