/** Answers that take too long or are too much. */
import type { Writable } from 'node:stream'
import { page, type Routes, sendPage } from './route'

/** Writes the same piece again and again as fast as it is taken, until `total` bytes or the other side has gone. */
function pour(into: Writable, piece: Uint8Array, total: number): void {
  let sent = 0
  const more = () => {
    while (sent < total && !into.destroyed) {
      sent += piece.length
      if (!into.write(piece)) {
        into.once('drain', more)
        return
      }
    }
    if (!into.destroyed) into.end()
  }
  more()
}

const LINE = Buffer.from(
  '<p>The tide came in again, the harbour master said, and went out.</p>\n'.repeat(1000),
)
const HUGE = 200 * 1024 * 1024

export const endless: Routes = {
  /** Takes the request and says nothing. */
  '/silent': () => {},
  /** Begins its headers and does not end them. */
  '/half-headers': ({ request }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n')
  },
  /** Begins its body and stops. */
  '/stalls': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<p>So far, so good.')
  },
  /** Never stops, a little at a time. */
  '/drips': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('<br>'), 10)
    response.once('close', () => clearInterval(timer))
  },
  /** Never stops, as fast as it can. */
  '/endless': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    pour(response, LINE, Number.POSITIVE_INFINITY)
  },
  /** 200 MB that say so. */
  '/huge': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': HUGE })
    pour(response, LINE.subarray(0, 65_536), HUGE)
  },
  /** 200 MB that are said to come and do not. */
  '/huge-promised': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': HUGE }).flushHeaders()
  },
  /** 200 MB that do not say so. */
  '/huge-chunked': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    pour(response, LINE, HUGE)
  },
  /** A byte of body for every twelve kilobytes of chunk extension. */
  '/chunk-flood': ({ request }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n')
    pour(request.socket, Buffer.from(`1;${'x'.repeat(12_000)}\r\na\r\n`), Number.POSITIVE_INFINITY)
  },
  /** Headers without end. */
  '/header-flood': ({ request }) => {
    request.socket.write('HTTP/1.1 200 OK\r\n')
    pour(request.socket, Buffer.from(`X-More: ${'y'.repeat(1000)}\r\n`), Number.POSITIVE_INFINITY)
  },
  /** As many lines of a kilobyte as `?lines=` says, and then the page. */
  '/long-headers': (visit) => {
    const lines = Array.from({ length: Number(visit.url.searchParams.get('lines')) }, () => 'w'.repeat(1000))
    visit.response.setHeader('X-Long', lines)
    sendPage(visit, page('After all', '<p>So it came to an end.</p>'))
  },
  /** Interim answers without end. */
  '/interim-flood': ({ request }) => {
    const timer = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5)
    request.socket.once('close', () => clearInterval(timer))
  },
  '/trailer-flood': ({ request }) => {
    request.socket.write(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n',
    )
    pour(request.socket, Buffer.from(`X-After: ${'z'.repeat(1000)}\r\n`), Number.POSITIVE_INFINITY)
  },
}
