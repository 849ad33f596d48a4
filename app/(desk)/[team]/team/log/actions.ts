'use server'

import { z } from 'zod'
import { verifyChain } from '@/lib/audit/verify'
import { defineAction } from '@/lib/web/action'

/** Computes the hashes of the team's history anew, a part of it each time; changes nothing. */
export const checkChain = defineAction({
  permission: 'desk.read',
  input: z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
  quiet: true,
  handle: (scope, { after }) => verifyChain(scope, after),
})
