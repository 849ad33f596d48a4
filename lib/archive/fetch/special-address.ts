/**
 * Which IP addresses are not public: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and
 * its successors), multicast, and all of IPv6 that is not global unicast. Where a registry calls a small exception
 * within a block reachable (anycast relays, AS112), it is refused as well: no page lives there.
 */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { SpecialKind } from './problem'

const RANGES: readonly (readonly [prefix: string, kind: SpecialKind])[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.169.254/32', 'metadata'],
  ['169.254.0.0/16', 'linkLocal'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'reserved'],
  ['192.52.193.0/24', 'reserved'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'reserved'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  // Looks public, and is answered by the host of a virtual machine in Azure.
  ['168.63.129.16/32', 'metadata'],

  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'embedded'],
  ['::ffff:0:0:0/96', 'embedded'],
  ['::/96', 'embedded'],
  ['64:ff9b:1::/48', 'embedded'],
  ['100::/63', 'reserved'],
  ['2001::/32', 'embedded'],
  ['2001::/23', 'reserved'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', 'embedded'],
  ['2620:4f:8000::/48', 'reserved'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'reserved'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'linkLocal'],
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast'],
]
const BLOCKS = RANGES.map(([prefix, kind]) => ({ block: ipaddr.parseCIDR(prefix), kind }))
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** RFC 6052: how a network without IPv4 reaches an IPv4 address, which stands in the last 32 bits. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * What an address belongs to, or null if it is public. Takes addresses as the platform writes them; anything else, a
 * zone index included, is `reserved`.
 */
export function specialKind(address: string): SpecialKind | null {
  if (isIP(address) === 0 || address.includes('%')) return 'reserved'
  return kindOf(ipaddr.parse(address))
}

function kindOf(address: ipaddr.IPv4 | ipaddr.IPv6): SpecialKind | null {
  for (const { block, kind } of BLOCKS) {
    if (block[0].kind() === address.kind() && address.match(block)) return kind
  }
  if (address instanceof ipaddr.IPv4) return null
  if (address.match(NAT64)) return kindOf(new ipaddr.IPv4(address.toByteArray().slice(-4)))
  return address.match(GLOBAL_UNICAST) ? null : 'reserved'
}

/** Whether two spellings are one address. A socket of both families writes IPv4 as mapped, so that is unwrapped. */
export function sameAddress(a: string, b: string): boolean {
  return isIP(a) !== 0 && isIP(b) !== 0 && ipaddr.process(a).toString() === ipaddr.process(b).toString()
}
