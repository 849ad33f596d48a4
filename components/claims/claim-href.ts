/** How a claim's page is looked at. It stands in the address, so that it stays and can be sent to a colleague. */
export type ClaimPlace = {
  /** Whether everybody who says something is shown, of very many too. */
  readonly says: 'first' | 'all'
  /** The moment whose knowledge is asked for, in ISO 8601; null for now. */
  readonly asOf: string | null
  /** Where the history goes on from: an entry's number. */
  readonly before: number | undefined
}

/** The address of a claim, looked at in some way; what means the same as nothing is left out. */
export function claimHref(
  team: string,
  claimId: string,
  { says, asOf }: Partial<ClaimPlace>,
  part = '',
): string {
  const query = new URLSearchParams()
  if (says === 'all') query.set('says', says)
  if (asOf) query.set('asof', asOf)
  const asked = query.toString()
  return `/${team}/claims/${claimId}${asked ? `?${asked}` : ''}${part ? `#${part}` : ''}`
}

/** A claim's address at one attribution, with all of them shown: it may stand beyond what is shown at first. */
export function attributionHref(team: string, claimId: string, attributionId: string): string {
  return claimHref(team, claimId, { says: 'all' }, `attribution-${attributionId}`)
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads from an address how a claim is looked at; whatever makes no sense is as if it were not there. */
export function readClaimPlace({ says, asof, before }: Asked): ClaimPlace {
  return {
    says: says === 'all' ? 'all' : 'first',
    asOf: momentIn(asof),
    before: numberIn(before),
  }
}

// As `toISOString` spells them, with or without its fractions; Postgres knows no year 0.
const MOMENT = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/

function momentIn(asked: Asked[string]): string | null {
  if (typeof asked !== 'string' || !MOMENT.test(asked)) return null
  const at = new Date(asked)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function numberIn(asked: Asked[string]): number | undefined {
  const number = typeof asked === 'string' && /^[1-9]\d*$/.test(asked) ? Number(asked) : NaN
  return Number.isSafeInteger(number) ? number : undefined
}
