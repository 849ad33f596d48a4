const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

function first(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase()
  return ''
}

/** One or two letters for a name: first and last word, whole graphemes, any script. `?` for an empty name. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\u00a0]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const start = words[0]
  if (!start) return '?'
  const end = words.length > 1 ? words.at(-1) : undefined
  return first(start) + (end ? first(end) : '')
}
