import { z } from 'zod'

/**
 * Keyset paging: a page starts after a row, not at a number, so page 1,000 costs what page 1 costs.
 * A cursor is the last row's sort values, opaque to clients.
 */
export type Page<T> = {
  readonly rows: readonly T[]
  readonly next: string | null
  readonly previous: string | null
}

export const PAGE_SIZE = 40

export type Cursor = { readonly direction: 'after' | 'before'; readonly key: readonly string[] }

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.direction === 'after' ? 1 : 0, ...cursor.key])).toString(
    'base64url',
  )
}

/** Postgres refuses a text with a null character in it, so no key of ours has one. */
function isKeyPart(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\0')
}

/** Reads a cursor from a URL; whatever is not one of ours means the first page. */
export function decodeCursor(text: string | null | undefined, parts: number): Cursor | null {
  if (!text) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(read) || read.length !== parts + 1) return null
    const [direction, ...key] = read as unknown[]
    if (!key.every(isKeyPart)) return null
    return { direction: direction === 0 ? 'before' : 'after', key }
  } catch {
    return null
  }
}

// Moments as `toISOString` spells them; Postgres reads other spellings, but not all, and knows no year 0.
const momentAndId = z.tuple([
  z.iso.datetime({ precision: 3 }).refine((at) => !at.startsWith('0000')),
  z.uuid(),
])

/** The place in a list sorted by a moment and an id; null, its beginning, for what cannot be one. */
export function placeOf(cursor: Cursor | null): { readonly at: string; readonly id: string } | null {
  const place = momentAndId.safeParse(cursor?.key)
  return place.success ? { at: place.data[0], id: place.data[1] } : null
}

const COUNTED = /^[1-9]\d{0,8}$/

/** The place in a list sorted by a number; null, its beginning, for what cannot be one. */
export function numberOf(cursor: Cursor | null): number | null {
  const [key = ''] = cursor?.key ?? []
  return COUNTED.test(key) ? Number(key) : null
}

/**
 * Cuts a page out of rows read in the cursor's direction with a limit of `PAGE_SIZE + 1`; the one row too many
 * tells whether there is more.
 */
export function toPage<T>(
  read: readonly T[],
  cursor: Cursor | null,
  keyOf: (row: T) => readonly string[],
  size = PAGE_SIZE,
): Page<T> {
  const backwards = cursor?.direction === 'before'
  const more = read.length > size
  const rows = read.slice(0, size)
  if (backwards) rows.reverse()
  const first = rows[0]
  const last = rows.at(-1)
  const hasNext = backwards ? cursor !== null : more
  const hasPrevious = backwards ? more : cursor !== null
  return {
    rows,
    next: hasNext && last !== undefined ? encodeCursor({ direction: 'after', key: keyOf(last) }) : null,
    previous:
      hasPrevious && first !== undefined ? encodeCursor({ direction: 'before', key: keyOf(first) }) : null,
  }
}
