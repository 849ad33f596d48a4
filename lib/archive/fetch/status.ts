import { type HeaderLine, headerValue } from './exchange'
import { type FetchProblem, Refusal } from './problem'

/** What has no body worth keeping, though it says that all is well. */
const WITHOUT_BODY = [204, 205, 304]
/** A week. Whoever asks for more might as well have said no. */
const RETRY_AFTER_MAX = 7 * 86_400

/** @throws Refusal for every status but one that brings a page */
export function checkStatus(
  host: string,
  { status, headers }: { readonly status: number; readonly headers: readonly HeaderLine[] },
  now: Date,
): void {
  if (WITHOUT_BODY.includes(status)) throw new Refusal({ code: 'emptyBody' })
  // Part of a page was not asked for.
  if (status >= 200 && status < 300 && status !== 206) return
  throw new Refusal(problemOfStatus(host, status, retryAfter(headers, now)))
}

function problemOfStatus(host: string, status: number, wait: number | null): FetchProblem {
  if (status === 401 || status === 407) return { code: 'signIn', host, status }
  if (status === 402 || status === 403) return { code: 'forbidden', host, status }
  if (status === 404) return { code: 'notFound', host, status }
  if (status === 410 || status === 451) return { code: 'gone', host, status }
  if (status === 429) return { code: 'tooManyRequests', host, status, retryAfter: wait }
  if (status >= 500) return { code: 'serverFault', host, status, retryAfter: wait }
  return { code: 'otherStatus', host, status }
}

/** Seconds from `now`, whether given as such or as a date (RFC 9110, 10.2.3). */
function retryAfter(headers: readonly HeaderLine[], now: Date): number | null {
  const value = headerValue(headers, 'retry-after')?.trim()
  if (!value) return null
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), RETRY_AFTER_MAX) : null
}
