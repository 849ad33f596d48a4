/** How a difference is told to a reader: how much, and with how much around it. Pure, client-safe. */
import { tokensOf } from '../align/tokens'
import type { WordChange } from '../align/word-difference'

type Change = Pick<WordChange, 'kind' | 'text'>

/** Code units of what stayed, shown on either side of what did not. */
const AROUND = 30

/** How many words differ: of a word with another in its place, one. 0 where the words stand apart or only marks differ. */
export function wordsChanged(difference: readonly Change[]): number {
  let count = 0
  let [gone, added] = [0, 0]
  for (const { kind, text } of [...difference, { kind: 'SAME', text: '' }]) {
    const words = tokensOf(text).filter(({ isWord }) => isWord).length
    if (kind === 'DELETED') gone += words
    else if (kind === 'INSERTED') added += words
    else {
      count += Math.max(gone, added)
      gone = 0
      added = 0
    }
  }
  return count
}

/** The difference with long stretches of what stayed cut down to their ends. */
export function inShort(difference: readonly Change[]): Change[] {
  return difference.map(({ kind, text }, at) => {
    if (kind !== 'SAME' || text.length <= 2 * AROUND) return { kind, text }
    const head = at > 0 ? text.slice(0, AROUND).replace(/\S*$/u, '') : ''
    const tail = at < difference.length - 1 ? text.slice(-AROUND).replace(/^\S*/u, '') : ''
    return { kind, text: head || tail ? `${head}…${tail}` : text }
  })
}
