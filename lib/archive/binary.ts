/** Telling text from everything else, by the bytes and not by the name. Server only. */
import { fileTypeFromBuffer } from 'file-type'

export type BinaryKind = { readonly mediaType: string | null; readonly extension: string | null }

/** Formats made of readable characters that are still no article: their names are worth saying. */
const TEXT_SHAPED = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/x-mobipocket-ebook',
])
/** Reading further than this adds nothing to knowing a file by its head. */
const MAGIC_BYTES = 65_536
/** A few stray controls are a blemish of a text; a steady share of them is another kind of file. */
const STRAY_CONTROLS = 2
const CONTROL_SHARE = 0.02

/**
 * What the bytes are if they are not text in an ASCII-based encoding, or null if they may be.
 * Two-letter magic such as "BM" or "MZ" is not believed of bytes that are otherwise clean: an article may begin so.
 */
export async function binaryKind(bytes: Uint8Array): Promise<BinaryKind | null> {
  const controls = countControls(bytes)
  const magic = await fileTypeFromBuffer(bytes.subarray(0, MAGIC_BYTES))
  const named = magic === undefined ? null : { mediaType: magic.mime, extension: magic.ext }
  if (named !== null && (controls > 0 || TEXT_SHAPED.has(named.mediaType))) return named
  const tooMany = controls > Math.max(STRAY_CONTROLS, bytes.length * CONTROL_SHARE)
  return tooMany ? { mediaType: null, extension: null } : null
}

/** Bytes that no text needs: C0 controls other than white space and escape, and DEL. */
function countControls(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) {
    const white = byte >= 0x09 && byte <= 0x0d
    if ((byte < 0x20 && !white && byte !== 0x1b) || byte === 0x7f) count += 1
  }
  return count
}
