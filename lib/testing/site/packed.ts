/** Bodies packed as they should be, and as they should not. */
import zlib from 'node:zlib'
import { page, type Routes, type Visit } from './route'

/** The page that every honest packing holds. */
export const PACKED_PAGE = page(
  'The pier opens',
  '<article><h1>The pier opens</h1><p>The new pier opens on the first of May, the port authority said on Friday.</p></article>',
)

const MIB = 1024 * 1024
let bomb: Buffer | undefined

/** 64 MiB of one letter, in 64 KB. Made once, when first asked for. */
function bombBytes(): Buffer {
  bomb ??= zlib.gzipSync(Buffer.alloc(64 * MIB, 'a'))
  return bomb
}

function send({ response }: Visit, coding: string, bytes: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bytes)
}

export const packed: Routes = {
  '/gzip': (visit) => send(visit, 'gzip', zlib.gzipSync(PACKED_PAGE)),
  '/br': (visit) => send(visit, 'br', zlib.brotliCompressSync(PACKED_PAGE)),
  '/deflate': (visit) => send(visit, 'deflate', zlib.deflateSync(PACKED_PAGE)),
  '/deflate-raw': (visit) => send(visit, 'deflate', zlib.deflateRawSync(PACKED_PAGE)),
  '/gzip-twice': (visit) => send(visit, 'gzip, gzip', zlib.gzipSync(zlib.gzipSync(PACKED_PAGE))),
  '/identity': (visit) => send(visit, 'identity', Buffer.from(PACKED_PAGE)),
  '/gzip-bomb': (visit) => send(visit, 'gzip', bombBytes()),
  /** A bomb in a bomb: some hundred bytes. */
  '/gzip-bomb-twice': (visit) => send(visit, 'gzip, gzip', zlib.gzipSync(bombBytes())),
  '/br-bomb': (visit) => send(visit, 'br', zlib.brotliCompressSync(Buffer.alloc(64 * MIB, 'a'), BR_FAST)),
  '/gzip-many': (visit) => send(visit, 'gzip, gzip, gzip', Buffer.from('never read')),
  '/gzip-cut': (visit) => send(visit, 'gzip', zlib.gzipSync(PACKED_PAGE).subarray(0, 60)),
  '/gzip-not': (visit) => send(visit, 'gzip', Buffer.from(PACKED_PAGE)),
  '/gzip-of-nothing': (visit) => send(visit, 'gzip', zlib.gzipSync('')),
  '/zstd': (visit) => send(visit, 'zstd', Buffer.from('never read')),
}

const BR_FAST = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }
