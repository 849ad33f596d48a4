import autocannon, { type Result } from 'autocannon'
import { processorTime } from '../e2e/support/memory'
import { inTurns } from './rounds'

const CONNECTIONS = 8
const SECONDS = 8
const ROUNDS = 3
const WARM_UP_SECONDS = 4

export type PageLoad = {
  readonly name: string
  /** Answers per second, one figure a round. */
  readonly rates: readonly number[]
  /** The server's processor time an answer, in ms: what a busy machine disturbs less. One figure a round. */
  readonly cpuMs: readonly number[]
  /** Bytes of the HTML, not compressed. */
  readonly bytes: number
}

/**
 * Asks for each page as fast as answers come, in turns, over loopback. The first of `pages` is what the others are
 * compared with.
 *
 * @param pages address by name
 * @param pid of the server
 * @throws when any answer is not 200
 */
export async function benchPages(
  pages: Readonly<Record<string, string>>,
  { cookie, pid }: { cookie: string; pid: number },
): Promise<PageLoad[]> {
  const loads = await Promise.all(
    Object.entries(pages).map(async ([name, url]) => {
      const answer = await fetch(url, { headers: { cookie } })
      const bytes = (await answer.arrayBuffer()).byteLength
      return { name, url, bytes, rates: [] as number[], cpuMs: [] as number[] }
    }),
  )
  for (const { url } of loads) await load(url, cookie, WARM_UP_SECONDS)
  for (let round = 0; round < ROUNDS; round++)
    for (const { url, rates, cpuMs } of inTurns(loads, round)) {
      const before = processorTime(pid)
      const { total, seconds } = await load(url, cookie, SECONDS)
      rates.push(total / seconds)
      cpuMs.push((processorTime(pid) - before) / total)
    }
  return loads
}

async function load(url: string, cookie: string, duration: number) {
  const causes = new Map<string, number>()
  const asking = autocannon({ url, connections: CONNECTIONS, duration, headers: { cookie } })
  asking.on('reqError', ({ message }) => causes.set(message, (causes.get(message) ?? 0) + 1))
  const result = await asking
  const wrong = whatWentWrong(result, causes)
  if (wrong) throw new Error(`${url}: ${wrong}`)
  return { total: result.requests.total, seconds: result.duration }
}

/** Empty when every answer was 200; else how many were not, and what came instead. */
export function whatWentWrong(
  { requests, statusCodeStats }: Pick<Result, 'requests' | 'statusCodeStats'>,
  causes: ReadonlyMap<string, number>,
): string {
  const unlike = Object.entries(statusCodeStats)
    .filter(([status]) => status !== '200')
    .map(([status, { count }]) => ({ count, how: `answered ${status}` }))
  const none = [...causes].map(([cause, count]) => ({ count, how: cause }))
  const failed = [...unlike, ...none]
  if (failed.length === 0) return ''
  const sum = failed.reduce((total, { count }) => total + count, 0)
  const each = failed.map(({ count, how }) => `${count} × ${how}`).join(', ')
  return `${sum} requests failed beside ${requests.total} answers (${each})`
}
