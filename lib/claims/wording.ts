/** What a suggestion shows in words. Pure and client-safe. */
import type { Range } from '@/lib/archive/model'
import { evasionIn } from '@/lib/attribution/evasion'
import type { Statement } from '@/lib/attribution/model'
import { isPropositionLike } from '@/lib/attribution/proposition-like'
import { denies } from '@/lib/attribution/reach'
import { wordingOf } from '@/lib/attribution/wording'
import { squeeze } from '@/lib/core/text'

/** What a suggestion shows in words: the claim it would make, what holds it back, and when it was said. */
export type SuggestionWords = {
  readonly wording: string
  /** Whether the words are something that could be true or false. */
  readonly isProposition: boolean
  readonly hedges: readonly string[]
  readonly saidWhen: string
  /** Of a denial, the words that make it sound like one and answer nothing; else empty. */
  readonly evasion: string
}

/** @param from where in the document `text` begins */
export function wordsOf(statement: Statement, text: string, from: number): SuggestionWords {
  const move = ({ start, end }: Range) => ({ start: start - from, end: end - from })
  const at = (range: Range) => {
    const { start, end } = move(range)
    return squeeze(text.slice(start, end))
  }
  const { range, content, denied, hedges, saidWhen, stance } = statement
  const moved = {
    ...statement,
    range: move(range),
    content: content.map(move),
    denied: denied && move(denied),
  }
  return {
    wording: wordingOf(moved, text),
    isProposition: isPropositionLike(moved, text),
    hedges: hedges.map(at),
    saidWhen: saidWhen ? at(saidWhen) : '',
    evasion: denies(stance) ? evasionIn(content.map(at).join(' ')) : '',
  }
}
