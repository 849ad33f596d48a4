import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { dialThrough } from './proxy'

const servers: http.Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
})

/** A proxy that asks for nothing outside: every tunnel ends at an echo of its own. */
async function proxy(status = 200): Promise<{ url: URL; asked: string[] }> {
  const asked: string[] = []
  const server = http.createServer()
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.write(`HTTP/1.1 ${status} Whatever\r\n\r\n`)
    if (status === 200) socket.pipe(socket)
    else socket.end()
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), asked }
}

const never = new AbortController().signal

it.each([
  ['93.184.216.34', '93.184.216.34:443'],
  ['2606:2800:220:1::1', '[2606:2800:220:1::1]:443'],
])(
  'asks for a tunnel to the address %s itself, and hands over what comes through it',
  async (address, asked) => {
    const through = await proxy()
    const { socket, remoteAddress } = await dialThrough(through.url)(address, 443, never)
    expect([through.asked, remoteAddress]).toEqual([[asked], address])
    socket.write('hello')
    const echoed = await new Promise((resolve) => socket.once('data', resolve))
    expect(String(echoed)).toBe('hello')
    socket.destroy()
  },
)

it('fails where the proxy refuses, is not there, or is given up on', async () => {
  const { url } = await proxy(403)
  await expect(dialThrough(url)('93.184.216.34', 80, never)).rejects.toThrow('the proxy answered 403')
  const gone = net.createServer().listen(0, '127.0.0.1')
  await new Promise((done) => gone.once('listening', done))
  const { port } = gone.address() as AddressInfo
  await new Promise((done) => gone.close(done))
  await expect(dialThrough(new URL(`http://127.0.0.1:${port}`))('93.184.216.34', 80, never)).rejects.toThrow(
    'ECONNREFUSED',
  )
  const over = AbortSignal.abort(new Error('given up'))
  await expect(dialThrough(url)('93.184.216.34', 80, over)).rejects.toThrow()
})
