'use server'

import { toSubmission } from '@/lib/archive/submit'
import { retractInput, takeBackRetractionInput } from '@/lib/provenance/input'
import * as retraction from '@/lib/provenance/retract'
import { captureAgain as capture } from '@/lib/stories/capture-again'
import { captureAgainInput } from '@/lib/stories/input'
import { defineAction } from '@/lib/web/action'

/** Takes another capture of a document. */
export const captureAgain = defineAction({
  permission: 'document.add',
  input: captureAgainInput,
  handle: async (scope, { documentId, ...fields }) =>
    capture(scope, { documentId, ...(await toSubmission(fields)) }),
})

/** An origin withdrew a document, or a statement in it. */
export const retract = defineAction({
  permission: 'retraction.record',
  input: retractInput,
  handle: retraction.retract,
})

export const takeBackRetraction = defineAction({
  permission: 'retraction.record',
  input: takeBackRetractionInput,
  handle: retraction.takeBackRetraction,
})
