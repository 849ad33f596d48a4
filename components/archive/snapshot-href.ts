import type { Range } from '@/lib/archive/model'

/** The id of the quoted place on the reader's page. */
export const PLACE_ID = 'quoted'

type Wanted = { readonly place?: Range; readonly claimId?: string; readonly part?: number }

/** The reader's address for a snapshot: at a place in it, for a claim one looks for evidence for. Parts count from 0. */
export function snapshotHref(team: string, id: string, { place, claimId, part }: Wanted = {}): string {
  const query = new URLSearchParams()
  if (place) query.set('q', `${place.start}-${place.end}`)
  if (claimId) query.set('claim', claimId)
  if (part) query.set('part', String(part + 1))
  const asked = query.toString()
  return `/${team}/snapshots/${id}${asked && `?${asked}`}${place ? `#${PLACE_ID}` : ''}`
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads such an address; what makes no sense asks for nothing. */
export function readWanted({ q, part, claim }: Asked): {
  readonly place: Range | null
  readonly part: number | null
  readonly claimId: string | null
} {
  const number = typeof part === 'string' && /^\d{1,6}$/.test(part) ? Number(part) : 0
  return {
    place: readPlace(q),
    part: number > 0 ? number - 1 : null,
    claimId: typeof claim === 'string' && claim !== '' ? claim : null,
  }
}

function readPlace(q: string | string[] | undefined): Range | null {
  const found = typeof q === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(q) : null
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  return start < end ? { start, end } : null
}
