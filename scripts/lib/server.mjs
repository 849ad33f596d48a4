import http from 'node:http'
import { makeApart } from './apart.mjs'
import { listen } from './listen.mjs'
import { root } from './paths.mjs'
import { endedWithin } from './processes.mjs'
import { refusalOf } from './refusal.mjs'
import { rehearse } from './rehearsal.mjs'
import { seating } from './seating.mjs'
import { refusingUnreadable } from './unreadable.mjs'

/**
 * Loads Next without listening: this is the slow part of a start and needs no database. `listen` is called when the
 * database is ready; `stop` lets running answers finish and ends streams that would never do so.
 */
export async function loadServer({ dev, address }) {
  makeApart()
  const { default: next } = await import('next')
  const server = http.createServer()
  const app = next({ dev, dir: root, hostname: address.host, port: address.port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const seat = seating()
  const read = refusingUnreadable()
  const answer = (request, response) =>
    handle(request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  server.on('request', (request, response) => {
    const refusal = refusalOf(request)
    if (refusal) {
      response.writeHead(refusal).end()
      return
    }
    seat(request, response, () => read(request, response, () => answer(request, response)))
  })
  server.keepAliveTimeout = 75_000 // longer than a proxy's, so that never we are the one to hang up on a request
  return {
    rehearse: (page) => rehearse(server, page, new URL(address.url).host),
    listen: () => listen(server, address),
    stop: () => stop(server, app),
  }
}

/** Streams end only when somebody ends them (lib/core/streams.ts). */
function endStreams() {
  for (const end of [...(globalThis.corroborateStreams ?? [])]) end()
}

async function stop(server, app) {
  endStreams()
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  if (!(await endedWithin(closed, 3_000))) server.closeAllConnections()
  await app.close()
}
