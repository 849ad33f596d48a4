import pg from 'pg'
import type { BenchDatabase } from './database'
import { residentMemory } from './memory'
import { benchPages, type PageLoad } from './pages'
import { someClaims } from './places'
import { SECRET, startBenchServer } from './server'
import { signedIn } from './session'
import { type PageWeight, weighPages } from './weight'

export type Visits = {
  readonly loads: readonly PageLoad[]
  readonly memory: { readonly now: number; readonly peak: number }
  readonly weights: readonly PageWeight[]
}

/** Puts load on a server of its own for the large team, looks at its memory afterwards, and weighs its pages. */
export async function benchServer(database: BenchDatabase): Promise<Visits> {
  const { large } = database
  const server = await startBenchServer(database.url)
  try {
    const pid = server.process.pid
    if (!pid) throw new Error('the server has no process')
    const cookie = await signedIn(large.ownerUserId, SECRET)
    const at = (place: string) => `${server.url}/${large.slug}${place}`
    const { claim, story } = await samples(database)
    const loads = await benchPages(
      {
        // No report was ever made: the frame with its counts and an empty list.
        'an empty page (no reports yet)': at('/reports'),
        "queue's first page": at('/queue?tab=all'),
        'queue filtered': at('/queue?tab=all&words=tender&due=overdue'),
        'a claim': at(`/claims/${claim}`),
      },
      { cookie, pid },
    )
    const memory = residentMemory(pid)
    const routes = ['/queue', `/claims/${claim}`, '/stories', '/stories/new', `/stories/${story}`, '/reports']
    routes.push('/reports/new', '/team', '/team/log', '/settings', '/settings/keys')
    const named = (route: string) => `/[team]${route.replace(claim, '[claim]').replace(story, '[story]')}`
    const weights = await weighPages(
      Object.fromEntries(routes.map((route) => [named(route), at(route)])),
      cookie,
    )
    const open = ['/sign-in'].map((route) => [route, `${server.url}${route}`])
    return { loads, memory, weights: [...weights, ...(await weighPages(Object.fromEntries(open), ''))] }
  } finally {
    await server.stop()
  }
}

/** A claim of the large team, and its story. */
async function samples({ url, large }: BenchDatabase): Promise<{ claim: string; story: string }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const [claim = ''] = await someClaims(client, large, 1)
    const { rows } = await client.query<{ storyId: string }>('SELECT "storyId" FROM "Claim" WHERE id = $1', [
      claim,
    ])
    return { claim, story: rows[0]?.storyId ?? '' }
  } finally {
    await client.end()
  }
}
