import type { Range } from '@/lib/archive/model'
import type { Stance } from '@/lib/attribution/model'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import type { PaintMark } from './paint-text'

/** What the article shows of one statement: its number in the margin, its stance, and where its parts stand. */
export type MarkedStatement = {
  readonly id: string
  readonly number: number
  readonly start: number
  readonly stance: Stance
}

export type ArticleMarks = {
  readonly marks: readonly PaintMark[]
  readonly statements: readonly MarkedStatement[]
}

/**
 * Marks for an article: every suggestion that was not dismissed, with its source and cue, where they stand once corrected,
 * and every place where a claim was made by hand. Numbered in reading order, as suggestions are in the list beside it.
 */
export function articleMarks(
  suggestions: readonly SuggestionView[],
  claims: readonly ClaimListItem[],
): ArticleMarks {
  const marks: PaintMark[] = []
  const statements: MarkedStatement[] = []
  const taken = new Set<string>()
  for (const { id, ordinal, state, statement, standing } of suggestions) {
    if (state === 'DISMISSED') continue
    statements.push({ id, number: ordinal + 1, start: statement.range.start, stance: statement.stance })
    marks.push({ ...statement.range, id, kind: statement.stance })
    const { source, cue } = standing ?? { source: statement.source.range, cue: statement.cue }
    if (source) marks.push({ ...source, id, kind: 'source' })
    if (cue) marks.push({ ...cue, id, kind: 'cue' })
    for (const range of statement.content) taken.add(placeOf(range))
    taken.add(placeOf(statement.range))
  }
  for (const claim of claims)
    for (const range of claim.ranges)
      if (!taken.has(placeOf(range))) marks.push({ ...range, id: claim.id, kind: 'claim' })
  return { marks, statements }
}

const placeOf = ({ start, end }: Range) => `${start}-${end}`
