/** Words inside a pattern for SQL's LIKE: what means something in a pattern is taken as it stands. Pure. */
export function literally(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&')
}

/** A pattern for text that holds the words somewhere. */
export function containing(words: string): string {
  return `%${literally(words)}%`
}
