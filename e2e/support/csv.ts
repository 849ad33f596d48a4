/** The lines of a CSV file as records by the names in its first line (RFC 4180, with or without a byte order mark). */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''))
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])))
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  // One cell and what ends it: a comma, the end of the line or the end of the file.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 60)}`)
    const [, quoted, bare, end] = found
    line.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
