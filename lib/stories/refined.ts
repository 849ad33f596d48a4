import { isDeepStrictEqual } from 'node:util'
import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'
import type { PropositionLabel } from '@/lib/attribution/propositions/label'

/** A suggestion as it is kept, as far as a closer reading may change it. */
export type Kept = {
  readonly id: string
  readonly ordinal: number
  /** Nobody has decided on it, nor taken a decision back. */
  readonly untouched: boolean
  readonly open: boolean
  readonly version: number
  readonly statement: Statement
  readonly proposition: PropositionLabel | null
}

type Placed = {
  readonly ordinal: number
  readonly statement: Statement
  readonly proposition: PropositionLabel | null
}

/** What a closer reading of a text changes in the suggestions that are kept. */
export type Refinement = {
  readonly add: readonly Placed[]
  /** With the version it has from now on: a new one where other words are suggested than before. */
  readonly change: readonly (Placed & {
    readonly id: string
    readonly version: number
    readonly reworded: boolean
  })[]
  readonly remove: readonly string[]
}

/**
 * Brings what was kept in line with a closer reading of the same text, which is numbered anew in reading order. What a
 * person has decided keeps its words, whatever is found now; what is open takes the new words. What nobody has touched
 * goes where nothing is found any more.
 *
 * A statement is the one that was kept when the same rule found it by a cue, or by words, that overlap.
 */
export function refinedBy(
  kept: readonly Kept[],
  statements: readonly Statement[],
  labels: readonly PropositionLabel[],
): Refinement {
  const left = new Set(kept)
  const byRule = new Map<string, Kept[]>()
  for (const row of kept) byRule.set(row.statement.rule, [...(byRule.get(row.statement.rule) ?? []), row])
  const add: Placed[] = []
  const change: Refinement['change'][number][] = []
  const keep = (row: Kept, to: Placed) => {
    const reworded = !isDeepStrictEqual(wordsOf(row.statement), wordsOf(to.statement))
    if (!reworded && isDeepStrictEqual(placed(row), to)) return
    change.push({ ...to, id: row.id, version: row.version + Number(reworded), reworded })
  }
  statements.forEach((statement, ordinal) => {
    const proposition = labels[ordinal] ?? null
    const row = byRule.get(statement.rule)?.find((one) => left.has(one) && isSame(one.statement, statement))
    if (row) left.delete(row)
    if (!row) add.push({ ordinal, statement, proposition })
    else if (row.open) keep(row, { ordinal, statement, proposition })
    else keep(row, { ordinal, statement: { ...row.statement, within: statement.within }, proposition })
  })
  const gone = [...left].filter((row) => row.untouched)
  const orphans = [...left].filter((row) => !row.untouched)
  orphans.forEach((row, i) => {
    const ordinal = statements.length + i
    const alone = row.proposition && { ...row.proposition, group: ordinal, size: 1 }
    keep(row, { ordinal, statement: { ...row.statement, within: null }, proposition: alone })
  })
  return { add, change, remove: gone.map(({ id }) => id) }
}

const placed = ({ ordinal, statement, proposition }: Placed): Placed => ({ ordinal, statement, proposition })

/** Of two statements of one rule. */
function isSame(before: Statement, now: Statement): boolean {
  if (before.cue && now.cue) return meet(before.cue, now.cue)
  return before.content.some((a) => now.content.some((b) => meet(a, b)))
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** What a person decides on: not how sure the engine is of it, nor what it stands in. */
const wordsOf = ({ confidence: _, tagged: __, within: ___, ...words }: Statement) => words
