import { type ParsedCronItem, parseCronItems, type Task } from 'graphile-worker'
import { type JobScope, makeJobScope } from '@/lib/access/scope'
import { log } from '@/lib/core/log'

type Due = { readonly teamId: string; readonly subjectId: string }

/** Work that nobody asks for when it is due: it is found by the clock, and done for each team in a scope of that team alone. */
export type RecurringWork = {
  readonly kind: string
  /** When it is looked for, as cron writes it. */
  readonly match: string
  /** What is due of any team. */
  readonly find: () => Promise<readonly Due[]>
  /** Does what is due for one record. What another worker did meanwhile is not due any more. */
  readonly run: (scope: JobScope, subjectId: string) => Promise<void>
}

export type RunnableRecurring = RecurringWork & {
  readonly runAll: (signal?: AbortSignal) => Promise<void>
}

export function defineRecurring(work: RecurringWork): RunnableRecurring {
  return { ...work, runAll: (signal) => runAll(work, signal) }
}

/** One record after the other: what fails of one holds up none of the others, and is found again the next time. */
async function runAll({ kind, find, run }: RecurringWork, signal?: AbortSignal): Promise<void> {
  for (const { teamId, subjectId } of await find()) {
    if (signal?.aborted) return
    try {
      await run(makeJobScope(teamId), subjectId)
    } catch (error) {
      log().error({ err: error, kind, subjectId }, 'what was due could not be done')
    }
  }
}

/** The queue's tasks for such work. */
export function recurringTasks(works: readonly RunnableRecurring[]): Record<string, Task> {
  return Object.fromEntries(
    works.map(({ kind, runAll }): [string, Task] => [
      kind,
      (_payload, { abortSignal }) => runAll(abortSignal),
    ]),
  )
}

/** Once for all workers. Tried once, since its time comes again; the key makes that one take the place of one that failed. */
export function recurringCron(works: readonly RunnableRecurring[]): ParsedCronItem[] {
  return parseCronItems(
    works.map(({ kind, match }) => ({ task: kind, match, options: { maxAttempts: 1, jobKey: kind } })),
  )
}
