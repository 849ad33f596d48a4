/**
 * Reads what React's server sends back for an action: rows `id:content`, of which row 0 says which one holds the
 * action's answer (`{"a":"$@1", …}`). Only plain data is understood, which is all our actions answer.
 */
export function readFlight(bytes: Uint8Array): { answer: unknown } | { thrown: string } {
  const rows = splitRows(bytes)
  const head: unknown = JSON.parse(rows.get('0') ?? 'null')
  const reference = isRecord(head) && typeof head.a === 'string' ? head.a.replace(/^\$@?/, '') : ''
  const row = rows.get(reference)
  if (row === undefined) throw new Error(`no answer in: ${new TextDecoder().decode(bytes).slice(0, 500)}`)
  return row.startsWith('E') ? { thrown: row.slice(1) } : { answer: revive(JSON.parse(row), rows) }
}

/** Rows by id. Text rows (`id:Thex,`) have a length in bytes, all others end with the line. */
function splitRows(bytes: Uint8Array): Map<string, string> {
  const rows = new Map<string, string>()
  const decode = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  let at = 0
  while (at < bytes.length) {
    const colon = bytes.indexOf(58, at)
    if (colon === -1) break
    const id = decode(at, colon)
    if (bytes[colon + 1] === 84) {
      const comma = bytes.indexOf(44, colon)
      const end = comma + 1 + Number.parseInt(decode(colon + 2, comma), 16)
      rows.set(id, JSON.stringify(`$${decode(comma + 1, end)}`))
      at = end
    } else {
      const newline = bytes.indexOf(10, colon)
      const end = newline === -1 ? bytes.length : newline
      rows.set(id, decode(colon + 1, end))
      at = end + 1
    }
  }
  return rows
}

/** Values that stand for others: `$undefined`, `$$text` for a text that begins with a dollar, `$1f` for a row. */
function revive(value: unknown, rows: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return reviveText(value, rows)
  if (Array.isArray(value)) return value.map((item) => revive(item, rows))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revive(item, rows)]))
}

function reviveText(text: string, rows: ReadonlyMap<string, string>): unknown {
  if (!text.startsWith('$')) return text
  if (text === '$undefined') return undefined
  if (text.startsWith('$$')) return text.slice(1)
  const row = rows.get(text.slice(1))
  if (row === undefined) return text
  const read: unknown = JSON.parse(row)
  // A text row was stored with one dollar too many, so that nothing in it can be taken for a reference.
  return typeof read === 'string' && read.startsWith('$') ? read.slice(1) : revive(read, rows)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
