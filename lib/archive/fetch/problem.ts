/**
 * Why a page could not be fetched: one code a cause, with what its sentence needs (`archive.fetch` in the message
 * catalogue). Bytes are bytes, times are seconds. Pure and safe for the browser.
 */

/** What an address that is not public belongs to. */
export const SPECIAL_KINDS = [
  'loopback',
  'private',
  'linkLocal',
  'metadata',
  'shared',
  'unspecified',
  'multicast',
  'documentation',
  'reserved',
  /** An IPv4 address within an IPv6 one: mapped, compatible, 6to4, Teredo, local NAT64. */
  'embedded',
  /** A name that only means something within a network, such as `printer` or `wiki.internal`. */
  'localName',
] as const
export type SpecialKind = (typeof SPECIAL_KINDS)[number]

/** In the order in which they pass; `whole` is the time for everything together, redirects included. */
export const STAGES = ['lookUp', 'connecting', 'headers', 'body', 'whole'] as const
export type Stage = (typeof STAGES)[number]

export const TLS_FAULTS = ['expired', 'otherName', 'untrusted', 'handshake'] as const
export type TlsFault = (typeof TLS_FAULTS)[number]

type OfHost<Code extends string> = { readonly code: Code; readonly host: string }
type OfStatus<Code extends string> = OfHost<Code> & { readonly status: number }

/** What can be said against an address before anything is sent there. */
export type AddressProblem =
  | { readonly code: 'badAddress' }
  | { readonly code: 'longAddress'; readonly limit: number }
  | { readonly code: 'scheme'; readonly scheme: string }
  | { readonly code: 'port'; readonly port: number; readonly allowed: string }
  | { readonly code: 'credentials' }
  | (OfHost<'privateAddress'> & { readonly address: string; readonly kind: SpecialKind })
  /** On the team's list of hosts that are not fetched. */
  | OfHost<'denied'>
  /** Not on the team's list of hosts that alone are fetched. */
  | OfHost<'notListed'>

export type FetchProblem =
  | AddressProblem
  | OfHost<'unknownHost'>
  | OfHost<'lookUpFailed'>
  | OfHost<'robots'>
  /** The rules for robots could not be had, which RFC 9309 takes for a refusal. `status` is 0 where none came. */
  | OfStatus<'robotsUnreadable'>
  | OfHost<'refused'>
  | OfHost<'unreachable'>
  /** The connection ended elsewhere than at the address that was checked. */
  | (OfHost<'connectedElsewhere'> & { readonly address: string })
  | OfHost<'connectionLost'>
  | (OfHost<'tls'> & { readonly fault: TlsFault })
  | (OfHost<'timedOut'> & { readonly stage: Stage; readonly seconds: number })
  | OfHost<'malformed'>
  | (OfHost<'headerFlood'> & { readonly limit: number })
  | { readonly code: 'tooLarge'; readonly limit: number }
  /** Unpacks to more than `limit`; `received` is its size as sent. */
  | { readonly code: 'bomb'; readonly received: number; readonly limit: number }
  | { readonly code: 'tooManyRedirects'; readonly limit: number }
  | { readonly code: 'redirectLoop'; readonly address: string }
  /** `because` is what would be said of `to` had it been typed. */
  | {
      readonly code: 'redirectForbidden'
      readonly from: string
      readonly to: string
      readonly because: AddressProblem['code']
    }
  | OfStatus<'redirectNowhere'>
  | { readonly code: 'contentType'; readonly mediaType: string }
  | { readonly code: 'encoding'; readonly encoding: string }
  /** `expected` is null where the sender did not say how much was to come. */
  | { readonly code: 'cutShort'; readonly received: number; readonly expected: number | null }
  | { readonly code: 'damaged'; readonly encoding: string }
  | { readonly code: 'emptyBody' }
  | OfStatus<'signIn'>
  | OfStatus<'forbidden'>
  | OfStatus<'notFound'>
  | OfStatus<'gone'>
  /** `retryAfter` is what the host asked to wait, null if it did not say. */
  | (OfStatus<'tooManyRequests'> & { readonly retryAfter: number | null })
  | (OfStatus<'serverFault'> & { readonly retryAfter: number | null })
  | OfStatus<'otherStatus'>
  | { readonly code: 'cancelled' }

/** Ends a fetch from within; `fetchPage` turns it into its outcome, so that no caller meets one. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly problem: FetchProblem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options)
  }
}
