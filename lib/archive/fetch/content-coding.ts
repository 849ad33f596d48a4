/** Undoing what a body was packed with (RFC 9110, 8.4), with an end to how far it unpacks. */
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { errorCode } from './connect'
import { type HeaderLine, headerValues } from './exchange'
import { Refusal } from './problem'

/** What is asked for; what else comes packed is refused. */
export const CODINGS = 'gzip, deflate, br'

export type UnpackLimits = {
  readonly unpackedBytes: number
  readonly unpackedFreely: number
  readonly unpackedRatio: number
}

type Unpack = (packed: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const gunzip: Unpack = promisify(zlib.gunzip)
const brotli: Unpack = promisify(zlib.brotliDecompress)
const inflate: Unpack = promisify(zlib.inflate)
const inflateRaw: Unpack = promisify(zlib.inflateRaw)

const UNPACK: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', brotli],
  // Meant to be zlib's format; some senders leave its two bytes of header out, and browsers take both.
  ['deflate', (packed, options) => (hasZlibHeader(packed) ? inflate : inflateRaw)(packed, options)],
])
/** Packed twice happens by mistake; more often is meant to wear somebody out. */
const LAYERS_MAX = 2

/** Codings in the order in which they were applied, without `identity`. */
export function codingsOf(headers: readonly HeaderLine[]): readonly string[] {
  const transfer = headerValues(headers, 'transfer-encoding').flatMap(listed)
  const content = headerValues(headers, 'content-encoding').flatMap(listed)
  return [...content, ...transfer.filter((coding) => coding !== 'chunked')].filter((it) => it !== 'identity')
}

/** @throws Refusal before anything is read, where a body could not be unpacked */
export function checkCodings(codings: readonly string[]): void {
  const unknown = codings.find((coding) => !UNPACK.has(coding))
  if (unknown !== undefined) throw new Refusal({ code: 'encoding', encoding: unknown.slice(0, 40) })
  if (codings.length > LAYERS_MAX) throw new Refusal({ code: 'encoding', encoding: codings.join(', ') })
}

/** @throws Refusal */
export async function unpacked(
  payload: Uint8Array,
  codings: readonly string[],
  limits: UnpackLimits,
): Promise<Uint8Array> {
  checkCodings(codings)
  const limit = Math.min(
    limits.unpackedBytes,
    Math.max(limits.unpackedFreely, payload.length * limits.unpackedRatio),
  )
  let bytes = payload
  for (const coding of codings.toReversed()) bytes = await unpack(bytes, coding, payload.length, limit)
  return bytes
}

async function unpack(packed: Uint8Array, coding: string, received: number, limit: number) {
  const undo = UNPACK.get(coding)
  if (undo === undefined) throw new Refusal({ code: 'encoding', encoding: coding })
  try {
    return await undo(packed, { maxOutputLength: limit })
  } catch (cause) {
    const code = errorCode(cause)
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal({ code: 'bomb', received, limit }, { cause })
    if (code === 'Z_BUF_ERROR') throw new Refusal({ code: 'cutShort', received, expected: null }, { cause })
    throw new Refusal({ code: 'damaged', encoding: coding }, { cause })
  }
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '')
}

/** RFC 1950: method 8, and both bytes together a multiple of 31. */
function hasZlibHeader(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
