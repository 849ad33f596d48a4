/**
 * Reading single files out of a ZIP archive (PKWARE APPNOTE 6.3) without believing what it says of their sizes.
 * Server only.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** Of the entry's own header. */
  readonly at: number
  readonly locked: boolean
}

const inflate = promisify(inflateRaw)
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const MAX_COMMENT = 65_535
/** No document has as many parts. */
const MAX_ENTRIES = 10_000

/** The archive's table of contents; null when it has none that can be read. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const from = at + 46
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(from, from + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
      locked: (view.getUint16(at + 8, true) & 1) !== 0,
    })
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function endOf(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

/** An entry's content; null when it is broken, locked or more than `limit` bytes. */
export async function contentOf(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array | null> {
  const { at, method, packed, locked } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (locked || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (method === 0) return data.length <= limit ? data : null
  if (method !== 8) return null
  try {
    return await inflate(data, { maxOutputLength: limit })
  } catch {
    return null // broken, or longer than allowed
  }
}
