import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { declareJob } from '@/lib/jobs/define'
import { enqueue } from '@/lib/jobs/enqueue'

/**
 * What rests on what has changed in a story, or (null) in any of the team's: claims that rest on something withdrawn by now are
 * marked for it, as are those that rest on a passage that reads otherwise in a newer capture; and quotes are looked for in the
 * captures they were not looked for in yet. Asked for by whatever adds to what a claim rests on, done by lib/provenance.
 */
export const restingJob = declareJob({
  kind: 'provenance.resting',
  payload: z.object({ storyId: z.uuid().nullable() }),
})

/** Asks for the marks that follow from what the caller's transaction adds, in any story unless it is told which. */
export async function askForMarks(tx: Tx, scope: AnyScope, storyId: string | null = null): Promise<void> {
  await enqueue(tx, scope, restingJob, storyId ?? scope.teamId, { storyId })
}
