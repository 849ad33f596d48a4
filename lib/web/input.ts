/**
 * What a form or a caller sent, as a plain object: repeated names become lists, files stay files.
 * React's own hidden fields are left out. Anything else is handed on as it is, for the schema to judge.
 */
export function readInput(raw: unknown): unknown {
  if (!(raw instanceof FormData)) return raw
  const fields: Record<string, unknown> = Object.create(null)
  for (const name of new Set(raw.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = raw.getAll(name)
    fields[name] = values.length > 1 ? values : values[0]
  }
  return { ...fields }
}

/** They travel twice with the next try, in the boxes and in the answer kept with the form; both have to fit. */
const ECHO_MAX = 2_000_000

/** The texts among what was sent, the shortest first and as many as fit. */
export function textsOf(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {}
  const texts: Record<string, string> = {}
  let room = ECHO_MAX
  for (const [name, text] of Object.entries(given).sort(byLength)) {
    if (typeof text !== 'string' || text.length > room) continue
    room -= text.length
    texts[name] = text
  }
  return texts
}

const byLength = ([, a]: [string, unknown], [, b]: [string, unknown]) => String(a).length - String(b).length
