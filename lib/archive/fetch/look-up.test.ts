import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NameServer, startNameServer } from '@/lib/testing/site/name-server'
import { askThese, publicAddresses, type Resolve } from './look-up'
import { Refusal } from './problem'

const V6 = '26062800022000010248189325c81946'
let server: NameServer
let resolve: Resolve

beforeAll(async () => {
  server = await startNameServer({
    'both.example': { a: ['93.184.216.34', '93.184.216.35'], aaaa: [V6] },
    'old.example': { a: ['93.184.216.34'] },
    'new.example': { aaaa: [V6] },
    'inside.example': { a: ['93.184.216.34'], aaaa: ['00000000000000000000000000000001'] },
    'bare.example': {},
    'missing.example': { fault: 3 },
    'broken.example': { fault: 2 },
  })
  resolve = askThese([server.address])
})
afterAll(() => server.close())

const never = new AbortController().signal
const problemAt = (host: string, signal = never) =>
  publicAddresses(host, resolve, signal).then(
    (addresses) => addresses,
    (error: unknown) => (error instanceof Refusal ? error.problem : error),
  )

describe('the addresses of a name', () => {
  it('are of either family', async () => {
    const v6 = '2606:2800:220:1:248:1893:25c8:1946'
    expect(await problemAt('both.example')).toEqual(['93.184.216.34', '93.184.216.35', v6])
    expect(await problemAt('old.example')).toEqual(['93.184.216.34'])
    expect(await problemAt('new.example')).toEqual([v6])
  })

  it('are all refused for one that leads inside', async () => {
    expect(await problemAt('inside.example')).toMatchObject({ code: 'privateAddress', address: '::1' })
  })

  it('may be none, or not to be had', async () => {
    expect(await problemAt('bare.example')).toEqual({ code: 'unknownHost', host: 'bare.example' })
    expect(await problemAt('missing.example')).toEqual({ code: 'unknownHost', host: 'missing.example' })
    expect(await problemAt('broken.example')).toEqual({ code: 'lookUpFailed', host: 'broken.example' })
    expect(await problemAt('silent.example')).toEqual({ code: 'lookUpFailed', host: 'silent.example' })
  })

  it('are not waited for by whoever gave up', async () => {
    const controller = new AbortController()
    const asked = problemAt('silent.example', controller.signal)
    controller.abort()
    expect(await asked).toEqual({ code: 'lookUpFailed', host: 'silent.example' })
  })

  it('are not looked up for what is an address already', async () => {
    expect(await problemAt('93.184.216.34')).toEqual(['93.184.216.34'])
    expect(await problemAt('127.0.0.1')).toMatchObject({ code: 'privateAddress' })
  })
})
