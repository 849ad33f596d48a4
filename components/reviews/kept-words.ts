import { backupKey, readBackup, type Store, writeBackup } from './draft-backup'
import type { KeptWords } from './left-over'
import { adjudicationKey, readKeptText, storeKeptText } from './use-kept-text'

/** What this browser keeps of somebody's words about a claim. */
export function readKeptWords(store: Store | null, me: string, claimId: string): KeptWords {
  return {
    review: readBackup(store, backupKey(me, claimId))?.rationale ?? '',
    adjudication: readKeptText(store, adjudicationKey(me, claimId)),
  }
}

/**
 * Drops what was shown of it, and nothing else: what a form keeps that is on the page still, or on the page of another
 * tab that has gone on typing since, is not what somebody has looked at and done away with.
 */
export function discardKeptWords(store: Store | null, me: string, claimId: string, shown: KeptWords): void {
  const now = readKeptWords(store, me, claimId)
  if (shown.review !== '' && shown.review === now.review) writeBackup(store, backupKey(me, claimId), null)
  if (shown.adjudication !== '' && shown.adjudication === now.adjudication)
    storeKeptText(store, adjudicationKey(me, claimId), '')
}
