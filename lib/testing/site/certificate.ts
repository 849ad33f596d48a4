/** Certificates made for one test, of an authority that exists for as long: nothing secret is kept and nothing runs out. */
import crypto from 'node:crypto'
import net from 'node:net'

export type Identity = {
  /** PEM. */
  readonly certificate: string
  readonly key: string
}

export type Authority = {
  /** PEM, to be trusted. */
  readonly certificate: string
  /** A certificate for these names and addresses. */
  issue(hosts: readonly string[], validity?: Validity): Identity
}

export type Validity = { readonly from: Date; readonly until: Date }

const DAY = 86_400_000

/** X.509 (RFC 5280) with keys on P-256, in as much DER as that takes. */
export function newAuthority(name = 'Authority for tests'): Authority {
  const own = keys()
  const around: Validity = { from: new Date(Date.now() - DAY), until: new Date(Date.now() + DAY) }
  return {
    certificate: signed(own.privateKey, name, name, own.publicKey, around, [BASIC_AUTHORITY]),
    issue: (hosts, validity = around) => {
      const theirs = keys()
      const subject = hosts[0] ?? 'nobody'
      return {
        certificate: signed(own.privateKey, name, subject, theirs.publicKey, validity, [namesOf(hosts)]),
        key: theirs.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      }
    },
  }
}

const keys = () => crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })

function signed(
  by: crypto.KeyObject,
  issuer: string,
  subject: string,
  key: crypto.KeyObject,
  { from, until }: Validity,
  extensions: readonly Buffer[],
): string {
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), crypto.randomBytes(15)])),
    algorithm,
    commonName(issuer),
    sequence(time(from), time(until)),
    commonName(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = der(0x03, Buffer.of(0), crypto.sign('sha256', content, by))
  const base64 = sequence(content, algorithm, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), content])
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')))
const commonName = (name: string) =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))))

const BASIC_AUTHORITY = sequence(
  oid('551d13'),
  der(0x01, Buffer.of(0xff)),
  der(0x04, sequence(der(0x01, Buffer.of(0xff)))),
)

function namesOf(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    net.isIP(host) === 0 ? der(0x82, Buffer.from(host)) : der(0x87, addressBytes(host)),
  )
  return sequence(oid('551d11'), der(0x04, sequence(...names)))
}

/** Of IPv4, and of IPv6 written out in full. */
function addressBytes(address: string): Buffer {
  return net.isIPv4(address)
    ? Buffer.from(address.split('.').map(Number))
    : Buffer.from(
        address
          .split(':')
          .map((group) => group.padStart(4, '0'))
          .join(''),
        'hex',
      )
}
