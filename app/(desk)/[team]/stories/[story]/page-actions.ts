import type { StoryActions } from '@/components/stories/story-actions'
import { cancelOrder, tryOrderAgain } from '../../captures/actions'
import { suggestSources } from '../../sources/actions'
import {
  acceptSuggestion,
  addDerivation,
  archiveStory,
  createClaim,
  decideDerivation,
  dismissSuggestion,
  editStory,
  explainDismissal,
  restoreStory,
  restoreSuggestion,
  searchAgain,
  setSchedule,
  undoAccept,
} from '../actions'

/** What the story page lets people do. */
export const storyActions: StoryActions = {
  accept: acceptSuggestion,
  undoAccept,
  dismiss: dismissSuggestion,
  explainDismissal,
  restore: restoreSuggestion,
  createClaim,
  editStory,
  archive: archiveStory,
  bringBack: restoreStory,
  suggestSources,
  searchAgain,
  setSchedule,
  captures: { cancelOrder, tryOrderAgain },
  derivations: { add: addDerivation, decide: decideDerivation },
}
