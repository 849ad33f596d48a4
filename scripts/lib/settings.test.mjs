import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from './free-port.mjs'
import { keptSecret } from './private-file.mjs'
import { chooseAddress } from './settings.mjs'

describe('chooseAddress', () => {
  it('names the port that is taken', async () => {
    const server = net.createServer()
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address()
    await expect(chooseAddress({ PORT: String(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
    server.close()
  })

  it('listens where it is told and is visited at an address that exists', async () => {
    const port = await freePort()
    expect(await chooseAddress({ PORT: String(port), HOST: '0.0.0.0' })).toEqual({
      host: '0.0.0.0',
      port,
      url: `http://127.0.0.1:${port}`,
    })
  })

  it('finds a free port for 0', async () => {
    expect((await chooseAddress({ PORT: '0' })).port).toBeGreaterThan(0)
  })

  it.each(['x', '-1', '70000', '1.5'])('refuses PORT=%s', async (PORT) => {
    await expect(chooseAddress({ PORT })).rejects.toThrow('is no port')
  })
})

describe('keptSecret', () => {
  it('is made once, long, and readable by us alone', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'secret-')), 'secret')
    const secret = keptSecret(file)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(keptSecret(file)).toBe(secret)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })
})
