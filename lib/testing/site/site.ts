/** A site with what the web has in it, good and ill, for tests. It listens on loopback only. */
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { articles } from './articles'
import type { Identity } from './certificate'
import { endless } from './endless'
import { languages } from './languages'
import { packed } from './packed'
import { rawAnswers } from './raw'
import { redirects } from './redirects'
import { page, type Routes, sendPage } from './route'
import { walls } from './walls'

const EVERYTHING: Routes = {
  ...articles,
  ...languages,
  ...walls,
  ...redirects,
  ...endless,
  ...packed,
  ...rawAnswers,
}

export type Site = {
  readonly port: number
  /** The requests so far, first to last. */
  readonly asked: readonly { readonly target: string; readonly headers: readonly string[] }[]
  close(): Promise<void>
}

export type SiteOptions = {
  /** Comes before the site's own pages. */
  readonly routes?: Routes
  /** Speaks TLS with it. */
  readonly identity?: Identity
}

export async function startSite({ routes = {}, identity }: SiteOptions = {}): Promise<Site> {
  const asked: { target: string; headers: string[] }[] = []
  const counts = new Map<string, number>()
  const answer: http.RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://site.example')
    const count = (counts.get(url.pathname) ?? 0) + 1
    counts.set(url.pathname, count)
    asked.push({ target: request.url ?? '', headers: request.rawHeaders })
    // Whoever asked may be gone by now; that is what many of these pages are for.
    for (const side of [request, response, request.socket]) side.on('error', () => {})
    const visit = { request, response, url, count }
    const route = routes[url.pathname] ?? EVERYTHING[url.pathname]
    if (route) route(visit)
    else sendPage(visit, page('Not found', '<p>Nothing here.</p>'), 404)
  }
  const server = identity
    ? https.createServer({ cert: identity.certificate, key: identity.key }, answer)
    : http.createServer(answer)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server.address()),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('it does not listen on a port')
  return address.port
}
