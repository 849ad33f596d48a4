/** Text to bytes in an old encoding, for tests: the platform decodes these encodings but cannot write them. */
import { decodeLoosely } from '@/lib/archive/legacy-codec'

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The bytes of a text in an encoding of one or two bytes a character. Throws on a character it does not have. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  if (charset === 'utf-16le' || charset === 'utf-16be') return encodeUtf16(text, charset === 'utf-16le')
  const table = tables.get(charset) ?? buildTable(charset)
  tables.set(charset, table)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${charset} has no ${JSON.stringify(character)}`)
      return bytes
    }),
  )
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

function buildTable(charset: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  const learn = (bytes: readonly number[]) => {
    const [character, ...rest] = [...decodeLoosely(Uint8Array.from(bytes), charset)]
    if (character === undefined || rest.length > 0 || character === '\ufffd' || table.has(character)) return
    table.set(character, bytes)
  }
  for (let first = 0; first < 256; first += 1) learn([first])
  for (let first = 0x81; first < 255; first += 1) {
    for (let second = 0x40; second < 255; second += 1) learn([first, second])
  }
  return table
}
