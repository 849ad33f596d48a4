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
