import type { ClaimActions } from '@/components/claims/claim-page'
import * as assignments from '../queue/actions'
import { signAttestation, suggestSources, withdrawAttestation } from '../sources/actions'
import * as stories from '../stories/actions'
import * as claims from './actions'
import * as discussion from './discussion-actions'

/** Everything the claim page can do, as its parts ask for it. */
export const claimActions: ClaimActions = {
  edit: claims.editClaim,
  clearMark: claims.clearMark,
  review: {
    assign: assignments.assignClaims,
    withdraw: assignments.withdrawAssignments,
    changeDue: assignments.changeDue,
    restoreDue: assignments.restoreDue,
    take: claims.takeClaim,
    release: claims.releaseClaim,
    handOver: claims.handOverClaim,
    takeBack: claims.takeBackHandOver,
    withdrawClaim: claims.withdrawClaim,
    restoreClaim: claims.restoreClaim,
    saveDraft: claims.saveDraft,
    submit: claims.submitReview,
    adjudicate: claims.adjudicate,
    reopen: claims.reopenClaim,
    snooze: assignments.snoozeClaims,
    restoreSnooze: assignments.restoreSnooze,
    skip: assignments.skipClaim,
    restoreSkip: assignments.restoreSkip,
  },
  evidence: {
    quote: claims.quotePassage,
    remove: claims.removeEvidence,
    restore: claims.restoreEvidence,
    rank: claims.rankEvidence,
  },
  attributions: {
    add: stories.addAttribution,
    edit: stories.editAttribution,
    remove: stories.removeAttribution,
    restore: stories.restoreAttribution,
    claimFromDenial: stories.claimFromDenial,
    undoClaimFromDenial: stories.undoClaimFromDenial,
    locate: claims.locatePassage,
    otherClaims: claims.otherClaims,
    suggestSources,
    setGrounds: claims.setGrounds,
    signAttestation,
    withdrawAttestation,
  },
  sourcing: {
    setFoundation: claims.setFoundation,
    accuse: claims.accuse,
    withdrawAccusation: claims.withdrawAccusation,
    askReply: claims.askReply,
    editReply: claims.editReply,
    withdrawReply: claims.withdrawReply,
    restoreReply: claims.restoreReply,
    addSearchNote: claims.addSearchNote,
    suggestSources,
  },
  discussion: {
    open: discussion.openThread,
    reply: discussion.replyInThread,
    edit: discussion.editComment,
    withdraw: discussion.withdrawComment,
    restore: discussion.restoreComment,
    resolve: discussion.resolveThread,
    reopen: discussion.reopenThread,
    history: discussion.commentHistory,
  },
  policy: { sign: claims.signWaiver, withdraw: claims.withdrawWaiver },
  derivations: { add: stories.addDerivation, decide: stories.decideDerivation },
}
