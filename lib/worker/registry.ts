import type { RunnableJob } from '@/lib/jobs/define'
import type { RunnableRecurring } from '@/lib/jobs/recurring'
import { compareDocuments } from '@/lib/provenance/compare'
import { mergedJob } from '@/lib/provenance/merge-actors'
import { markWhatRests } from '@/lib/provenance/resting'
import { lookAgain } from '@/lib/stories/look-again'
import { refineJob } from '@/lib/stories/refine'
import { suggestJob } from '@/lib/stories/suggest'
import { takeCaptures } from '@/lib/stories/take-capture'

/** Background work that takes the processor. */
export const jobs: readonly RunnableJob[] = [
  suggestJob,
  refineJob,
  compareDocuments,
  mergedJob,
  markWhatRests,
]

/** Background work that mostly waits for somebody else's server, beside which the other goes on. */
export const waitingJobs: readonly RunnableJob[] = [takeCaptures]

/** What is looked for by the clock. */
export const recurring: readonly RunnableRecurring[] = [lookAgain]
