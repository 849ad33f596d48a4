'use server'

import { redirect } from 'next/navigation'
import { addressOf } from '@/components/reports/choice'
import { chosenNumbers } from '@/lib/reports/choose'
import { freezeReport } from '@/lib/reports/freeze'
import { freezeInput, previewInput } from '@/lib/reports/input'
import { defineAction } from '@/lib/web/action'

/** Freezes what the person saw and leads to it. */
export const freeze = defineAction({
  permission: 'report.freeze',
  input: freezeInput,
  handle: async (scope, input): Promise<void> => {
    const { id } = await freezeReport(scope, input)
    redirect(`/${scope.teamSlug}/reports/${id}`)
  },
})

/**
 * Leads to the page that shows this choice, for whoever has no scripts: sent as an address itself, with its ids and all
 * that the form holds beside, it would be longer than servers take.
 */
export const preview = defineAction({
  permission: 'report.freeze',
  input: previewInput,
  handle: async (scope, input): Promise<void> => {
    const claims = await chosenNumbers(scope, input)
    const choice = { title: input.title, names: input.showReviewerNames, claims }
    redirect(addressOf(scope.teamSlug, input.storyId, choice))
  },
})
