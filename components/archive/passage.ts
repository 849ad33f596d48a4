import type { Range } from '@/lib/archive/model'
import type { ProblemView } from '@/lib/web/result'

/** Words to quote: with their place when they were selected, without when they were typed and are still to be found. */
export type Passage = { readonly words: string; readonly range: Range | null }

export const NO_PASSAGE: Passage = { words: '', range: null }

/** What a selection makes of the passage: it takes the place of an earlier one, never of words that were typed. */
export function onSelection(before: Passage, selected: { words: string; range: Range }): Passage {
  const typed = before.range === null && before.words.trim() !== ''
  return typed ? before : { words: selected.words, range: selected.range }
}

/** What is left to quote once `sent` has been: what was selected or typed while its answer was awaited stays. */
export function onQuoted(now: Passage, sent: Passage): Passage {
  return now.words === sent.words && isSamePlace(now.range, sent.range) ? NO_PASSAGE : now
}

export function isSamePlace(one: Range | null, other: Range | null): boolean {
  return one?.start === other?.start && one?.end === other?.end
}

/** What is wrong with the place that was selected: told beside the passage, which is what the person sees of it. */
export function placeFault({ fields }: ProblemView): string | undefined {
  return fields.range ?? fields.start ?? fields.end
}
