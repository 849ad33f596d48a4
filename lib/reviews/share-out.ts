/** Claims shared among reviewers so that nobody has much more to review than another. Pure. */

export type ToShare = {
  readonly claimId: string
  /** How many reviewers it wants besides those it has. */
  readonly wants: number
  /** Who cannot be one: whoever wrote it, and whoever reviews it already. */
  readonly barred: ReadonlySet<string>
}

export type Load = {
  readonly reviewerId: string
  /** Claims they have still to review. */
  readonly waiting: number
}

/**
 * Goes through the claims in their order and gives each to whoever has least to review by then; of those with as much, to who was
 * named first. With the same load all round that is one after the other.
 *
 * @returns the reviewers of each claim, fewer than it wants where no others are left for it
 */
export function shareOut(
  claims: readonly ToShare[],
  loads: readonly Load[],
): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map(loads.map((one) => [one.reviewerId, one.waiting]))
  return new Map(
    claims.map(({ claimId, wants, barred }) => {
      const chosen = [...waiting]
        .filter(([reviewerId]) => !barred.has(reviewerId))
        .sort(([, a], [, b]) => a - b)
        .slice(0, Math.max(0, wants))
        .map(([reviewerId]) => reviewerId)
      for (const one of chosen) waiting.set(one, (waiting.get(one) ?? 0) + 1)
      return [claimId, chosen] as const
    }),
  )
}
