import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import archive from '@/messages/en/archive.json'
import { type FetchProblem, SPECIAL_KINDS, STAGES, TLS_FAULTS } from './problem'
import { fetchSentence } from './sentence'

const say = createTranslator({
  locale: 'en-GB',
  messages: { archive },
  namespace: 'archive.fetch',
  onError: (error) => {
    throw error
  },
})

function told(problem: FetchProblem): string {
  const { code, params } = fetchSentence(problem)
  return say(code, params as never)
}

const host = 'ledger.example'
type Of<Code> = Omit<Extract<FetchProblem, { code: Code }>, 'code'>
/** One of each; the type holds the list complete. */
const EACH: { [Code in FetchProblem['code']]: Of<Code> } = {
  badAddress: {},
  longAddress: { limit: 4096 },
  scheme: { scheme: 'file' },
  port: { port: 8080, allowed: '80, 443' },
  credentials: {},
  privateAddress: { host, address: '10.0.0.7', kind: 'private' },
  denied: { host },
  notListed: { host },
  unknownHost: { host },
  lookUpFailed: { host },
  robots: { host },
  robotsUnreadable: { host, status: 503 },
  refused: { host },
  unreachable: { host },
  connectedElsewhere: { host, address: '93.184.216.35' },
  connectionLost: { host },
  tls: { host, fault: 'expired' },
  timedOut: { host, stage: 'headers', seconds: 30 },
  malformed: { host },
  headerFlood: { host, limit: 65_536 },
  tooLarge: { limit: 52_428_800 },
  bomb: { received: 51_000, limit: 52_428_800 },
  tooManyRedirects: { limit: 10 },
  redirectLoop: { address: 'https://ledger.example/a' },
  redirectForbidden: { from: 'https://ledger.example/a', to: 'http://10.0.0.7/', because: 'privateAddress' },
  redirectNowhere: { host, status: 302 },
  contentType: { mediaType: 'video/mp4' },
  encoding: { encoding: 'zstd' },
  cutShort: { received: 12_000, expected: 80_000 },
  damaged: { encoding: 'gzip' },
  emptyBody: {},
  signIn: { host, status: 401 },
  forbidden: { host, status: 403 },
  notFound: { host, status: 404 },
  gone: { host, status: 410 },
  tooManyRequests: { host, status: 429, retryAfter: 90 },
  serverFault: { host, status: 503, retryAfter: null },
  otherStatus: { host, status: 418 },
  cancelled: {},
}
/** Put together again; the type above has held code and parameters together. */
const problems = Object.entries(EACH).map(([code, params]) => ({ code, ...params }) as FetchProblem)

describe('what is said of a page that could not be fetched', () => {
  it.each(problems)('$code: what happened and what to do', (problem) => {
    const sentence = told(problem)
    expect(sentence).toMatch(/^[^{}]*\p{Ll}[^{}]*\.$/u)
    expect(sentence).toMatch(
      /\b(upload|paste|try again|look for|copy|take|leave|save|start it again|add it|tell|see)\b/i,
    )
    expect(sentence).not.toContain('undefined')
    if ('host' in problem && !['timedOut', 'signIn'].includes(problem.code)) expect(sentence).toContain(host)
  })

  it('has no sentence for what never happens', () => {
    expect(Object.keys(archive.fetch).sort()).toEqual(Object.keys(EACH).sort())
  })

  it('says the same of no two kinds of address, stages or faults of a certificate', () => {
    const kinds = SPECIAL_KINDS.filter((kind) => kind !== 'localName' && kind !== 'reserved')
    const sentences = [
      ...kinds.map((kind) => told({ code: 'privateAddress', host, address: '::', kind })),
      ...STAGES.map((stage) => told({ code: 'timedOut', host, stage, seconds: 5 })),
      ...TLS_FAULTS.map((fault) => told({ code: 'tls', host, fault })),
    ]
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(told({ code: 'privateAddress', host: 'printer', address: 'printer', kind: 'localName' })).toBe(
      'printer is a name within a local network, and only public pages are fetched. If you can open it, save it in your browser and upload the file.',
    )
  })

  it('says when to come back, if the host said so', () => {
    const busy = { code: 'tooManyRequests', host, status: 429 } as const
    expect(told({ ...busy, retryAfter: null })).toContain('Try again later')
    expect(told({ ...busy, retryAfter: 40 })).toContain('Try again in a minute')
    expect(told({ ...busy, retryAfter: 600 })).toContain('Try again in 10 minutes')
  })

  it('says how much came of how much, if that is known', () => {
    expect(told({ code: 'cutShort', received: 12_400, expected: 80_000 })).toContain('after 12 of 80 KB.')
    expect(told({ code: 'cutShort', received: 12_400, expected: null })).toContain('after 12 KB.')
    expect(told({ code: 'cutShort', received: 3, expected: null })).toContain('after 1 KB.')
  })
})
