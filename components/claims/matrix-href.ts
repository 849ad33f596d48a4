/** Which part of a story's matrix is looked at: pages of claims and of sources, from 0. */
export type MatrixPlace = { readonly claims: number; readonly sources: number }

/** The address of who says what in a story; the first pages are left out. */
export function matrixHref(
  team: string,
  storyId: string,
  { claims = 0, sources = 0 }: Partial<MatrixPlace> = {},
): string {
  const query = new URLSearchParams()
  if (claims > 0) query.set('claims', String(claims + 1))
  if (sources > 0) query.set('sources', String(sources + 1))
  const asked = query.toString()
  return `/${team}/stories/${storyId}/sources${asked ? `?${asked}` : ''}`
}

type Asked = string | string[] | undefined

/** Reads the pages from an address; whatever makes no sense is the first. */
export function readMatrixPlace({ claims, sources }: { claims?: Asked; sources?: Asked }): MatrixPlace {
  return { claims: pageIn(claims), sources: pageIn(sources) }
}

const pageIn = (asked: Asked) => (typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? +asked - 1 : 0)
