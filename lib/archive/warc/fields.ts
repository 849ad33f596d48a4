import type { ByteReader } from './byte-reader'

/** The named lines at the head of a record or of an HTTP message, in their order. */
export type Fields = readonly (readonly [name: string, value: string])[]

export const HEAD_BYTES_MAX = 256 * 1024

/** Up to the empty line; a line that begins with white space goes on from the one before. Null where there is no end. */
export async function readFields(reader: ByteReader): Promise<Fields | null> {
  const lines: string[] = []
  let left = HEAD_BYTES_MAX
  for (;;) {
    const line = await reader.line(left)
    if (line === null) return null
    if (line === '') return fieldsOf(lines)
    left -= line.length + 1
    const last = lines.length - 1
    if (/^[ \t]/.test(line) && last >= 0) lines[last] = `${lines[last]} ${line.trim()}`
    else lines.push(line)
  }
}

function fieldsOf(lines: readonly string[]): Fields {
  return lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon <= 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const]
  })
}

export function field(fields: Fields, name: string): string | null {
  const wanted = name.toLowerCase()
  return fields.find(([given]) => given.toLowerCase() === wanted)?.[1] ?? null
}
