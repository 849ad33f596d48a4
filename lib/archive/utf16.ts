/**
 * UTF-16 without a byte order mark. Recognised by its zero bytes: text of nearly every kind has spaces or
 * line ends, and those have a zero on one side only. Pure.
 */
import { decodeStrictly } from './legacy-codec'

const SAMPLE_BYTES = 65_536
/** Nothing a text would hold: private use, unassigned, and controls other than white space. */
const IMPLAUSIBLE = /[\p{Co}\p{Cn}]|(?![\t\n\f\r])\p{Cc}/u

/** `utf-16le`, `utf-16be`, or null when the bytes are not plausibly either. */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null
  const sample = wholePairs(bytes.subarray(0, SAMPLE_BYTES))
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros === 0) return null
  const strayZeros = zeros * 50 < sample.length
  if (strayZeros && decodeStrictly(bytes, 'utf-8') !== null) return null
  const little = familiarity(decodeStrictly(sample, 'utf-16le'))
  const big = familiarity(decodeStrictly(sample, 'utf-16be'))
  if (little === 0 && big === 0) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** How many spaces, line ends and ASCII letters a reading gives; none if it gives what no text would hold. */
function familiarity(text: string | null): number {
  if (text === null || IMPLAUSIBLE.test(text)) return 0
  return text.match(/[\t\n\r -~]/g)?.length ?? 0
}

/** Drops a high surrogate that the end of the sample parts from its other half, in either byte order. */
function wholePairs(sample: Uint8Array): Uint8Array {
  if (sample.length < SAMPLE_BYTES) return sample
  const parted = [sample.at(-1), sample.at(-2)].some(
    (byte) => byte !== undefined && byte >= 0xd8 && byte <= 0xdb,
  )
  return parted ? sample.subarray(0, -2) : sample
}
