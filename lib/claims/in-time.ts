/** Who said what in time, and what of it was known at a moment. Pure. */
import { saidDay } from './said-day'
import type { SaidAt, Since, WhenEntry } from './when-view'

/** An attribution with all that tells when. `publishedAt`: a day, or an instant. */
export type Dated = Omit<WhenEntry, 'saidAt' | 'since'> & {
  readonly publishedAt: string | null
  /** When it was last changed; null where it never was. */
  readonly editedAt: string | null
  readonly removedAt: string | null
}

/** When it was said, or else when its document came out; never a guess. */
export function saidAtOf({ saidWhen, publishedAt }: Pick<Dated, 'saidWhen' | 'publishedAt'>): SaidAt {
  const day = saidDay(saidWhen, publishedAt)
  if (day) return { at: day, by: 'said' }
  return publishedAt === null ? null : { at: publishedAt, by: 'published' }
}

/** What became of an attribution after a moment. */
export function sinceOf(one: Pick<Dated, 'recordedAt' | 'editedAt' | 'removedAt'>, asOf: string): Since {
  const after = (at: string | null) => at !== null && Date.parse(at) > Date.parse(asOf)
  if (after(one.recordedAt)) return 'later'
  if (after(one.removedAt)) return 'removed'
  return after(one.editedAt) ? 'edited' : null
}

/** In the order in which it was said, then recorded; what has no date comes last. */
export function inTime(all: readonly Dated[], asOf: string | null): WhenEntry[] {
  const entries = all.map(({ publishedAt, editedAt, removedAt, ...one }): WhenEntry => {
    const since = asOf === null ? null : sinceOf({ ...one, editedAt, removedAt }, asOf)
    return { ...one, saidAt: saidAtOf({ ...one, publishedAt }), since }
  })
  const place = ({ saidAt }: WhenEntry) => (saidAt ? Date.parse(saidAt.at) : Infinity)
  return entries.sort((a, b) => {
    const [first, second] = [place(a), place(b)]
    return first === second ? Date.parse(a.recordedAt) - Date.parse(b.recordedAt) : first < second ? -1 : 1
  })
}
