/** International host names (`xn--…`) as people read them, beside what is really asked for. Server only, for the decoder. */
import { domainToUnicode } from 'node:url'

/**
 * Scripts that are written together as a matter of course. A label is shown in letters when all of them are of one of these;
 * what mixes others, as Latin and Cyrillic, is nobody's word and stays as it is sent.
 */
const WRITTEN_TOGETHER = [
  /^[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u,
  /^[\p{Script=Han}\p{Script=Hangul}]+$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}]+$/u,
  // Letters of alphabets in use: what phoneticians write looks like others of them.
  /^[a-z\u00e0-\u00f6\u00f8-\u024f\u1e00-\u1eff]+$/u,
  /^\p{Script=Cyrillic}+$/u,
  /^\p{Script=Greek}+$/u,
  ...['Arabic', 'Armenian', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati', 'Gurmukhi'].map(
    only,
  ),
  ...['Hebrew', 'Kannada', 'Khmer', 'Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala'].map(only),
  ...['Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan'].map(only),
]

function only(script: string): RegExp {
  return new RegExp(`^\\p{Script=${script}}+$`, 'u')
}

/** Cyrillic and Greek letters that look like Latin ones: of them alone whole names of others can be written. */
const LOOKS_LATIN = /^[асԁеһіјӏорԛѕԝхуъьҽгкптвмнαικνορτυχγ]+$/u
const NOT_LETTERS = /[\p{M}0-9-]/gu
const ONE_OF_TWO = /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u

/**
 * A host in its own letters, where that deceives nobody; null where it says nothing new, or might. A name of letters that all
 * look like Latin ones is shown so only below a domain that is in Cyrillic or Greek itself.
 */
export function readableHost(host: string): string | null {
  if (!host.includes('xn--')) return null
  const shown = domainToUnicode(host)
  if (shown === '' || shown === host) return null
  const labels = shown.split('.')
  const top = labels.at(-1) ?? ''
  return labels.every((label) => isPlain(label, ONE_OF_TWO.test(top))) ? shown : null
}

function isPlain(label: string, amongItsOwn: boolean): boolean {
  const letters = label.replace(NOT_LETTERS, '')
  if (letters === '' || /^[a-z]+$/.test(letters))
    return !label.startsWith('xn--') && /^[\x20-\x7e]*$/.test(label)
  if (!/^\p{L}+$/u.test(letters) || (!amongItsOwn && LOOKS_LATIN.test(letters))) return false
  return WRITTEN_TOGETHER.some((script) => script.test(letters))
}

/** The same of the host that an address names. */
export function readableHostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  return readableHost(new URL(address).hostname)
}

/** What a publication is called where nothing says more than its host: "example.org", "bücher.example". */
export const hostAsName = (host: string): string => (readableHost(host) ?? host).replace(/^www\./, '')
