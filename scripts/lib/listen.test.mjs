import net from 'node:net'
import { expect, it } from 'vitest'
import { listen } from './listen.mjs'

it('names a port that was taken meanwhile, and leaves other faults as they are', async () => {
  const first = net.createServer()
  await listen(first, { host: '127.0.0.1', port: 0 })
  const { port } = first.address()
  const second = listen(net.createServer(), { host: '127.0.0.1', port })
  await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program.`)
  await expect(listen(net.createServer(), { host: '192.0.2.1', port: 0 })).rejects.toThrow('EADDRNOTAVAIL')
  first.close()
})
