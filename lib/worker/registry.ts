import type { RunnableJob } from '@/lib/jobs/define'
import { refineJob } from '@/lib/stories/refine'
import { suggestJob } from '@/lib/stories/suggest'

/** Every kind of background work there is. */
export const jobs: readonly RunnableJob[] = [suggestJob, refineJob]
