import { binaryKind } from '../../lib/archive/binary'
import { sniffUtf16 } from '../../lib/archive/utf16'

export type ReadText = { readonly text: string } | { readonly problem: string }

/**
 * Bytes as the text that every reader of UTF-8 makes of them, a byte order mark included, so that offsets in it are
 * offsets of the file. Other encodings are refused where a desk would find them out: nobody else would count alike.
 */
export async function readUtf8(bytes: Uint8Array): Promise<ReadText> {
  if (sniffUtf16(bytes) !== null) return { problem: 'is UTF-16, not UTF-8: convert it first' }
  const kind = await binaryKind(bytes)
  if (kind !== null) return { problem: kind.mediaType ? `is ${kind.mediaType}, not text` : 'is not text' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8: convert it first' }
    throw error
  }
}
