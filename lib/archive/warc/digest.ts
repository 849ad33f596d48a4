/** Digests as WARC files have them: `sha1:` in base32 by custom, others in hexadecimal or base32. */
import { createHash } from 'node:crypto'

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['md5', 'md5'],
  ['sha1', 'sha1'],
  ['sha-1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha-256', 'sha256'],
  ['sha512', 'sha512'],
  ['sha-512', 'sha512'],
])

/** Null where there is no digest, or one by an algorithm that is not known here. */
export function digestAgrees(stated: string | null, bytes: Uint8Array): boolean | null {
  const [, name = '', value = ''] = /^([\w-]+):(\S+)$/.exec(stated ?? '') ?? []
  const algorithm = ALGORITHMS.get(name.toLowerCase())
  if (algorithm === undefined) return null
  const digest = createHash(algorithm).update(bytes).digest()
  return (
    digest.toString('hex') === value.toLowerCase() ||
    base32(digest) === value.toUpperCase().replace(/=+$/, '')
  )
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31]
  }
  return bits === 0 ? text : text + LETTERS[(held << (5 - bits)) & 31]
}
