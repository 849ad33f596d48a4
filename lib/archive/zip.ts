/**
 * Reading single files out of a ZIP archive (PKWARE APPNOTE 6.3) without believing what it says of their sizes. Of a large
 * one only what is asked for is in memory. Pure and safe for the browser.
 */

/** Bytes that can be had a piece at a time. */
export type ByteSource = {
  readonly size: number
  slice(start: number, end: number): Promise<Uint8Array>
}

export const ofBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  slice: async (start, end) => bytes.subarray(start, end),
})

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** As the archive says. */
  readonly unpacked: number
  /** Checksum of what is unpacked, as the archive says. */
  readonly crc32: number
  /** Of the entry's own header. */
  readonly at: number
  readonly locked: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT = 65_535
/** No document has as many parts. */
const MAX_ENTRIES = 10_000
/** Of the table of contents: as many entries, with names of two hundred bytes and what stands beside them. */
const MAX_TABLE = 4_000_000

/** The archive's table of contents; null when it has none that can be read. */
export async function entriesOf(source: ByteSource): Promise<ZipEntry[] | null> {
  const tail = viewOf(await source.slice(Math.max(0, source.size - END_SIZE - MAX_COMMENT), source.size))
  const end = endOf(tail)
  if (end === null) return null
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const from = tail.getUint32(end + 16, true)
  if (count > MAX_ENTRIES || size > MAX_TABLE) return null
  const table = await source.slice(from, Math.min(from + size, source.size))
  return readTable(table, count)
}

function readTable(table: Uint8Array, count: number): ZipEntry[] | null {
  const view = viewOf(table)
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > table.length || view.getUint32(at, true) !== ENTRY) return null
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    entries.push({
      name: new TextDecoder().decode(table.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      locked: (view.getUint16(at + 8, true) & 1) !== 0,
    })
    at += ENTRY_SIZE + name + extra + comment
  }
  return entries
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Its comment reaches to the end of the file. One that stands in a comment, and names other files, does not count before it. */
function endOf(view: DataView): number | null {
  const found: number[] = []
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at
    found.push(at)
  }
  return found[0] ?? null
}

/** An entry's content; null when it is broken, locked or more than `limit` bytes. */
export async function contentOf(
  source: ByteSource,
  { at, method, packed, locked }: ZipEntry,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (locked || at + LOCAL_SIZE > source.size) return null
  const head = viewOf(await source.slice(at, at + LOCAL_SIZE))
  if (head.getUint32(0, true) !== LOCAL) return null
  const from = at + LOCAL_SIZE + head.getUint16(26, true) + head.getUint16(28, true)
  if (from + packed > source.size) return null
  if (method === 0) return packed <= limit ? new Uint8Array(await source.slice(from, from + packed)) : null
  if (method !== 8) return null
  return inflated(await source.slice(from, from + packed), limit)
}

/** What comes out is counted as it comes: no archive is believed to say how much that will be. */
async function inflated(data: Uint8Array, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  const inflating = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  try {
    for (;;) {
      const { done, value } = await inflating.read()
      if (done) break
      size += value.length
      if (size > limit) return null
      pieces.push(value)
    }
  } catch {
    return null // broken
  } finally {
    await inflating.cancel().catch(() => undefined)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
