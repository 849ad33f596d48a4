import type { Range } from '@/lib/archive/model'
import { firstFinite, mainClauses } from '@/lib/attribution/main-clause'
import type { Statement } from '@/lib/attribution/model'
import { lowerAt, type Reading, read } from '@/lib/attribution/reading'

/**
 * Whether the attributed words are something that could be true or false: a quote, or a clause with a verb that carries its
 * tense. "highlighting |the ongoing tensions|" is none, nor is what runs from a headline into the text below it.
 *
 * @param text what the ranges of the statement refer to
 */
export function isPropositionLike({ mode, content }: Statement, text: string): boolean {
  if (mode !== 'INDIRECT') return true
  const pieces = content.map(({ start, end }: Range) => text.slice(start, end))
  return !pieces.some((words) => words.trim().includes('\n')) && pieces.some(hasFiniteVerb)
}

function hasFiniteVerb(words: string): boolean {
  const reading = read(words)
  const clauses = mainClauses(reading, { from: 0, to: reading.tokens.length }, [])
  // "a plan |to kill| him" carries no tense.
  const tensed = (clause: readonly number[]) => clause.filter((at) => lowerAt(reading, at - 1) !== 'to')
  return clauses.some((clause) => firstFinite(reading, tensed(clause)) >= 0 || willDo(reading, clause))
}

/** As headlines have it: "|Port Ansel to close| its pier". Not "a plan |to close| it", which is a plan. */
function willDo(reading: Reading, clause: readonly number[]): boolean {
  return clause.some((at) => {
    const [before, after] = [reading.tokens[at - 1], reading.tokens[at + 1]]
    return (
      lowerAt(reading, at) === 'to' && before?.capital === true && after?.kind === 'WORD' && !after.capital
    )
  })
}
