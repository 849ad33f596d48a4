/** An HTTP answer as it lies in a record. */
import { headerValues } from '../fetch/exchange'
import { ByteReader } from './byte-reader'
import { withoutChunks } from './chunks'
import { type Fields, readFields } from './fields'

export type HttpMessage = {
  readonly status: number
  readonly headers: Fields
  /** Without transfer coding, with content coding. */
  readonly payload: Uint8Array
  /** With transfer coding too. */
  readonly sent: Uint8Array
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? +(\d{3})(?: .*)?$/
const LINE_MAX = 8192
/** More interim answers before the real one than any server has to say. */
const INTERIM_MAX = 20

/** Null for what is no answer in HTTP. */
export async function readHttpMessage(block: Uint8Array): Promise<HttpMessage | null> {
  const reader = new ByteReader(inOnePiece(block))
  for (let i = 0; i < INTERIM_MAX; i += 1) {
    const [, digits] = STATUS_LINE.exec((await reader.line(LINE_MAX)) ?? '') ?? []
    const headers = digits === undefined ? null : await readFields(reader)
    if (headers === null) return null
    const status = Number(digits)
    if (status < 200) continue
    const sent = await reader.take(block.length)
    const chunked = headerValues(headers, 'transfer-encoding').some((value) => /\bchunked\b/i.test(value))
    return { status, headers, payload: chunked ? withoutChunks(sent) : sent, sent }
  }
  return null
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
