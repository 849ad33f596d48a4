/** One record of a WARC file (WARC 1.1, ISO 28500:2017): lines about it, and a block of bytes. */
import { sha256Hex } from '../digest'

export type WarcField = readonly [name: string, value: string]

/**
 * The digest as WARC has it. In hexadecimal, not in the base32 that the standard shows for SHA-1: readers take both, and
 * what `sha256sum` prints is there as it is.
 */
export function warcDigest(bytes: Uint8Array): string {
  return `sha256:${sha256Hex(bytes)}`
}

/** A record as bytes. Length and digest of its block are added to the fields. */
export function recordBytes(fields: readonly WarcField[], block: Uint8Array): Uint8Array {
  const all: readonly WarcField[] = [
    ...fields,
    ['WARC-Block-Digest', warcDigest(block)],
    ['Content-Length', String(block.length)],
  ]
  const lines = all.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join('')
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines}\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** Nothing that is put into a field can end it. */
function oneLine(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim()
}
