import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_V4, PUBLIC_V6 } from '@/lib/testing/site/internet'
import { type Site, startSite } from '@/lib/testing/site/site'
import { attempt, type Trick, typed } from '@/lib/testing/site/trick'
import type { AddressProblem, SpecialKind } from './problem'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const literal = (address: string, kind: SpecialKind): Trick => ({
  trick: `${address} (${kind})`,
  address,
  problem: { code: 'privateAddress', kind },
})

const LITERALS: readonly Trick[] = [
  literal('http://127.0.0.1/', 'loopback'),
  literal('http://127.1/', 'loopback'),
  literal('http://127.0.1/', 'loopback'),
  literal('http://2130706433/', 'loopback'),
  literal('http://017700000001/', 'loopback'),
  literal('http://0x7f000001/', 'loopback'),
  literal('http://0177.0.0.0x1/', 'loopback'),
  literal('http://0x7F.1/', 'loopback'),
  literal('http://127.0.0.1./', 'loopback'),
  literal('http://%31%32%37.0.0.1/', 'loopback'),
  literal('http://①②⑦.⓪.⓪.①/', 'loopback'),
  literal('http://127。0．0｡1/', 'loopback'),
  literal('http://1\t27.0.0.1/', 'loopback'),
  literal('http:\\\\127.0.0.1/', 'loopback'),
  literal('http:127.0.0.1', 'loopback'),
  literal('https://127.0.0.1/', 'loopback'),
  literal('http://0.0.0.0/', 'unspecified'),
  literal('http://0/', 'unspecified'),
  literal('http://10.1.2.3/', 'private'),
  literal('http://172.31.255.255/', 'private'),
  literal('http://192.168.0.1/', 'private'),
  literal('http://169.254.169.254/latest/meta-data/', 'metadata'),
  literal('http://0xA9FEA9FE/', 'metadata'),
  literal('http://168.63.129.16/metadata', 'metadata'),
  literal('http://169.254.1.1/', 'linkLocal'),
  literal('http://100.100.100.200/', 'shared'),
  literal('http://192.0.0.192/', 'reserved'),
  literal('http://198.18.0.1/', 'reserved'),
  literal('http://203.0.113.5/', 'documentation'),
  literal('http://224.0.0.1/', 'multicast'),
  literal('http://255.255.255.255/', 'reserved'),
  literal('http://[::1]/', 'loopback'),
  literal('http://[0:0:0:0:0:0:0:1]/', 'loopback'),
  literal('http://[::]/', 'unspecified'),
  literal('http://[::ffff:127.0.0.1]/', 'embedded'),
  literal('http://[::ffff:7f00:1]/', 'embedded'),
  literal('http://[::ffff:a9fe:a9fe]/', 'embedded'),
  literal('http://[::127.0.0.1]/', 'embedded'),
  literal('http://[64:ff9b::127.0.0.1]/', 'loopback'),
  literal('http://[64:ff9b::a00:1]/', 'private'),
  literal('http://[64:ff9b:1::7f00:1]/', 'embedded'),
  literal('http://[2002:7f00:1::]/', 'embedded'),
  literal('http://[2001:0:7f00:1::]/', 'embedded'),
  literal('http://[fe80::1]/', 'linkLocal'),
  literal('http://[fc00::1]/', 'private'),
  literal('http://[fd00:ec2::254]/', 'private'),
  literal('http://[fec0::1]/', 'private'),
  literal('http://[ff02::1]/', 'multicast'),
  literal('http://[2001:db8::1]/', 'documentation'),
  literal('http://[4000::1]/', 'reserved'),
  literal('http://localhost/', 'localName'),
  literal('http://LOCALHOST./', 'localName'),
  literal('http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'localName'),
  literal('http://app.localhost/', 'localName'),
  literal('http://printer/', 'localName'),
  literal('http://wiki.internal/', 'localName'),
  literal('http://nas.local/', 'localName'),
]

const WRITTEN: readonly Trick[] = [
  typed('a zone index', 'http://[fe80::1%25eth0]/', { code: 'badAddress' }),
  typed('an address of five numbers', 'http://1.2.3.4.5/', { code: 'badAddress' }),
  typed('a number beyond 32 bits', 'http://4294967297/', { code: 'badAddress' }),
  typed('a null byte in the host', 'http://paper.example%00.evil.example/', { code: 'badAddress' }),
  typed('an empty label', 'http://paper..example/', { code: 'badAddress' }),
  typed('no host', 'http://', { code: 'badAddress' }),
  typed('nothing at all', '', { code: 'badAddress' }),
  typed('an address without end', `http://paper.example/${'a'.repeat(5000)}`, { code: 'longAddress' }),
  typed('an address that grows by encoding', `http://paper.example/${'я'.repeat(1500)}`, {
    code: 'longAddress',
  }),
  typed('file:', 'file:///etc/passwd', { code: 'scheme', scheme: 'file' }),
  typed('ftp:', 'ftp://paper.example/', { code: 'scheme' }),
  typed('gopher:', 'gopher://paper.example:70/_GET', { code: 'scheme' }),
  typed('data:', 'data:text/html,<p>Hello', { code: 'scheme' }),
  typed('javascript:', 'javascript:alert(1)', { code: 'scheme' }),
  typed('a port of mail', 'http://paper.example:25/', { code: 'port', port: 25 }),
  typed('the port of Postgres on a public host', 'http://paper.example:5432/', { code: 'port' }),
  typed('port 0', 'http://paper.example:0/', { code: 'port' }),
  typed('a user name', 'http://ada@paper.example/', { code: 'credentials' }),
  typed('a user name and a password', 'https://ada:secret@paper.example/', { code: 'credentials' }),
  typed('a host that looks like the user name', 'http://paper.example@127.0.0.1/', { code: 'credentials' }),
  {
    ...typed('a host on the team’s list', 'http://paper.example/', { code: 'denied', host: 'paper.example' }),
    options: { lists: { deny: ['paper.example'] } },
  },
  {
    ...typed('a subdomain of a host on the list', 'http://www.paper.example./', { code: 'denied' }),
    options: { lists: { deny: ['https://PAPER.example/'] } },
  },
  {
    ...typed('a host on the list in Unicode', 'http://www.m%C3%B6we.example/', { code: 'denied' }),
    options: { lists: { deny: ['*.MÖWE.example'] } },
  },
  {
    ...typed('a host on both lists', 'http://paper.example/', { code: 'denied' }),
    options: { lists: { deny: ['paper.example'], allow: ['paper.example'] } },
  },
  {
    ...typed('a host whose name only ends like a listed one', 'http://notpaper.example/', {
      code: 'notListed',
    }),
    options: { lists: { allow: ['paper.example'] } },
  },
]

const looked = (trick: string, answers: readonly string[], problem: Trick['problem']): Trick => ({
  trick,
  address: 'http://paper.example/article',
  problem,
  internet: { names: { 'paper.example': answers } },
})

const LOOKED_UP: readonly Trick[] = [
  looked('a public name with a private address', ['10.0.0.7'], { code: 'privateAddress', kind: 'private' }),
  looked('a public address first and a private one after it', [PUBLIC_V4, '192.168.1.1'], {
    code: 'privateAddress',
    address: '192.168.1.1',
  }),
  looked('a public IPv4 and a local IPv6', [PUBLIC_V4, '::1'], { code: 'privateAddress', address: '::1' }),
  looked('a mapped address in an answer', ['::ffff:10.0.0.1'], { code: 'privateAddress', kind: 'embedded' }),
  looked('a zone index in an answer', ['fe80::1%eth0'], { code: 'privateAddress' }),
  looked('an answer that is no address', ['paper.example'], { code: 'privateAddress', kind: 'reserved' }),
  looked('an answer in octal', ['0177.0.0.1'], { code: 'privateAddress', kind: 'reserved' }),
  looked('no answer', [], { code: 'unknownHost', host: 'paper.example' }),
  looked(
    'a flood of answers',
    Array.from({ length: 500 }, () => PUBLIC_V4),
    { code: 'lookUpFailed' },
  ),
  {
    ...looked('name servers that fail', [], { code: 'lookUpFailed' }),
    options: { resolve: () => Promise.reject(new Error('SERVFAIL')) },
  },
  {
    ...looked('name servers that never answer', [], { code: 'timedOut', stage: 'lookUp' }),
    options: { resolve: () => new Promise(() => {}) },
    limits: { lookUpMs: 50 },
  },
  {
    ...looked('a connection that is led elsewhere inside', [PUBLIC_V4], {
      code: 'privateAddress',
      kind: 'loopback',
    }),
    internet: { endsAt: '127.0.0.1' },
  },
  {
    ...looked('a connection that is led elsewhere outside', [PUBLIC_V4], { code: 'connectedElsewhere' }),
    internet: { endsAt: '93.184.216.35' },
  },
]

const sent = (trick: string, to: string, because: AddressProblem['code']): Trick => ({
  trick: `a redirect to ${trick}`,
  address: `http://paper.example/to?to=${encodeURIComponent(to)}`,
  problem: { code: 'redirectForbidden', because },
})

const REDIRECTED: readonly Trick[] = [
  sent('loopback', 'http://127.0.0.1/', 'privateAddress'),
  sent('loopback without scheme', '//127.0.0.1/', 'privateAddress'),
  sent('loopback in decimal', 'http://2130706433/', 'privateAddress'),
  sent('the metadata of a cloud', 'http://169.254.169.254/', 'privateAddress'),
  sent('a mapped address', 'http://[::ffff:10.0.0.1]/', 'privateAddress'),
  sent('a local name', 'http://localhost/', 'privateAddress'),
  sent('another port', 'http://paper.example:6379/', 'port'),
  sent('a file', 'file:///etc/passwd', 'scheme'),
  sent('credentials', 'http://a:b@paper.example/', 'credentials'),
  sent('no address', 'http://[/', 'badAddress'),
  {
    ...sent('a host on the list', 'http://foe.example/', 'denied'),
    options: { lists: { deny: ['foe.example'] } },
  },
  {
    trick: 'a redirect to a name that leads inside',
    address: `http://paper.example/to?to=${encodeURIComponent('http://inside.example/')}`,
    problem: { code: 'privateAddress', host: 'inside.example', kind: 'private' },
    internet: { names: { 'inside.example': ['10.0.0.7'] } },
  },
  {
    trick: 'a redirect to the same name, which leads inside by now',
    address: 'http://paper.example/chain?left=1',
    problem: { code: 'privateAddress', host: 'paper.example', kind: 'loopback' },
    internet: { names: { 'paper.example': [[PUBLIC_V4], ['127.0.0.1']] } },
  },
  {
    trick: 'a redirect to the same name, whose IPv6 leads inside by now',
    address: 'http://paper.example/chain?left=1',
    problem: { code: 'privateAddress', kind: 'embedded' },
    internet: { names: { 'paper.example': [[PUBLIC_V6], [PUBLIC_V6, '::ffff:127.0.0.1']] } },
  },
  typed('redirects in a circle', 'http://paper.example/loop', { code: 'redirectLoop' }),
  typed('a redirect that waits for a cookie', 'http://paper.example/cookie-wall', { code: 'redirectLoop' }),
  typed('a chain of redirects too long', 'http://paper.example/chain?left=50', {
    code: 'tooManyRedirects',
    limit: 10,
  }),
  typed('a redirect to nowhere', 'http://paper.example/nowhere', { code: 'redirectNowhere', status: 302 }),
]

describe('what the fetcher refuses before anything is connected to', () => {
  it.each([...LITERALS, ...WRITTEN])('$trick', async (given) => {
    const { outcome, dialled } = await attempt(given, { http: site.port })
    expect(outcome).toMatchObject({ ok: false, problem: given.problem })
    expect(dialled).toEqual([])
  })
})

describe('what the fetcher refuses by what names lead to', () => {
  it.each(LOOKED_UP)('$trick', async (given) => {
    const { outcome } = await attempt(given, { http: site.port })
    expect(outcome).toMatchObject({ ok: false, problem: given.problem })
    expect(site.asked).toEqual([])
  })
})

describe('where the fetcher does not follow', () => {
  it.each(REDIRECTED)('$trick', async (given) => {
    const { outcome, dialled } = await attempt(given, { http: site.port })
    expect(outcome).toMatchObject({ ok: false, problem: given.problem })
    expect(dialled.filter((it) => !it.startsWith(PUBLIC_V4) && !it.startsWith(PUBLIC_V6))).toEqual([])
  })
})

it('is tried with a hundred tricks, each of its own name', () => {
  const tricks = [...LITERALS, ...WRITTEN, ...LOOKED_UP, ...REDIRECTED].map(({ trick }) => trick)
  expect(new Set(tricks).size).toBe(tricks.length)
  expect(tricks.length).toBeGreaterThan(100)
})
