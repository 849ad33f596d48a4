'use server'

import { toSubmission } from '@/lib/archive/submit'
import { acceptSuggestion as accept } from '@/lib/claims/accept'
import * as attributions from '@/lib/claims/attributions'
import { createClaim as create } from '@/lib/claims/create'
import * as denials from '@/lib/claims/denied-claim'
import { explainDismissal as explain } from '@/lib/claims/explain-dismissal'
import {
  acceptSuggestionInput,
  addAttributionInput,
  attributionInput,
  claimFromDenialInput,
  createClaimInput,
  decideSuggestionInput,
  editAttributionInput,
  explainDismissalInput,
  undoClaimFromDenialInput,
} from '@/lib/claims/input'
import * as suggestions from '@/lib/claims/suggestions'
import { undoAccept as undo } from '@/lib/claims/undo-accept'
import { decideDerivation as decideRests, addDerivation as sayRests } from '@/lib/provenance/derivations'
import { addDerivationInput, decideDerivationInput } from '@/lib/provenance/input'
import { createStory as bringIn } from '@/lib/stories/create'
import {
  addEvidenceDocumentInput,
  createStoryInput,
  editStoryInput,
  setScheduleInput,
  storyInput,
} from '@/lib/stories/input'
import { setSchedule as schedule } from '@/lib/stories/schedule'
import { searchAgain as search } from '@/lib/stories/search-again'
import * as stories from '@/lib/stories/service'
import { defineAction } from '@/lib/web/action'

export const createStory = defineAction({
  permission: 'story.create',
  input: createStoryInput,
  handle: async (scope, { title, outlet, deadline, ...fields }) =>
    bringIn(scope, { title, outlet, deadline, ...(await toSubmission(fields)) }),
})

export const addEvidenceDocument = defineAction({
  permission: 'document.add',
  input: addEvidenceDocumentInput,
  handle: async (scope, { storyId, title, outlet, again, ...fields }) =>
    stories.addEvidenceDocument(scope, {
      storyId,
      names: { title, outlet },
      again,
      ...(await toSubmission(fields)),
    }),
})

export const editStory = defineAction({
  permission: 'story.edit',
  input: editStoryInput,
  handle: stories.editStory,
})

export const archiveStory = defineAction({
  permission: 'story.edit',
  input: storyInput,
  handle: (scope, { storyId }) => stories.archiveStory(scope, storyId),
})

export const restoreStory = defineAction({
  permission: 'story.edit',
  input: storyInput,
  handle: (scope, { storyId }) => stories.restoreStory(scope, storyId),
})

export const setSchedule = defineAction({
  permission: 'story.edit',
  input: setScheduleInput,
  handle: schedule,
})

export const searchAgain = defineAction({
  permission: 'story.edit',
  input: storyInput,
  handle: search,
})

export const createClaim = defineAction({
  permission: 'claim.create',
  input: createClaimInput,
  handle: create,
})

export const acceptSuggestion = defineAction({
  permission: 'suggestion.decide',
  input: acceptSuggestionInput,
  handle: accept,
})

export const undoAccept = defineAction({
  permission: 'suggestion.decide',
  input: decideSuggestionInput,
  handle: undo,
})

export const dismissSuggestion = defineAction({
  permission: 'suggestion.decide',
  input: decideSuggestionInput,
  handle: suggestions.dismissSuggestion,
})

export const explainDismissal = defineAction({
  permission: 'suggestion.decide',
  input: explainDismissalInput,
  handle: explain,
})

export const restoreSuggestion = defineAction({
  permission: 'suggestion.decide',
  input: decideSuggestionInput,
  handle: suggestions.restoreSuggestion,
})

export const addAttribution = defineAction({
  permission: 'attribution.edit',
  input: addAttributionInput,
  handle: attributions.addAttribution,
})

export const editAttribution = defineAction({
  permission: 'attribution.edit',
  input: editAttributionInput,
  handle: attributions.editAttribution,
})

export const removeAttribution = defineAction({
  permission: 'attribution.edit',
  input: attributionInput,
  handle: (scope, { attributionId }) => attributions.removeAttribution(scope, attributionId),
})

export const restoreAttribution = defineAction({
  permission: 'attribution.edit',
  input: attributionInput,
  handle: (scope, { attributionId }) => attributions.restoreAttribution(scope, attributionId),
})

export const claimFromDenial = defineAction({
  permission: 'claim.create',
  input: claimFromDenialInput,
  handle: denials.claimFromDenial,
})

export const undoClaimFromDenial = defineAction({
  permission: 'claim.create',
  input: undoClaimFromDenialInput,
  handle: denials.undoClaimFromDenial,
})

export const addDerivation = defineAction({
  permission: 'derivation.edit',
  input: addDerivationInput,
  handle: sayRests,
})

export const decideDerivation = defineAction({
  permission: 'derivation.edit',
  input: decideDerivationInput,
  handle: decideRests,
})
