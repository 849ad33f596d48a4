'use server'

import * as accusations from '@/lib/claims/accusations'
import { setFoundation as rest } from '@/lib/claims/foundation'
import { setGrounds as ground } from '@/lib/claims/grounds'
import { groundsInput } from '@/lib/claims/grounds-input'
import { foundationInput } from '@/lib/claims/input'
import * as replies from '@/lib/claims/replies'
import {
  accusationInput,
  accuseInput,
  askReplyInput,
  editReplyInput,
  replyInput,
} from '@/lib/claims/reply-input'
import { clearMarkInput } from '@/lib/provenance/input'
import * as mark from '@/lib/provenance/mark'
import { adjudicate as settle } from '@/lib/reviews/adjudicate'
import { takeClaim as take } from '@/lib/reviews/assign'
import { saveDraft as keepDraft } from '@/lib/reviews/draft'
import {
  addEvidence as add,
  restoreEvidence as putBack,
  removeEvidence as remove,
} from '@/lib/reviews/evidence'
import { handOver, takeBackHandOver as takeBack } from '@/lib/reviews/hand-over'
import {
  adjudicationInput,
  claimInput,
  draftInput,
  evidenceIdInput,
  evidenceInput,
  handBackInput,
  handOverInput,
  locateInput,
  optionalReasonInput,
  passageInput,
  rankInput,
  reasonInput,
  reviewInput,
  searchNoteInput,
  takeBackInput,
  waiverIdInput,
  waiverInput,
  wordingInput,
} from '@/lib/reviews/input'
import {
  reopenClaim as reopen,
  restoreClaim as restore,
  withdrawClaim as withdraw,
} from '@/lib/reviews/lifecycle'
import { locatePassage as locate } from '@/lib/reviews/locate-passage'
import { nextInQueue } from '@/lib/reviews/next'
import { quotePassage as quote } from '@/lib/reviews/quote-passage'
import { rankEvidence as rank } from '@/lib/reviews/rank-evidence'
import { addSearchNote as note } from '@/lib/reviews/search-notes'
import { siblingsOf } from '@/lib/reviews/siblings'
import { submitReview as submit } from '@/lib/reviews/submit'
import { releaseClaim as release } from '@/lib/reviews/unassign'
import { signWaiver as sign, withdrawWaiver as unsign } from '@/lib/reviews/waivers'
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
export const releaseClaim = defineAction({
  permission: 'review.write',
  input: handBackInput,
  handle: release,
})
export const handOverClaim = defineAction({
  permission: 'review.write',
  input: handOverInput,
  handle: handOver,
})
/** Undoes `handOverClaim`, given its answer. */
export const takeBackHandOver = defineAction({
  permission: 'review.write',
  input: takeBackInput,
  handle: takeBack,
})
export const saveDraft = defineAction({
  permission: 'review.write',
  input: draftInput,
  quiet: true,
  handle: keepDraft,
})
/** Answers with the claim to go on to as well, whose page is at hand by then. */
export const submitReview = defineAction({
  permission: 'review.write',
  input: reviewInput,
  handle: async (scope, input) => ({
    ...(await submit(scope, input)),
    nextId: await nextInQueue(scope, input.claimId),
  }),
})
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

export const rankEvidence = defineAction({ permission: 'evidence.add', input: rankInput, handle: rank })
export const addSearchNote = defineAction({
  permission: 'evidence.add',
  input: searchNoteInput,
  handle: note,
})

export const setFoundation = defineAction({ permission: 'claim.edit', input: foundationInput, handle: rest })
export const setGrounds = defineAction({
  permission: 'attribution.edit',
  input: groundsInput,
  handle: ground,
})
export const accuse = defineAction({
  permission: 'claim.edit',
  input: accuseInput,
  handle: accusations.accuse,
})
export const withdrawAccusation = defineAction({
  permission: 'claim.edit',
  input: accusationInput,
  handle: accusations.withdrawAccusation,
})
export const askReply = defineAction({
  permission: 'reply.edit',
  input: askReplyInput,
  handle: replies.askReply,
})
export const editReply = defineAction({
  permission: 'reply.edit',
  input: editReplyInput,
  handle: replies.editReply,
})
export const withdrawReply = defineAction({
  permission: 'reply.edit',
  input: replyInput,
  handle: replies.withdrawReply,
})
export const restoreReply = defineAction({
  permission: 'reply.edit',
  input: replyInput,
  handle: replies.restoreReply,
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

export const signWaiver = defineAction({ permission: 'waiver.sign', input: waiverInput, handle: sign })
export const withdrawWaiver = defineAction({
  permission: 'waiver.sign',
  input: waiverIdInput,
  handle: unsign,
})

export const clearMark = defineAction({
  permission: 'mark.clear',
  input: clearMarkInput,
  handle: mark.clearMark,
})
