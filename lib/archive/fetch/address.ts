/** What an address says about itself, before any name is looked up. */
import { isIP } from 'node:net'
import { bareHost, parseUrl, portOf } from './address-parts'
import { checkLists, type HostLists } from './host-lists'
import { type AddressProblem, Refusal } from './problem'
import { specialKind } from './special-address'

export const DEFAULT_PORTS: readonly number[] = [80, 443]

export type AddressRules = {
  readonly ports: readonly number[]
  readonly lists: HostLists
  readonly addressLength: number
}

/** Names that mean something within a network only: RFC 6761, 6762, 7686, 8375 and ICANN's `internal`. */
const LOCAL_ENDINGS = ['localhost', 'local', 'internal', 'home.arpa', 'onion', 'alt']
/** RFC 1035, without the dots at the end. */
const HOST_MAX = 253
const LABEL_MAX = 63

/** @throws Refusal with an `AddressProblem` */
export function readAddress(text: string, rules: AddressRules, base?: URL): URL {
  if (text.length > rules.addressLength) {
    throw new Refusal({ code: 'longAddress', limit: rules.addressLength })
  }
  const url = parseUrl(text.trim(), base)
  if (url === null) throw new Refusal({ code: 'badAddress' })
  if (url.href.length > rules.addressLength) {
    throw new Refusal({ code: 'longAddress', limit: rules.addressLength })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refusal({ code: 'scheme', scheme: url.protocol.slice(0, -1) })
  }
  if (url.username !== '' || url.password !== '') throw new Refusal({ code: 'credentials' })
  checkHost(bareHost(url))
  const port = portOf(url)
  if (!rules.ports.includes(port)) {
    throw new Refusal({ code: 'port', port, allowed: rules.ports.join(', ') })
  }
  checkLists(url, rules.lists)
  return url
}

function checkHost(host: string): void {
  if (isIP(host) !== 0) {
    const kind = specialKind(host)
    if (kind !== null) throw new Refusal({ code: 'privateAddress', host, address: host, kind })
    return
  }
  const labels = host.split('.')
  if (host.length > HOST_MAX || labels.some((label) => label === '' || label.length > LABEL_MAX)) {
    throw new Refusal({ code: 'badAddress' })
  }
  const local = labels.length === 1 || LOCAL_ENDINGS.some((ending) => host.endsWith(`.${ending}`))
  if (local) throw new Refusal({ code: 'privateAddress', host, address: host, kind: 'localName' })
}

const ADDRESS_CODES: Readonly<Record<AddressProblem['code'], true>> = {
  badAddress: true,
  longAddress: true,
  scheme: true,
  port: true,
  credentials: true,
  privateAddress: true,
  denied: true,
  notListed: true,
}

export function isAddressProblem(problem: { readonly code: string }): problem is AddressProblem {
  return Object.hasOwn(ADDRESS_CODES, problem.code)
}
