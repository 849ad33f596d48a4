'use server'

import { redirect } from 'next/navigation'
import { freezeReport } from '@/lib/reports/freeze'
import { freezeInput } from '@/lib/reports/input'
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
