/** The one way out: an address becomes the bytes behind it, or the reason why not. Server only. */
import { readAddress } from './address'
import { readWhole } from './body'
import { checkCodings, codingsOf, unpacked } from './content-coding'
import { checkContentType } from './content-type'
import type { Exchange, HeaderLine } from './exchange'
import { follow } from './follow'
import { exchangeOf } from './hop'
import { type FetchOptions, type FetchRun, runOf } from './options'
import { type FetchProblem, Refusal } from './problem'
import type { Redirect } from './redirect'
import { checkRobots } from './robots'
import { checkStatus } from './status'
import { within } from './within'

export type FetchedPage = {
  /** With the fragment, where there was one. */
  readonly finalAddress: string
  readonly redirects: readonly Redirect[]
  readonly status: number
  readonly headers: readonly HeaderLine[]
  /** What a browser would have as the body: unpacked, and otherwise byte for byte. */
  readonly body: Uint8Array
  /** Everything that went over the wire, redirects first and the page last. */
  readonly exchanges: readonly Exchange[]
}

export type FetchOutcome =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly problem: FetchProblem }

/**
 * Fetches a page from a public address. Never rejects for what was typed or for what a host does, only for faults of
 * our own.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchOutcome> {
  const run = runOf(options)
  const cancelling = new AbortController()
  const cancel = () => cancelling.abort(new Refusal({ code: 'cancelled' }))
  options.signal?.addEventListener('abort', cancel, { once: true })
  if (options.signal?.aborted) cancel()
  try {
    const url = readAddress(address, run.rules)
    const whole = { stage: 'whole', host: url.hostname, ms: run.limits.wholeMs } as const
    const page = await within(whole, cancelling.signal, (signal) => retrieve(url, run, signal))
    return { ok: true, page }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  } finally {
    options.signal?.removeEventListener('abort', cancel)
  }
}

async function retrieve(start: URL, run: FetchRun, signal: AbortSignal): Promise<FetchedPage> {
  const gate = (url: URL) => checkRobots(url, run, signal)
  const { redirects, before, ...hop } = await follow(start, run, gate, signal)
  const { head, host } = hop
  const codings = codingsOf(head.headers)
  try {
    checkStatus(host, head, run.clock())
    checkContentType(head.headers, run.contentTypes)
    checkCodings(codings)
  } catch (error) {
    head.message.destroy()
    throw error
  }
  const payload = await readWhole(head, host, run.limits, signal)
  if (payload.length === 0) throw new Refusal({ code: 'emptyBody' })
  const body = await unpacked(payload, codings, run.limits)
  if (body.length === 0) throw new Refusal({ code: 'emptyBody' })
  return {
    finalAddress: hop.url.href,
    redirects,
    status: head.status,
    headers: head.headers,
    body,
    exchanges: [...before, exchangeOf(hop, { payload })],
  }
}
