/** What the minutes of a review desk are quoted with, and how they read later. */
import { addAttribution } from '@/lib/claims/attributions'
import { captureAgain } from '@/lib/stories/capture-again'
import { attributing } from './claims'
import { documentOf, MINUTES, type ReviewDesk } from './reviews'

/** Words of the minutes, quoted of somebody for the desk's claim. */
export function sayInMinutes(desk: ReviewDesk, words: string, more: Record<string, unknown> = {}) {
  const place = { claimId: desk.claim.id, snapshotId: desk.story.minutesId, text: MINUTES }
  return addAttribution(desk.editor.scope, attributing(place, words, { mode: 'DIRECT', ...more }))
}

/** Captures the minutes again, or the document of another capture. */
export async function captureMinutes(desk: ReviewDesk, text: string, snapshotId = desk.story.minutesId) {
  const documentId = await documentOf(snapshotId)
  return captureAgain(desk.first.scope, { documentId, submission: { kind: 'PASTE_TEXT', text } })
}
