/** Out through a proxy of one's own, where a newsroom's network lets nothing out without one. */
import http from 'node:http'
import { isIPv6 } from 'node:net'
import type { Dial } from './connect'

/**
 * Asks an HTTP proxy for a tunnel (CONNECT, RFC 9110, 9.3.6) to the very address that was checked: it is given no name, so it
 * has none to look up anew.
 */
export function dialThrough(proxy: URL): Dial {
  return (address, port, signal) =>
    new Promise((resolve, reject) => {
      const request = http.request({
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port || 80,
        method: 'CONNECT',
        path: isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`,
        signal,
      })
      request.on('connect', (response, socket, head) => {
        if (response.statusCode !== 200) {
          socket.destroy()
          return reject(new Error(`the proxy answered ${response.statusCode}`))
        }
        if (head.length > 0) socket.unshift(head)
        resolve({ socket, remoteAddress: address })
      })
      request.on('error', reject)
      request.end()
    })
}
