import { z } from 'zod'
import { declareJob } from '@/lib/jobs/define'

/** The page at an address is wanted. */
export const captureJob = declareJob({
  kind: 'stories.capture',
  payload: z.object({ orderId: z.uuid() }),
})
