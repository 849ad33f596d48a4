import http from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { announce, rehearse } from './rehearsal.mjs'

afterEach(() => {
  delete globalThis.corroborateDatabase
})

describe('rehearse', () => {
  it('asks a server that does not listen, as a visitor would, and ends when the page has been sent', async () => {
    const seen = []
    const server = http.createServer((request, response) => {
      seen.push([request.method, request.url, request.headers.host])
      response.write('a page')
      setImmediate(() => response.end(() => seen.push('sent')))
    })
    await rehearse(server, '/welcome', 'desk.example.org')
    expect(seen).toEqual([['GET', '/welcome', 'desk.example.org'], 'sent'])
    expect(server.listening).toBe(false)
  })

  it('leaves no connection to wait for when the server stops', async () => {
    const server = http.createServer((_, response) => response.end('a page'))
    server.keepAliveTimeout = 75_000
    await rehearse(server, '/', 'desk.example.org')
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0)
    await new Promise((resolve) => server.close(resolve))
  })

  it('is no fault when the page does not come: whoever really asks is told', async () => {
    const server = http.createServer((_, response) => response.destroy())
    await rehearse(server, '/', 'desk.example.org')
  })
})

describe('announce', () => {
  it('tells when the database can be used', async () => {
    announce(Promise.resolve('postgresql://desk@127.0.0.1/x'))
    expect(await globalThis.corroborateDatabase).toBe('postgresql://desk@127.0.0.1/x')
  })

  it('never tells of one that does not come', async () => {
    const failed = Promise.reject(new Error('no database'))
    announce(failed)
    await failed.catch(() => {})
    const turn = new Promise((resolve) => setImmediate(resolve, 'nothing'))
    expect(await Promise.race([globalThis.corroborateDatabase, turn])).toBe('nothing')
  })
})
