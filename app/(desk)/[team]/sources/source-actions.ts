import type { SourceActions } from '@/components/sources/source-actions'
import * as sources from './actions'

/** Everything the page of one source can do, as its parts ask for it. */
export const sourceActions: SourceActions = {
  editSource: sources.editSource,
  addAlias: sources.addAlias,
  removeAlias: sources.removeAlias,
  mergeSources: sources.mergeSources,
  splitSource: sources.splitSource,
  suggestOneWith: sources.suggestOneWith,
  signAttestation: sources.signAttestation,
  withdrawAttestation: sources.withdrawAttestation,
}
