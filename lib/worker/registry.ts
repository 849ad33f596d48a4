import type { RunnableJob } from '@/lib/jobs/define'
import { suggestJob } from '@/lib/stories/suggest'

/** Every kind of background work there is. */
export const jobs: readonly RunnableJob[] = [suggestJob]
