/** Where an answer sends on to. */
import { isUtf8 } from 'node:buffer'
import { type AddressRules, isAddressProblem, readAddress } from './address'
import { type HeaderLine, headerValue } from './exchange'
import { Refusal } from './problem'

export type Redirect = { readonly from: string; readonly to: string; readonly status: number }

const REDIRECTS = [301, 302, 303, 307, 308]

export function isRedirect(status: number): boolean {
  return REDIRECTS.includes(status)
}

/**
 * The address to go on to, checked as if it had been typed.
 *
 * @throws Refusal
 */
export function nextAddress(
  from: URL,
  { status, headers }: { readonly status: number; readonly headers: readonly HeaderLine[] },
  rules: AddressRules,
): URL {
  const location = headerValue(headers, 'location')
  if (!location) throw new Refusal({ code: 'redirectNowhere', host: from.hostname, status })
  const to = asText(location)
  try {
    const next = readAddress(to, rules, from)
    // RFC 9110, 10.2.2: a fragment goes along where the new address has none.
    if (next.hash === '') next.hash = from.hash
    return next
  } catch (error) {
    if (!(error instanceof Refusal) || !isAddressProblem(error.problem)) throw error
    throw new Refusal(
      { code: 'redirectForbidden', from: from.href, to: to.slice(0, 500), because: error.problem.code },
      { cause: error },
    )
  }
}

/** Headers come as Latin-1; an address in raw UTF-8 is read as browsers read it. */
function asText(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : value
}
