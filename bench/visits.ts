import { residentMemory } from '../e2e/support/memory'
import { makeCitedClaim } from './cited-claim'
import type { BenchDatabase } from './database'
import { benchPages, type PageLoad } from './pages'
import { deskRoutes } from './routes'
import { SECRET, startBenchServer } from './server'
import { signedIn } from './session'
import { type PageWeight, weighPages } from './weight'

export type Visits = {
  readonly weights: readonly PageWeight[]
  readonly loads: readonly PageLoad[]
  readonly memory: { readonly now: number; readonly peak: number }
}

/**
 * Visits a server of its own that serves the large team: every page once, which is weighed, then some of them as fast
 * as it answers. What it holds in memory is looked at after all that.
 */
export async function benchServer(database: BenchDatabase): Promise<Visits> {
  const { large } = database
  const server = await startBenchServer(database.url)
  try {
    const pid = server.process.pid
    if (!pid) throw new Error('the server has no process')
    const cookie = await signedIn(large.ownerUserId, SECRET)
    const at = (place: string) => `${server.url}/${large.slug}${place}`
    const routes = await deskRoutes(database)
    const addresses = Object.fromEntries(
      Object.entries(routes).map(([route, place]) => [`/[team]${route}`, at(place)]),
    )
    const weights = [
      ...(await weighPages(addresses, cookie)),
      ...(await weighPages({ '/sign-in': `${server.url}/sign-in` }, '')),
    ]
    const cited = await makeCitedClaim(large)
    const loads = await benchPages(
      {
        // The frame with its counts, and a form: of all pages the only one that asks the database for nothing more.
        'an empty page (the form of a new story)': at('/stories/new'),
        "queue's first page": at('/queue?tab=all'),
        'queue filtered': at('/queue?tab=all&words=tender&due=overdue'),
        'a claim': at(routes['/claims/[claim]'] ?? ''),
        'a claim with 200 attributions': at(`/claims/${cited}`),
      },
      { cookie, pid },
    )
    return { weights, loads, memory: residentMemory(pid) }
  } catch (cause) {
    const { exitCode, signalCode } = server.process
    const state = (exitCode ?? signalCode) === null ? 'runs' : `ended with ${signalCode ?? exitCode}`
    throw new Error(`The server ${state} and said:\n${server.output().slice(-4_000)}`, { cause })
  } finally {
    await server.stop()
  }
}
