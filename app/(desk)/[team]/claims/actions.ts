'use server'

import { adjudicate as settle } from '@/lib/reviews/adjudicate'
import { takeClaim as take } from '@/lib/reviews/assign'
import { saveDraft as keepDraft } from '@/lib/reviews/draft'
import {
  addEvidence as add,
  restoreEvidence as putBack,
  removeEvidence as remove,
} from '@/lib/reviews/evidence'
import {
  adjudicationInput,
  claimInput,
  draftInput,
  evidenceIdInput,
  evidenceInput,
  locateInput,
  optionalReasonInput,
  passageInput,
  reasonInput,
  reviewInput,
  wordingInput,
} from '@/lib/reviews/input'
import {
  reopenClaim as reopen,
  restoreClaim as restore,
  withdrawClaim as withdraw,
} from '@/lib/reviews/lifecycle'
import { locatePassage as locate } from '@/lib/reviews/locate-passage'
import { quotePassage as quote } from '@/lib/reviews/quote-passage'
import { siblingsOf } from '@/lib/reviews/siblings'
import { submitReview as submit } from '@/lib/reviews/submit'
import { releaseClaim as release } from '@/lib/reviews/unassign'
import { editClaim as edit } from '@/lib/reviews/wording'
import { defineAction } from '@/lib/web/action'

export const editClaim = defineAction({ permission: 'claim.edit', input: wordingInput, handle: edit })
export const withdrawClaim = defineAction({
  permission: 'claim.withdraw',
  input: optionalReasonInput,
  handle: withdraw,
})
export const restoreClaim = defineAction({ permission: 'claim.withdraw', input: claimInput, handle: restore })
export const reopenClaim = defineAction({ permission: 'claim.reopen', input: reasonInput, handle: reopen })

export const takeClaim = defineAction({ permission: 'review.write', input: claimInput, handle: take })
export const releaseClaim = defineAction({ permission: 'review.write', input: claimInput, handle: release })
export const saveDraft = defineAction({
  permission: 'review.write',
  input: draftInput,
  quiet: true,
  handle: keepDraft,
})
export const submitReview = defineAction({ permission: 'review.write', input: reviewInput, handle: submit })
export const adjudicate = defineAction({
  permission: 'review.adjudicate',
  input: adjudicationInput,
  handle: settle,
})

export const addEvidence = defineAction({ permission: 'evidence.add', input: evidenceInput, handle: add })
export const removeEvidence = defineAction({
  permission: 'evidence.add',
  input: evidenceIdInput,
  handle: remove,
})
export const restoreEvidence = defineAction({
  permission: 'evidence.add',
  input: evidenceIdInput,
  handle: putBack,
})

/** Quotes by words what stands in a document in one place. */
export const quotePassage = defineAction({
  permission: 'evidence.add',
  input: passageInput,
  handle: quote,
})

/** Only looks: where pasted words stand in a document. */
export const locatePassage = defineAction({
  permission: 'desk.read',
  input: locateInput,
  quiet: true,
  handle: locate,
})

/** Only looks: the other claims of the story, for the one a denial may be about instead. */
export const otherClaims = defineAction({
  permission: 'desk.read',
  input: claimInput,
  quiet: true,
  handle: siblingsOf,
})
