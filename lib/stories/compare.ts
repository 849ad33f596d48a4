import { z } from 'zod'
import { declareJob } from '@/lib/jobs/define'

/** Looks in a story for what rests on a document and what that rests on. Asked for here, done by lib/provenance. */
export const compareJob = declareJob({
  kind: 'provenance.compare',
  payload: z.object({ documentId: z.uuid() }),
})
