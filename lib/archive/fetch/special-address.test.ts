import { BlockList } from 'node:net'
import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PORTS, readAddress } from './address'
import { bareHost, parseUrl } from './address-parts'
import { DEFAULT_LIMITS } from './limits'
import { type FetchProblem, Refusal } from './problem'
import { sameAddress, specialKind } from './special-address'

const RULES = {
  ports: DEFAULT_PORTS,
  lists: { allow: [], deny: [] },
  addressLength: DEFAULT_LIMITS.addressLength,
}

/** What is wrong with an address as it is written, or null. */
function addressProblem(text: string): FetchProblem | null {
  try {
    readAddress(text, RULES)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

/** Ends of blocks, and the addresses beside them. */
const EDGES: readonly (readonly [address: string, special: boolean])[] = [
  ['0.255.255.255', true],
  ['1.0.0.0', false],
  ['9.255.255.255', false],
  ['10.0.0.0', true],
  ['10.255.255.255', true],
  ['11.0.0.0', false],
  ['100.63.255.255', false],
  ['100.64.0.0', true],
  ['100.127.255.255', true],
  ['100.128.0.0', false],
  ['126.255.255.255', false],
  ['127.255.255.255', true],
  ['128.0.0.0', false],
  ['169.253.255.255', false],
  ['169.254.0.0', true],
  ['169.255.0.0', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.32.0.0', false],
  ['192.0.1.0', false],
  ['192.88.98.255', false],
  ['192.167.255.255', false],
  ['192.169.0.0', false],
  ['198.17.255.255', false],
  ['198.19.255.255', true],
  ['198.20.0.0', false],
  ['223.255.255.255', false],
  ['224.0.0.0', true],
  ['168.63.129.15', false],
  ['168.63.129.16', true],
  ['1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
  ['2000::', false],
  ['2001:1ff:ffff::', true],
  ['2001:200::', false],
  ['2001:db7:ffff::', false],
  ['2001:db9::', false],
  ['2003::', false],
  ['2620:4f:7fff::', false],
  ['2620:4f:8001::', false],
  ['3ffe:ffff::', false],
  ['3fff:0fff::', true],
  ['3fff:1000::', false],
  ['3fff:ffff::', false],
  ['64:ff9b::5db8:d822', false],
  ['64:ff9b::1:5db8:d822', true],
]

/** The registries anew, in another implementation, as far as it goes: no kinds. */
const listed = new BlockList()
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  listed.addSubnet(address, bits)
}

const octet = fc.oneof(fc.constantFrom(0, 1, 10, 100, 127, 169, 172, 192, 198, 254, 255), fc.nat(255))
const octets = fc.tuple(octet, octet, octet, octet)
type Octets = readonly [number, number, number, number]

const radix = fc.constantFrom(
  (value: number) => String(value),
  (value: number) => `0${value.toString(8)}`,
  (value: number) => `000${value.toString(8)}`,
  (value: number) => `0x${value.toString(16)}`,
  (value: number) => `0X${value.toString(16).toUpperCase()}`,
)
/** An IPv4 address in one to four numbers, each in a radix of its own. */
const spelling = fc
  .tuple(octets, fc.integer({ min: 1, max: 4 }), fc.tuple(radix, radix, radix, radix))
  .map(([address, parts, write]) => {
    const head = address.slice(0, parts - 1)
    const tail = address.slice(parts - 1).reduce((sum, value) => sum * 256 + value, 0)
    return { address, text: [...head, tail].map((value, i) => write[i]?.(value)).join('.') }
  })
const hex = (a: number, b: number) => (a * 256 + b).toString(16)

describe('an address that is not public', () => {
  it.each(EDGES)('%s: %s', (address, special) => {
    expect(specialKind(address) !== null).toBe(special)
  })

  it.each(['', 'paper.example', '0177.0.0.1', '127.1', '1.2.3.4 ', 'fe80::1%eth0', '[::1]', '1.2.3.4/8'])(
    'is whatever is no address: %j',
    (text) => expect(specialKind(text)).toBe('reserved'),
  )

  it('is what either of two other implementations of the registries says', () => {
    fc.assert(
      fc.property(octets, (given) => {
        const address = given.join('.')
        const special = listed.check(address) || address === '168.63.129.16'
        expect(specialKind(address) !== null).toBe(special)
      }),
      { numRuns: 3000 },
    )
    const group = fc.oneof(
      fc.constantFrom(0, 1, 0x64, 0xffff, 0x2001, 0x2002, 0xfe80, 0xff9b),
      fc.nat(0xffff),
    )
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const address = groups.map((value) => value.toString(16)).join(':')
        if (ipaddr.parse(address).range() !== 'unicast' && !address.startsWith('64:ff9b:')) {
          expect(specialKind(address)).not.toBeNull()
        }
        if (specialKind(address) === null && !address.startsWith('64:ff9b:')) {
          expect(groups[0]).toBeGreaterThanOrEqual(0x2000)
          expect(groups[0]).toBeLessThan(0x4000)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('an address in any spelling', () => {
  it('of IPv4 is judged as what it is', () => {
    fc.assert(
      fc.property(spelling, ({ address, text }) => {
        const kind = specialKind(address.join('.'))
        const problem = addressProblem(`http://${text}/`)
        if (kind === null) expect(problem).toBeNull()
        else expect(problem).toMatchObject({ code: 'privateAddress', kind, address: address.join('.') })
      }),
      { numRuns: 3000 },
    )
  })

  it('of IPv4 within IPv6 never passes where it would not by itself', () => {
    const wraps = (text: string, [a, b, c, d]: Octets) => [
      `[::ffff:${text}]`,
      `[0:0:0:0:0:FFFF:${text}]`,
      `[::ffff:${hex(a, b)}:${hex(c, d)}]`,
      `[::${text}]`,
      `[64:ff9b::${text}]`,
      `[64:ff9b:1::${text}]`,
      `[2002:${hex(a, b)}:${hex(c, d)}::1]`,
      `[2001::${hex(a, b)}:${hex(c, d)}]`,
    ]
    fc.assert(
      fc.property(octets, (address) => {
        for (const wrapped of wraps(address.join('.'), address)) {
          const problem = addressProblem(`http://${wrapped}/`)
          const passes = wrapped.startsWith('[64:ff9b::') && specialKind(address.join('.')) === null
          if (passes) expect(problem).toBeNull()
          else expect(problem?.code).toBe('privateAddress')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('of IPv6 is judged as what it is, however it is shortened', () => {
    const group = fc.oneof(fc.constantFrom(0, 0, 0, 0xfe80, 0xfc00, 0xff02, 0x2606, 1), fc.nat(0xffff))
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), fc.boolean(), (groups, upper) => {
        const long = groups.map((value) => value.toString(16).padStart(4, '0')).join(':')
        const short = ipaddr.parse(long).toString()
        const kind = specialKind(short)
        expect(specialKind(long)).toBe(kind)
        expect(sameAddress(long, short)).toBe(true)
        const code = addressProblem(`http://[${upper ? long.toUpperCase() : short}]/`)?.code
        expect(code).toBe(kind === null ? undefined : 'privateAddress')
      }),
      { numRuns: 2000 },
    )
  })

  it('is the one that a URL is connected to', () => {
    fc.assert(
      fc.property(spelling, ({ address, text }) => {
        const url = parseUrl(`http://${text}/`)
        expect(url && bareHost(url)).toBe(address.join('.'))
      }),
    )
  })

  it('is the same one', () => {
    expect(sameAddress('::ffff:93.184.216.34', '93.184.216.34')).toBe(true)
    expect(sameAddress('2606:2800:220:1::1', '2606:2800:0220:0001:0:0:0:1')).toBe(true)
    expect(sameAddress('93.184.216.34', '93.184.216.35')).toBe(false)
    expect(sameAddress('', '')).toBe(false)
  })
})
