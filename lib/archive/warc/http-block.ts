/** HTTP messages as the blocks of records, as near to the wire as can be said in one piece. */
import type { Exchange, HeaderLine } from '../fetch/exchange'

export function requestBlock({ request }: Exchange): Uint8Array {
  return Buffer.from(
    `${request.method} ${request.target} HTTP/1.1\r\n${linesOf(request.headers)}\r\n`,
    'latin1',
  )
}

/**
 * Status line, headers and payload. Chunked transfer coding is undone in the payload, so its header is kept under the
 * name that other archives use for that: as it was, it would have readers look for chunks. So the payload's digest is
 * of the same bytes for every tool.
 */
export function responseBlock({ response }: Exchange): Uint8Array {
  const { httpVersion, status, reason, headers, payload } = response
  const kept = headers.map(
    ([name, value]): HeaderLine =>
      name.toLowerCase() === 'transfer-encoding' ? [`X-Orig-${name}`, value] : [name, value],
  )
  const head = Buffer.from(`HTTP/${httpVersion} ${status} ${reason}\r\n${linesOf(kept)}\r\n`, 'latin1')
  return Buffer.concat([head, payload])
}

function linesOf(headers: readonly HeaderLine[]): string {
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}
