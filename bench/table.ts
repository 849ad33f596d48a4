/** A table in Markdown: the first row is its head, the first column names, the others numbers. */
export function table([head, ...rows]: readonly (readonly string[])[]): string {
  const columns = head ?? []
  const rule = columns.map((_, column) => (column === 0 ? ':--' : '--:'))
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A figure beside what it may be: in bold where it misses. */
export function judged(value: number, fits: boolean, digits = 2): string {
  const text = value.toFixed(digits)
  return fits ? text : `**${text}**`
}
