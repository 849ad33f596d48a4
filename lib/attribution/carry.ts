import type { Draft, OutletMention } from '@/lib/attribution/draft'
import { lowerAt, type Reading } from '@/lib/attribution/reading'

/** Determiners that point back at someone already spoken of: "the officials", "both officials". */
const POINTING_BACK = new Set(['the', 'these', 'those', 'both', 'that', 'this'])

/** Outlets a statement takes over from an earlier one; kept apart because they stand outside its own words. */
export type Carried = { readonly draft: Draft; readonly carried: readonly OutletMention[] }

/**
 * Carries outlets forward where the text leaves them out:
 *  - an unnamed source inherits the outlet of its paragraph: "Two officials told Reuters … One aide said …";
 *  - "the officials" inherit the outlet of the officials they point back to;
 *  - a speaker keeps the outlet of the words before, in the same paragraph or the next one.
 * A mention is carried from where it stands, never from where it was carried to.
 */
export function carryOutlets(reading: Reading, drafts: readonly Draft[]): Carried[] {
  const byHead = new Map<string, readonly OutletMention[]>()
  const bySpeaker = new Map<string, { outlets: readonly OutletMention[]; paragraph: number }>()
  let passage: { outlets: readonly OutletMention[]; paragraph: number } | null = null
  return drafts.map((draft) => {
    const { speaker } = draft.subject
    const at = draft.cue?.from ?? draft.content[0]?.from ?? 0
    const paragraph = reading.paragraphs[at] ?? 0
    const person = speaker.kind === 'PERSON' || speaker.kind === 'GROUP'
    if (draft.outlets.length > 0) {
      passage = { outlets: draft.outlets, paragraph }
      if (person && speaker.head !== '') {
        byHead.set(speaker.head, draft.outlets)
        bySpeaker.set(speaker.head, passage)
      }
      return { draft, carried: [] }
    }
    if (!person) return { draft, carried: [] }
    const same = bySpeaker.get(speaker.head)
    if (speaker.naming === 'NAMED')
      return { draft, carried: same && paragraph - same.paragraph <= 1 ? same.outlets : [] }
    if (passage && passage.paragraph === paragraph) return { draft, carried: passage.outlets }
    return { draft, carried: pointsBack(reading, draft) ? (byHead.get(speaker.head) ?? []) : [] }
  })
}

function pointsBack(reading: Reading, draft: Draft): boolean {
  const { slice, pronoun } = draft.subject
  return pronoun !== null || (slice !== null && POINTING_BACK.has(lowerAt(reading, slice.from)))
}
