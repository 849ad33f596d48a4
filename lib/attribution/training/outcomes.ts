import { type Role, rolesOf } from '@/lib/attribution/confidence/evidence'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import type { Prediction, Spans } from '@/lib/attribution/prediction'

/** Whether people marked a statement, and each role that has words just so. */
export type Outcome = { readonly statement: boolean } & Readonly<Record<Role, boolean | null>>

/** Words and single marks, as the public scorers count them. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[’'.-][\p{L}\p{N}\p{M}]+)*|\S/gu

/** A statement is a marked one when it has more than this of the words of that one's content: the Gender Gap Tracker's measure. */
const FOUND = 0.3

/**
 * What became of each statement beside what one person marked. A statement was marked when it has more than three in ten of
 * the words of a marked content, each of which counts for one statement; a role is right when its spans begin
 * and end at the words of marked spans of that role, of whatever statement (“exact match” of Zhang and others, 2022).
 */
export function outcomesOf(
  text: string,
  found: readonly Prediction[],
  marked: readonly AnnotatedStatement[],
): Outcome[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ index, 0: word }) => [index, index + word.length] as const)
  const words = (spans: Spans) =>
    new Set(spans.flatMap((span) => tokens.flatMap((token, i) => (meet(token, span) ? [i] : []))))
  const gold = marked.map((one) => rolesOf((role) => words(one[role].map(({ start, end }) => [start, end]))))
  const said = found.map((one) => rolesOf((role) => words(one[role])))
  const spans = rolesOf((role) => new Set(gold.flatMap((one) => stretches(one[role]))))
  const taken = new Set<number>()
  for (const { content } of gold) {
    const best = bestOf(content, said, taken)
    if (best !== null) taken.add(best)
  }
  return said.map((one, i) => ({
    statement: taken.has(i),
    ...rolesOf((role) =>
      one[role].size === 0 ? null : stretches(one[role]).every((stretch) => spans[role].has(stretch)),
    ),
  }))
}

const meet = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  from < end && to > start

/** The statement not yet taken that has most of a marked content, if it has enough. */
function bestOf(
  content: ReadonlySet<number>,
  said: readonly Record<Role, ReadonlySet<number>>[],
  taken: ReadonlySet<number>,
): number | null {
  let best: number | null = null
  let most = FOUND
  said.forEach((one, i) => {
    if (taken.has(i)) return
    const share = [...content].filter((word) => one.content.has(word)).length / Math.max(content.size, 1)
    if (share > most) [best, most] = [i, share]
  })
  return best
}

/** Runs of neighbouring words, each as one text to compare. */
function stretches(words: ReadonlySet<number>): string[] {
  const runs: [number, number][] = []
  for (const at of [...words].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === at) last[1] = at + 1
    else runs.push([at, at + 1])
  }
  return runs.map(String)
}
