import { groupedInOrder } from '@/lib/core/grouped'

/** A chance that was given, and whether it came out. */
export type Told = { readonly chance: number; readonly right: boolean }

/** One row of a reliability table: among the chances between two tenths, how many there were, what was said and what came out. */
export type Tenth = {
  readonly from: number
  readonly count: number
  readonly said: number
  readonly was: number
}

/** A reliability table (Murphy and Winkler, 1977) in tenths; those that no chance fell into are left out. */
export function reliability(told: readonly Told[]): Tenth[] {
  return groupedInOrder(told, ({ chance }) => Math.min(Math.floor(chance * 10), 9)).map(([tenth, group]) => ({
    from: tenth / 10,
    count: group.length,
    said: group.reduce((sum, { chance }) => sum + chance, 0) / group.length,
    was: group.filter(({ right }) => right).length / group.length,
  }))
}

/** How far what was said is from what came out, on average over the chances: the expected calibration error (Naeini and others, 2015). */
export function calibrationError(told: readonly Told[]): number {
  const off = reliability(told).reduce((sum, { count, said, was }) => sum + count * Math.abs(said - was), 0)
  return off / Math.max(told.length, 1)
}
