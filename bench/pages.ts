import autocannon from 'autocannon'
import { processorTime } from './memory'
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
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers: { cookie } })
  const wrong = result.non2xx + result.errors + result.timeouts
  const { total } = result.requests
  if (wrong > 0) throw new Error(`${wrong} of ${total} answers of ${url} were not 200`)
  return { total, seconds: result.duration }
}
