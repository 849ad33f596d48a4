import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthority } from '@/lib/testing/site/certificate'
import { type InternetOptions, newInternet, PUBLIC_V4, PUBLIC_V6 } from '@/lib/testing/site/internet'
import { PACKED_PAGE } from '@/lib/testing/site/packed'
import { type Site, startSite } from '@/lib/testing/site/site'
import { userAgent } from './agent'
import { headerValue, headerValues } from './exchange'
import { type FetchedPage, fetchPage } from './fetch-page'
import type { FetchOptions } from './options'

const authority = newAuthority()
let site: Site
let secure: Site

beforeAll(async () => {
  site = await startSite()
  secure = await startSite({ identity: authority.issue(['paper.example', PUBLIC_V4]) })
})
afterAll(async () => {
  await Promise.all([site.close(), secure.close()])
})

function outside(given: Partial<FetchOptions> = {}, options: Omit<InternetOptions, 'ports'> = {}) {
  const { resolve, dial, dialled } = newInternet({
    ...options,
    ports: { http: site.port, https: secure.port },
  })
  const all = {
    userAgent: userAgent('desk@paper.example'),
    robots: null,
    resolve,
    dial,
    trust: [authority.certificate],
    ...given,
  }
  return { dialled, options: all }
}

async function fetched(address: string, given?: Partial<FetchOptions>): Promise<FetchedPage> {
  const outcome = await fetchPage(address, outside(given).options)
  if (!outcome.ok) return expect.fail(`refused: ${JSON.stringify(outcome.problem)}`)
  return outcome.page
}

const textOf = ({ body }: FetchedPage) => Buffer.from(body).toString('utf8')

describe('a public page', () => {
  it.each([
    ['by its name', 'http://paper.example/article'],
    ['by its name as absolute', 'http://paper.example./article'],
    ['by its address', `http://${PUBLIC_V4}/article`],
    ['by its address of IPv6', `http://[${PUBLIC_V6}]/article`],
    ['by an address of IPv4 that a network of IPv6 wraps', 'http://[64:ff9b::93.184.216.34]/article'],
    ['by a name in Unicode', 'http://möwe.example/article'],
    ['by its standard port', 'http://paper.example:80/article'],
    ['over TLS', 'https://paper.example/article'],
    ['over TLS by its address', `https://${PUBLIC_V4}/article`],
    ['over TLS by its name as absolute', 'https://paper.example./article'],
  ])('is fetched %s', async (_, address) => {
    const page = await fetched(address)
    expect(page.status).toBe(200)
    expect(textOf(page)).toContain('four ferries a day')
    expect(page.finalAddress).toBe(new URL(address).href)
    expect(page.exchanges).toHaveLength(1)
  })

  it('is asked for at the checked address and nowhere else', async () => {
    const { dialled, options } = outside({}, { names: { 'paper.example': [[PUBLIC_V4], ['127.0.0.1']] } })
    expect(await fetchPage('http://paper.example/article', options)).toMatchObject({ ok: true })
    expect(dialled).toEqual([`${PUBLIC_V4} 80`])
  })

  it('is asked for at the next address where the first one is shut', async () => {
    const { options } = outside({}, { names: { 'paper.example': ['93.184.216.33', PUBLIC_V6] } })
    const dial: FetchOptions['dial'] = (address, ...rest) =>
      address === PUBLIC_V6
        ? options.dial(address, ...rest)
        : Promise.reject(Object.assign(new Error('shut'), { code: 'ECONNREFUSED' }))
    const outcome = await fetchPage('http://paper.example/article', { ...options, dial })
    expect(outcome).toMatchObject({ ok: true, page: { exchanges: [{ remoteAddress: PUBLIC_V6 }] } })
  })

  it('is fetched from a further port where those are listed', async () => {
    expect((await fetched('http://paper.example:8080/article', { ports: [8080] })).status).toBe(200)
  })

  it('is fetched from a host on the list, and from its subdomains', async () => {
    const lists = { allow: ['paper.example'] }
    expect((await fetched('http://paper.example/article', { lists })).status).toBe(200)
    expect((await fetched('http://www.paper.example/article', { lists })).status).toBe(200)
  })

  it('knows nothing of whoever asks: no cookie, no referrer, only a name', async () => {
    const page = await fetched('http://paper.example/article?who')
    const asked = site.asked.find(({ target }) => target === '/article?who')
    expect(asked?.headers).toEqual([
      'Host',
      'paper.example',
      'User-Agent',
      'Mozilla/5.0 (compatible; Corroborate; +desk@paper.example)',
      'Accept',
      'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5',
      'Accept-Encoding',
      'gzip, deflate, br',
      'Connection',
      'close',
    ])
    expect(page.exchanges[0]?.request.headers.flat()).toEqual(asked?.headers)
  })

  it('is told apart by when it was fetched', async () => {
    const at = new Date('2026-03-04T09:00:01Z')
    const page = await fetched('http://paper.example/changing', { clock: () => at })
    expect(page.exchanges.map(({ requestedAt }) => requestedAt)).toEqual([at])
    expect(textOf(page)).toContain('Version 1')
    expect(textOf(await fetched('http://paper.example/changing'))).toContain('Version 2')
  })
})

describe('redirects', () => {
  it('are followed and kept, each with what it said', async () => {
    const page = await fetched('http://paper.example/chain?left=2')
    expect(page.redirects).toEqual([
      { from: 'http://paper.example/chain?left=2', to: 'http://paper.example/chain?left=1', status: 301 },
      { from: 'http://paper.example/chain?left=1', to: 'http://paper.example/chain?left=0', status: 301 },
      { from: 'http://paper.example/chain?left=0', to: 'http://paper.example/article', status: 301 },
    ])
    expect(page.finalAddress).toBe('http://paper.example/article')
    expect(page.exchanges.map(({ response }) => response.status)).toEqual([301, 301, 301, 200])
    const [first] = page.exchanges
    expect(Buffer.from(first?.response.payload ?? []).toString()).toBe('It is elsewhere.')
    expect(headerValue(first?.response.headers ?? [], 'Location')).toBe('/chain?left=1')
  })

  it.each([301, 302, 303, 307, 308])('of status %i lead on', async (status) => {
    const page = await fetched(`http://paper.example/to?to=/article&status=${status}`)
    expect(page.redirects).toMatchObject([{ status }])
  })

  it('lead to another host, to TLS and on from a fragment', async () => {
    const page = await fetched('http://old.example/to?to=https://paper.example/article#council')
    expect(page.finalAddress).toBe('https://paper.example/article#council')
    expect(page.exchanges.map(({ address }) => new URL(address).host)).toEqual([
      'old.example',
      'paper.example',
    ])
  })

  it('may give their address in raw UTF-8', async () => {
    const bytes = Buffer.from('/article?m=möwe').toString('latin1')
    const given = await startSite({
      routes: { '/raw': ({ response }) => response.writeHead(302, { location: bytes }).end() },
    })
    const { resolve, dial } = newInternet({ ports: { http: given.port } })
    const outcome = await fetchPage('http://paper.example/raw', { ...outside().options, resolve, dial })
    await given.close()
    expect(outcome).toMatchObject({
      ok: true,
      page: { finalAddress: 'http://paper.example/article?m=m%C3%B6we' },
    })
  })

  it('are left where their own text does not end, which is then cut', async () => {
    const page = await fetched('http://paper.example/endless-redirect', { limits: { idleMs: 100 } })
    expect(page.exchanges.map(({ response }) => response.truncated)).toEqual(['time', undefined])
    expect(textOf(page)).toContain('four ferries a day')
  })
})

describe('the body', () => {
  it.each(['gzip', 'br', 'deflate', 'deflate-raw', 'gzip-twice', 'identity'])(
    'packed as %s',
    async (coding) => {
      const page = await fetched(`http://paper.example/${coding}`)
      expect(textOf(page)).toBe(PACKED_PAGE)
      const payload = page.exchanges[0]?.response.payload ?? new Uint8Array()
      if (coding === 'identity') expect(payload).toEqual(page.body)
      else expect(payload).not.toEqual(page.body)
    },
  )

  it.each(['http-1.0', 'chunked', 'no-type', 'early-hints'])('sent as %s', async (way) => {
    const page = await fetched(`http://paper.example/${way}`)
    expect(textOf(page)).toBe('<p>The bridge is shut, the mayor said.</p>')
    expect(page.exchanges[0]?.response.httpVersion).toBe(way === 'http-1.0' ? '1.0' : '1.1')
  })

  it.each(['windows-1251', 'shift-jis', 'arabic', 'hebrew'])(
    'of %s is left in its encoding',
    async (path) => {
      const page = await fetched(`http://paper.example/${path}`)
      const charset = { 'windows-1251': 'windows-1251', 'shift-jis': 'shift_jis' }[path] ?? 'utf-8'
      expect(new TextDecoder(charset, { fatal: true }).decode(page.body)).toContain('</article>')
    },
  )

  it('comes with its headers as they were sent', async () => {
    const { headers, exchanges } = await fetched('http://paper.example/odd-headers')
    expect(headers).toEqual([
      ['X-One', 'a'],
      ['x-one', 'b'],
      ['CONTENT-type', 'text/html; charset="KOI8-R"'],
      ['X-Empty', ''],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['Content-Length', '42'],
    ])
    expect(headerValues(headers, 'X-ONE')).toEqual(['a', 'b'])
    expect(exchanges[0]?.response.reason).toBe('Quite Fine')
  })

  it('may come after headers longer and more than is usual, none of which is left out', async () => {
    const { headers } = await fetched('http://paper.example/long-headers?lines=50')
    expect(headerValues(headers, 'x-long')).toHaveLength(50)
    const many = Array.from({ length: 3000 }, (_, i) => `X-${i}: ${i}\r\n`).join('')
    const given = await startSite({
      routes: {
        '/many': ({ request }) => request.socket.end(`HTTP/1.0 200 OK\r\n${many}\r\nAll of them.`),
      },
    })
    const { resolve, dial } = newInternet({ ports: { http: given.port } })
    const page = await fetched('http://paper.example/many', { resolve, dial })
    await given.close()
    expect(page.headers).toHaveLength(3000)
  })

  it('may be as large as its limit, and no larger by a byte', async () => {
    const { length } = (await fetched('http://paper.example/article')).body
    expect((await fetched('http://paper.example/article', { limits: { bodyBytes: length } })).status).toBe(
      200,
    )
    const tight = outside({ limits: { bodyBytes: length - 1 } })
    expect(await fetchPage('http://paper.example/article', tight.options)).toMatchObject({
      problem: { code: 'tooLarge', limit: length - 1 },
    })
  })
})

describe('a fetch that is cancelled', () => {
  const cancelled = { ok: false, problem: { code: 'cancelled' } }

  it('before it began does nothing', async () => {
    const { dialled, options } = outside({ signal: AbortSignal.abort() })
    expect(await fetchPage('http://paper.example/article', options)).toEqual(cancelled)
    expect(dialled).toEqual([])
  })

  it.each(['/silent', '/drips', '/endless', '/stalls'])(
    'while %s goes on ends, and hangs up',
    async (path) => {
      const controller = new AbortController()
      const given = await startSite()
      const { resolve, dial } = newInternet({ ports: { http: given.port } })
      const closed: Promise<unknown>[] = []
      const watched: FetchOptions['dial'] = async (...to) => {
        const dialled = await dial(...to)
        closed.push(once(dialled.socket, 'close'))
        setImmediate(() => controller.abort())
        return dialled
      }
      const { options } = outside({ signal: controller.signal, resolve, dial: watched })
      expect(await fetchPage(`http://paper.example${path}`, options)).toEqual(cancelled)
      await Promise.all(closed)
      await given.close()
    },
  )

  it('while the name is looked up ends at once', async () => {
    const controller = new AbortController()
    const resolve = () => {
      controller.abort()
      return new Promise<never>(() => {})
    }
    const { options } = outside({ signal: controller.signal, resolve })
    expect(await fetchPage('http://paper.example/article', options)).toEqual(cancelled)
  })
})
