import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import net from 'node:net'
import { PUBLIC_V4 } from '@/lib/testing/site/internet'
import type { Routes } from '@/lib/testing/site/route'
import { startSite } from '@/lib/testing/site/site'

/** A page of the site for tests as the server of the run finds it: at a public address, which its proxy leads to loopback. */
export const pageOfSite = (path: string) => `http://${PUBLIC_V4}${path}`

/** All of the web there is for a run: one site on loopback, behind a proxy to which every address is that site. */
export async function startWeb(
  routes: Routes = {},
): Promise<{ readonly proxy: string; close(): Promise<void> }> {
  const site = await startSite({ routes })
  const sockets = new Set<Socket>()
  const proxy = http.createServer()
  proxy.on('connect', (_request, client) => {
    const there = net.connect(site.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      there.pipe(client).pipe(there)
    })
    for (const [end, other] of [
      [client, there],
      [there, client],
    ] as const) {
      end.on('error', () => other.destroy())
      end.on('close', () => other.destroy())
    }
    sockets.add(there)
    there.on('close', () => sockets.delete(there))
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => proxy.close(done))
      await site.close()
    },
  }
}
