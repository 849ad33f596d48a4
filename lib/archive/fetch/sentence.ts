/** What a fetch problem's sentence is, and what stands in it. Pure and safe for the browser. */
import type { ProblemParams } from '@/lib/core/errors'
import { MEGABYTE } from '../size'
import type { FetchProblem } from './problem'

const KILOBYTE = 1000

/** Parameters for `archive.fetch.<code>` of the message catalogue: sizes in KB and MB, waits in minutes. */
export function fetchSentence(problem: FetchProblem): {
  readonly code: FetchProblem['code']
  readonly params: ProblemParams
} {
  const { code, ...params } = problem
  return { code, params: { ...textual(params), ...measures(problem) } }
}

function textual(params: Readonly<Record<string, string | number | null>>): ProblemParams {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

function measures(problem: FetchProblem): ProblemParams {
  switch (problem.code) {
    case 'headerFlood':
      return { limit: rounded(problem.limit / KILOBYTE) }
    case 'tooLarge':
      return { limit: Math.floor(problem.limit / MEGABYTE) }
    case 'bomb':
      return { received: rounded(problem.received / KILOBYTE), limit: Math.floor(problem.limit / MEGABYTE) }
    case 'cutShort':
      return {
        received: rounded(problem.received / KILOBYTE),
        expected: rounded((problem.expected ?? 0) / KILOBYTE),
      }
    case 'tooManyRequests':
    case 'serverFault':
      return { minutes: Math.ceil((problem.retryAfter ?? 0) / 60) }
    default:
      return {}
  }
}

const rounded = (size: number) => (size === 0 ? 0 : Math.max(1, Math.round(size)))
