import type { Range } from '@/lib/archive/model'

/** The id of the quoted place on the reader's page. */
export const PLACE_ID = 'quoted'

type Wanted = {
  readonly place?: Range
  readonly claimId?: string
  readonly part?: number
  readonly captures?: number
}

/**
 * The reader's address for a snapshot: at a place in it, for a claim one looks for evidence for. Parts and pages of captures
 * count from 0.
 */
export function snapshotHref(
  team: string,
  id: string,
  { place, claimId, part, captures }: Wanted = {},
): string {
  const query = new URLSearchParams()
  if (place) query.set('q', `${place.start}-${place.end}`)
  if (claimId) query.set('claim', claimId)
  if (part) query.set('part', String(part + 1))
  if (captures) query.set('captures', String(captures + 1))
  const asked = query.toString()
  return `/${team}/snapshots/${id}${asked && `?${asked}`}${place ? `#${PLACE_ID}` : ''}`
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads such an address; what makes no sense asks for nothing. */
export function readWanted({ q, part, claim, captures }: Asked): {
  readonly place: Range | null
  readonly part: number | null
  readonly claimId: string | null
  readonly captures: number
} {
  const number = readNumber(part)
  return {
    place: readPlace(q),
    part: number > 0 ? number - 1 : null,
    claimId: typeof claim === 'string' && claim !== '' ? claim : null,
    captures: Math.max(0, readNumber(captures) - 1),
  }
}

const readNumber = (shown: string | string[] | undefined) =>
  typeof shown === 'string' && /^\d{1,6}$/.test(shown) ? Number(shown) : 0

function readPlace(q: string | string[] | undefined): Range | null {
  const found = typeof q === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(q) : null
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  return start < end ? { start, end } : null
}
