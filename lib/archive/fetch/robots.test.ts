import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newInternet } from '@/lib/testing/site/internet'
import type { Routes } from '@/lib/testing/site/route'
import { type Site, startSite } from '@/lib/testing/site/site'
import { userAgent } from './agent'
import { fetchPage } from './fetch-page'
import { newRobotsMemory } from './robots-memory'

let open: Site[] = []
beforeAll(() => {
  open = []
})
afterAll(async () => {
  await Promise.all(open.map((site) => site.close()))
})

const text = (body: string, status = 200): Routes => ({
  '/robots.txt': ({ response }) => response.writeHead(status, { 'content-type': 'text/plain' }).end(body),
})
const sends = (to: string): Routes => ({
  '/robots.txt': ({ response }) => response.writeHead(301, { location: to }).end(),
})
const FORBIDS = 'User-agent: *\nDisallow: /article'

async function withRules(routes: Routes, given: { readonly idleMs?: number } = {}) {
  const site = await startSite({ routes })
  open.push(site)
  const names = { 'inside.example': ['10.0.0.7'] }
  const { resolve, dial } = newInternet({ names, ports: { http: site.port } })
  const options = { userAgent: userAgent(), robots: newRobotsMemory(), resolve, dial, limits: given }
  return {
    site,
    options,
    fetched: (path = '/article') => fetchPage(`http://paper.example${path}`, options),
  }
}

const allowed = { ok: true }
const refused = { ok: false, problem: { code: 'robots', host: 'paper.example' } }
const unreadable = (status: number) => ({
  ok: false,
  problem: { code: 'robotsUnreadable', host: 'paper.example', status },
})

describe('rules for robots', () => {
  it.each([
    ['that forbid the page', text(FORBIDS), refused],
    ['that forbid another page', text('User-agent: *\nDisallow: /other'), allowed],
    ['that are missing', {}, allowed],
    ['that need a sign-in', text('', 401), allowed],
    ['that are forbidden', text(FORBIDS, 403), allowed],
    ['of a server with a fault', text(FORBIDS, 503), unreadable(503)],
    ['that are a page', text('<!doctype html><p>Disallow: /article'), allowed],
    [
      'behind a redirect',
      { ...sends('/rules'), '/rules': text(FORBIDS)['/robots.txt'] ?? (() => {}) },
      refused,
    ],
    ['that lead in a circle', sends('/robots.txt'), allowed],
    ['that lead to a private address', sends('http://127.0.0.1/robots.txt'), unreadable(0)],
    ['of more than 500 KiB, as far as that', text(`${FORBIDS}\n#${'.'.repeat(600_000)}`), refused],
    ['of which what counts comes after 500 KiB', text(`#${'.'.repeat(600_000)}\n${FORBIDS}`), allowed],
    [
      'that break off',
      {
        '/robots.txt': ({ request }) =>
          request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nUser-agent: *'),
      },
      unreadable(200),
    ],
    ['that are no HTTP', { '/robots.txt': ({ request }) => request.socket.end('hello') }, unreadable(0)],
  ] as readonly (readonly [string, Routes, object])[])('%s', async (_, routes, expected) => {
    const { fetched } = await withRules(routes)
    expect(await fetched()).toMatchObject(expected)
  })

  it('that stall are taken for a refusal', async () => {
    const stalls: Routes = {
      '/robots.txt': ({ response }) => {
        response.writeHead(200).write('User-agent: *')
      },
    }
    const { fetched } = await withRules(stalls, { idleMs: 50 })
    expect(await fetched()).toMatchObject(unreadable(200))
  })

  it('that lead to a name which leads inside are told as that', async () => {
    const { fetched } = await withRules(sends('http://inside.example/'))
    expect(await fetched()).toMatchObject({ problem: { code: 'privateAddress', host: 'inside.example' } })
  })

  it('are asked for once in a run, also by two at the same time, and for each host', async () => {
    const { site, options, fetched } = await withRules(text('User-agent: *\nAllow: /'))
    await Promise.all([fetched(), fetched('/paginated'), fetched('/changing')])
    await fetchPage('http://other.example/article', options)
    expect(site.asked.filter(({ target }) => target === '/robots.txt')).toHaveLength(2)
  })

  it('are asked for again by whoever is left when the one who asked gave up', async () => {
    const controller = new AbortController()
    const once: Routes = {
      '/robots.txt': ({ response, count }) => {
        if (count === 1) controller.abort()
        else response.writeHead(200).end(FORBIDS)
      },
    }
    const { options } = await withRules(once)
    const [first, second] = await Promise.all([
      fetchPage('http://paper.example/article', { ...options, signal: controller.signal }),
      fetchPage('http://paper.example/article', options),
    ])
    expect(first).toMatchObject({ problem: { code: 'cancelled' } })
    expect(second).toMatchObject(refused)
  })

  it('hold where a redirect leads', async () => {
    const { fetched } = await withRules(text(FORBIDS))
    expect(await fetched('/to?to=/article')).toMatchObject(refused)
    expect(await fetched('/to?to=/paginated')).toMatchObject(allowed)
  })

  it('are not asked for where a team fetches whatever they say', async () => {
    const { site, options } = await withRules(text(FORBIDS))
    expect(await fetchPage('http://paper.example/article', { ...options, robots: null })).toMatchObject(
      allowed,
    )
    expect(site.asked.map(({ target }) => target)).toEqual(['/article'])
  })
})
