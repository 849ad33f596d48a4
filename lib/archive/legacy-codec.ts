/** One way to turn bytes of a named encoding into text, the same on every Node. Encodings are WHATWG's. Server only. */

/**
 * What windows-1252 puts at 0x80..0x9F. Some Node versions decode these bytes to C1 controls instead
 * (their fast path takes the encoding for ISO-8859-1), so the result is mended here; a right one has none to mend.
 */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const C1 = /[\u0080-\u009f]/g

/** The canonical lower-case name of an encoding label ("latin1" is "windows-1252"), or null when there is none such. */
export function canonicalCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The text, or null when some bytes mean nothing in this encoding. A byte order mark is dropped. */
export function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return mend(new TextDecoder(charset, { fatal: true }).decode(bytes), charset)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The text, with U+FFFD for what means nothing in this encoding. A byte order mark is dropped. */
export function decodeLoosely(bytes: Uint8Array, charset: string): string {
  return mend(new TextDecoder(charset).decode(bytes), charset)
}

function mend(text: string, charset: string): string {
  if (charset !== 'windows-1252') return text
  return text.replace(C1, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80] ?? control)
}
