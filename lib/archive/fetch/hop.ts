/** One address asked once: names looked up, every answer checked, a connection to one of them, and one request. */
import { bareHost, withoutFragment } from './address-parts'
import { connect } from './connect'
import { CODINGS } from './content-coding'
import type { Exchange, HeaderLine } from './exchange'
import { publicAddresses } from './look-up'
import type { FetchRun } from './options'
import { ask, type Head } from './request'
import { within } from './within'

/** Something that may still speak against an address, once it is known to be public. */
export type Gate = (url: URL) => Promise<void>

export type Hop = {
  readonly url: URL
  readonly host: string
  readonly head: Head
  /** What is kept of it, once the payload is there. */
  readonly exchange: Omit<Exchange, 'response'>
}

/** @throws Refusal */
export async function openHop(url: URL, run: FetchRun, gate: Gate, signal: AbortSignal): Promise<Hop> {
  const host = bareHost(url)
  const { lookUpMs, headersMs, headerBytes } = run.limits
  const looking = { stage: 'lookUp', host, ms: lookUpMs } as const
  const addresses = await within(looking, signal, (inTime) => publicAddresses(host, run.resolve, inTime))
  await gate(url)
  const requestedAt = run.clock()
  const connecting = { dial: run.dial, trust: run.trust, connectMs: run.limits.connectMs }
  const { socket, address } = await connect(url, addresses, connecting, signal)
  const request = { method: 'GET', target: url.pathname + url.search, headers: headersFor(url, run) } as const
  const asking = { stage: 'headers', host, ms: headersMs } as const
  const head = await within(asking, signal, (inTime) =>
    ask(socket, { host, ...request, headerBytes }, inTime),
  )
  return {
    url,
    host,
    head,
    exchange: { address: withoutFragment(url), remoteAddress: address, requestedAt, request },
  }
}

/** No cookie, no referrer, nothing of whoever asks. */
function headersFor(url: URL, run: FetchRun): readonly HeaderLine[] {
  return [
    ['Host', url.host],
    ['User-Agent', run.userAgent],
    ['Accept', 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5'],
    ['Accept-Encoding', CODINGS],
    ['Connection', 'close'],
  ]
}

export function exchangeOf(
  { exchange, head }: Hop,
  payload: Pick<Exchange['response'], 'payload' | 'truncated'>,
): Exchange {
  const { httpVersion, status, reason, headers } = head
  return { ...exchange, response: { httpVersion, status, reason, headers, ...payload } }
}
