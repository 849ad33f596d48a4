/** Ways to make the fetcher fetch what it must not, or more than it should. */
import { userAgent } from '@/lib/archive/fetch/agent'
import { type FetchOutcome, fetchPage } from '@/lib/archive/fetch/fetch-page'
import type { FetchLimits } from '@/lib/archive/fetch/limits'
import type { FetchOptions } from '@/lib/archive/fetch/options'
import type { FetchProblem } from '@/lib/archive/fetch/problem'
import { type InternetOptions, newInternet } from './internet'

/** What is typed, the internet it is tried in, and the problem by which the check meant for it refuses. */
export type Trick = {
  readonly trick: string
  readonly address: string
  readonly problem: Partial<FetchProblem> & { readonly code: FetchProblem['code'] }
  readonly internet?: Omit<InternetOptions, 'ports'>
  readonly limits?: Partial<FetchLimits>
  readonly options?: Partial<FetchOptions>
  /** Which of the secure sites answers at 443. */
  readonly secure?: string
}

export type Tried = { readonly outcome: FetchOutcome; readonly dialled: readonly string[] }

/** Long enough on a busy machine; a trick that meets one of these sets it lower. */
const PATIENT: Partial<FetchLimits> = {
  connectMs: 20_000,
  headersMs: 20_000,
  idleMs: 20_000,
  wholeMs: 50_000,
}

export async function attempt(
  { address, internet, limits, options }: Trick,
  ports: InternetOptions['ports'],
  trust: readonly string[] = [],
): Promise<Tried> {
  const { resolve, dial, dialled } = newInternet({ ...internet, ports })
  const outcome = await fetchPage(address, {
    userAgent: userAgent(),
    robots: null,
    resolve,
    dial,
    trust,
    limits: { ...PATIENT, ...limits },
    ...options,
  })
  return { outcome, dialled }
}

/** Typed, and refused for what it is. */
export const typed = (trick: string, address: string, problem: Trick['problem']): Trick => ({
  trick,
  address,
  problem,
})
