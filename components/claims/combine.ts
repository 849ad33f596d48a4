import { diff3Merge } from 'node-diff3'

const pieces = (text: string) => text.match(/\s+|[^\s]+/gu) ?? []

/**
 * Two people's changes to one text put together, word by word: what only one of them changed is as they left it.
 * Where both changed the same words both versions stand side by side, mine first, for a person to choose between.
 * No word of either is left out.
 */
export function combine(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const regions = diff3Merge(pieces(mine), pieces(base), pieces(theirs), { excludeFalseConflicts: true })
  return regions
    .map(({ ok, conflict }) => (ok ? ok.join('') : conflict ? sideBySide(conflict.a, conflict.b) : ''))
    .join('')
}

function sideBySide(mine: readonly string[], theirs: readonly string[]): string {
  const [one, other] = [mine.join(''), theirs.join('')]
  if (!one.trim()) return other
  if (!other.trim()) return one
  return /\s$/u.test(one) || /^\s/u.test(other) ? one + other : `${one} ${other}`
}
