const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[’'.-][\p{L}\p{N}\p{M}]+)*|\S/gu

/** Words and single marks, counted as those who score attributions count them: the same for every engine. */
export function countTokens(text: string): number {
  let count = 0
  for (const _ of text.matchAll(TOKEN)) count++
  return count
}
