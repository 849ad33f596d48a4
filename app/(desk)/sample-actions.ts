'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { createSampleDesk as create } from '@/lib/sample/create'
import { removeSampleDesk as remove, removeSampleInput } from '@/lib/sample/remove'
import { defineAction } from '@/lib/web/action'
import { definePersonalAction } from '@/lib/web/public-action'

/** Opens a sample desk and leads to its queue; for a caller from code that wants no page, its slug is in the address. */
export const createSampleDesk = definePersonalAction({
  input: z.unknown(),
  handle: async (actor): Promise<void> => {
    redirect(`/${await create(actor)}/queue`)
  },
})

/** Removes the sample desk one is at, after its name was typed. */
export const removeSampleDesk = defineAction({
  permission: 'sample.manage',
  input: removeSampleInput,
  handle: async (scope, input): Promise<void> => {
    await remove(scope, input)
    redirect('/')
  },
})
