import { isDeepStrictEqual } from 'node:util'
import type { Range } from '@/lib/archive/model'
import { type Role, rolesOf } from '@/lib/attribution/confidence/evidence'
import type { Statement } from '@/lib/attribution/model'
import { labelsOf, type PropositionLabel } from '@/lib/attribution/propositions/label'
import { propositionsOf } from '@/lib/attribution/propositions/propositions'
import { nest } from '@/lib/attribution/within'

type Placed = {
  readonly ordinal: number
  readonly statement: Statement
  readonly proposition: PropositionLabel | null
}

/** A suggestion as it is kept. */
export type Kept = Placed & { readonly id: string }

/** What a closer reading of a text changes in the suggestions that are kept. */
export type Refinement = { readonly add: readonly Placed[]; readonly change: readonly Kept[] }

/**
 * Adds to what was kept what a closer reading of the same text finds besides, all numbered anew in reading order. What is
 * there keeps its words, whoever has decided on it or is just about to: only how sure it is, its number and what it stands
 * in or shares with others are said anew.
 *
 * A statement is the one that was kept when the same rule found it by a cue, or by words, that overlap.
 */
export function refinedBy(text: string, kept: readonly Kept[], found: readonly Statement[]): Refinement {
  const left = new Set(kept)
  const byRule = new Map<string, Kept[]>()
  for (const row of kept) byRule.set(row.statement.rule, [...(byRule.get(row.statement.rule) ?? []), row])
  const all: { row: Kept | null; statement: Statement }[] = []
  const besides: Statement[] = []
  for (const statement of found) {
    const row = byRule.get(statement.rule)?.find((one) => left.has(one) && isSame(one.statement, statement))
    if (!row) besides.push(statement)
    else {
      left.delete(row)
      all.push({ row, statement: surer(row.statement, statement) })
    }
  }
  for (const row of left) all.push({ row, statement: row.statement })
  // What was found in place of something that stays is left out.
  for (const statement of besides)
    if (![...left].some((row) => isSame(row.statement, statement))) all.push({ row: null, statement })
  all.sort((a, b) => position(a.statement) - position(b.statement))
  const statements = nest(all.map(({ statement }) => statement))
  const labels = labelsOf(propositionsOf(text, statements), 0)
  const placed = statements.map((statement, ordinal) => ({
    ordinal,
    statement,
    proposition: labels[ordinal] ?? null,
  }))
  return {
    add: placed.filter((_, i) => !all[i]?.row),
    change: placed.flatMap((to, i) => {
      const row = all[i]?.row
      return row && !isDeepStrictEqual({ ...row }, { id: row.id, ...to }) ? [{ id: row.id, ...to }] : []
    }),
  }
}

function isSame(before: Statement, now: Statement): boolean {
  if (before.cue && now.cue) return meet(before.cue, now.cue)
  return before.content.some((a) => now.content.some((b) => meet(a, b)))
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** As statements are in order when they are found. */
const position = ({ cue, content, range }: Statement): number =>
  Math.min(cue?.start ?? Number.MAX_SAFE_INTEGER, content[0]?.start ?? Number.MAX_SAFE_INTEGER, range.end)

/**
 * A statement with the confidence of the closer reading. Where that has other words for a role, the statement's own can be
 * right only when those are wrong.
 */
function surer(before: Statement, now: Statement): Statement {
  if (!before.confidence || !now.confidence) return { ...before, tagged: now.tagged }
  const [first, closer] = [before.confidence, now.confidence]
  const chance = (role: Role): number | null => {
    if (first[role] === null) return null
    if (isDeepStrictEqual(wordsOf(before, role), wordsOf(now, role))) return closer[role]
    return Math.min(first[role], Math.round(100 * (1 - (closer[role] ?? 0))) / 100)
  }
  return { ...before, tagged: now.tagged, confidence: { statement: closer.statement, ...rolesOf(chance) } }
}

const wordsOf = ({ source, cue, content }: Statement, role: Role) =>
  ({ source: source.range, cue, content })[role]
