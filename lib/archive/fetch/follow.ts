/** From an address to the answer that sends nowhere else. */
import { withoutFragment } from './address-parts'
import { readSome } from './body'
import type { Exchange } from './exchange'
import { exchangeOf, type Gate, type Hop, openHop } from './hop'
import type { FetchRun } from './options'
import { Refusal } from './problem'
import { isRedirect, nextAddress, type Redirect } from './redirect'

export type Followed = Hop & {
  readonly redirects: readonly Redirect[]
  /** Of the redirects, in their order. */
  readonly before: readonly Exchange[]
}

/** Enough for what a redirect says to people, which is kept as far as it goes. */
const REDIRECT_BYTES = 64 * 1024
const REDIRECT_MS = 2000

/** @throws Refusal */
export async function follow(start: URL, run: FetchRun, gate: Gate, signal: AbortSignal): Promise<Followed> {
  const redirects: Redirect[] = []
  const before: Exchange[] = []
  const seen = new Set<string>()
  let url = start
  for (;;) {
    seen.add(withoutFragment(url))
    const hop = await openHop(url, run, gate, signal)
    const { head, host } = hop
    if (!isRedirect(head.status)) return { ...hop, redirects, before }
    const short = { bodyBytes: Math.min(REDIRECT_BYTES, run.limits.bodyBytes), bodyMs: REDIRECT_MS }
    const { bytes, ...cut } = await readSome(head, host, { ...run.limits, ...short }, signal)
    before.push(exchangeOf(hop, { payload: bytes, ...cut }))
    const next = nextAddress(url, head, run.rules)
    redirects.push({ from: url.href, to: next.href, status: head.status })
    if (seen.has(withoutFragment(next))) throw new Refusal({ code: 'redirectLoop', address: next.href })
    if (redirects.length > run.limits.redirects) {
      throw new Refusal({ code: 'tooManyRedirects', limit: run.limits.redirects })
    }
    url = next
  }
}
