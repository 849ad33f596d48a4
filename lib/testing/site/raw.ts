/** Answers written byte by byte, as no library would write them. */
import { type Routes, sendRaw } from './route'

const TEXT = '<p>The bridge is shut, the mayor said.</p>'
const TYPE = 'Content-Type: text/html\r\n'

const raw = (bytes: string): Routes[string] => {
  return (visit) => sendRaw(visit, bytes)
}

export const rawAnswers: Routes = {
  /** Without a length: it ends where the connection does. */
  '/http-1.0': raw(`HTTP/1.0 200 OK\r\n${TYPE}\r\n${TEXT}`),
  '/chunked': raw(
    `HTTP/1.1 200 OK\r\n${TYPE}Transfer-Encoding: chunked\r\n\r\n${[...TEXT.matchAll(/.{1,7}/g)]
      .map(([piece]) => `${piece.length.toString(16)};note=1\r\n${piece}\r\n`)
      .join('')}0\r\nX-Checked: yes\r\n\r\n`,
  ),
  /** Odd but allowed: repeated names, their case, an empty value, an encoding in capitals. */
  '/odd-headers': raw(
    `HTTP/1.1 200 Quite Fine\r\nX-One: a\r\nx-one: b\r\nCONTENT-type: text/html; charset="KOI8-R"\r\nX-Empty:\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: ${TEXT.length}\r\n\r\n${TEXT}`,
  ),
  '/no-type': raw(`HTTP/1.1 200 OK\r\nContent-Length: ${TEXT.length}\r\n\r\n${TEXT}`),
  '/early-hints': raw(
    `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n${TYPE}Content-Length: ${TEXT.length}\r\n\r\n${TEXT}`,
  ),
  /** Says more than it sends. */
  '/cut-short': raw(`HTTP/1.1 200 OK\r\n${TYPE}Content-Length: 500\r\n\r\n${TEXT}`),
  '/cut-chunk': raw(`HTTP/1.1 200 OK\r\n${TYPE}Transfer-Encoding: chunked\r\n\r\n40\r\n${TEXT}`),
  /** Two lengths, or a length and chunks: what one reader takes for the end another reads on from. */
  '/two-lengths': raw(`HTTP/1.1 200 OK\r\n${TYPE}Content-Length: 5\r\nContent-Length: 42\r\n\r\n${TEXT}`),
  '/length-and-chunks': raw(
    `HTTP/1.1 200 OK\r\n${TYPE}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
  '/bad-chunk': raw(`HTTP/1.1 200 OK\r\n${TYPE}Transfer-Encoding: chunked\r\n\r\nzz\r\n${TEXT}`),
  '/bad-length': raw(`HTTP/1.1 200 OK\r\n${TYPE}Content-Length: -1\r\n\r\n${TEXT}`),
  '/gzip-transfer': raw(`HTTP/1.1 200 OK\r\n${TYPE}Transfer-Encoding: rot13, chunked\r\n\r\n0\r\n\r\n`),
  '/ssh': raw('SSH-2.0-Harbour_9.1\r\n'),
  '/http-0.9': raw(TEXT),
  '/folded-header': raw(`HTTP/1.1 200 OK\r\n${TYPE}X-Long: a\r\n\tb\r\nbroken line\r\n\r\n${TEXT}`),
  '/null-in-header': raw(`HTTP/1.1 200 OK\r\n${TYPE}X-Null: a\u0000b\r\n\r\n${TEXT}`),
  '/switch': raw('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: chat\r\n\r\n'),
  '/hangs-up': (visit) => visit.request.socket.destroy(),
}
