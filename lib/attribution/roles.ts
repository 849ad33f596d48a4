import type { Draft } from '@/lib/attribution/draft'
import type { Slice } from '@/lib/attribution/segment'

/**
 * Where the parts of a statement stand. All that the steps behind the rules look at: they ask for no rule, so that
 * spans found in another way can take the same steps.
 */
export type Roles = Pick<Draft, 'cue' | 'content' | 'outlets'> & {
  readonly subject: Pick<Draft['subject'], 'slice'>
}

/** Every slice of a statement: source, cue, content and the outlets with the words that bring them. */
export function slicesOf({ cue, subject, content, outlets }: Roles): Slice[] {
  const named = outlets.flatMap((outlet) => [outlet.slice, outlet.cue])
  return [subject.slice, cue, ...content, ...named].filter((slice) => slice !== null)
}

/** True for slices that overlap without one holding the other. */
export const crosses = (a: Slice, b: Slice): boolean =>
  (a.from < b.from && b.from < a.to && a.to < b.to) || (b.from < a.from && a.from < b.to && b.to < a.to)

/** True when `inner` lies in `outer`, or is the same. */
export const holds = (outer: Slice, inner: Slice): boolean => inner.from >= outer.from && inner.to <= outer.to

/** True for slices with a token in common. */
export const touches = (a: Slice, b: Slice): boolean => a.from < b.to && b.from < a.to

/**
 * What other statements take up in the content of one: source, cue and content of each that stands in it, as one slice.
 *   Ruiz said |Holt had called the reports false|
 */
export function innerTo(one: Roles, others: readonly Roles[]): Slice[] {
  return others
    .filter((other) => other !== one)
    .map(({ cue, subject, content }) => [subject.slice, cue, ...content].filter((slice) => slice !== null))
    .filter((slices) => slices.length > 0)
    .map((slices) => ({
      from: Math.min(...slices.map((slice) => slice.from)),
      to: Math.max(...slices.map((slice) => slice.to)),
    }))
    .filter((slice) => one.content.some((own) => holds(own, slice)))
}
