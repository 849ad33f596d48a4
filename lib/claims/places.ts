/** Where the article makes a claim, as told from where it only speaks of one. Pure. */
import type { Stance } from '@/lib/attribution/model'

/**
 * Whether the words of an attribution that is added to a claim are a place where the article makes that claim. They are
 * where the source says so. Where it denies, disputes or leaves open what others say, or will not speak of it, the words
 * are what it says instead: the attribution keeps them.
 */
export function makesClaim(stance: Stance): boolean {
  return stance === 'ASSERTS' || stance === 'CONFIRMS'
}

type Brought = {
  readonly stance: Stance
  readonly createdAt: Date
  readonly spanId: string
  readonly contents: readonly { readonly spanId: string }[]
}

/**
 * The places of a claim without those that came with an attribution that does not make it. Such places were once kept.
 * One acceptance writes a passage once, so the place and the words of its attribution are the same span; and what the
 * claim itself was made of, at the same moment, is its own whatever the stance.
 */
export function placesOf<P extends { readonly spanId: string }>(claim: {
  readonly createdAt: Date
  readonly spans: readonly P[]
  readonly attributions: readonly Brought[]
}): readonly P[] {
  const merged = claim.attributions.filter(
    ({ stance, createdAt }) => !makesClaim(stance) && createdAt.getTime() !== claim.createdAt.getTime(),
  )
  const theirs = new Set(
    merged.flatMap(({ spanId, contents }) =>
      contents.length > 0 ? contents.map((one) => one.spanId) : [spanId],
    ),
  )
  return claim.spans.filter(({ spanId }) => !theirs.has(spanId))
}
