/** What a search leaves the server with. Client-safe. */
export const FOUND_KINDS = ['story', 'claim', 'source'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

export type Found = {
  readonly kind: FoundKind
  readonly id: string
  /** A claim's or a story's number. */
  readonly number: number | null
  readonly text: string
  /** The story of a claim. */
  readonly story: string | null
}
