import { type RunningServer, startServer } from '../e2e/support/server'

export const BUILD = '.next-bench'
export const SECRET = 'benchmarks only, and long enough for it'

/** What `npm start` gives Node: a server that is to be measured runs with the same limits. */
const NODE_OPTIONS = '--max-old-space-size=224 --max-semi-space-size=4'

/** The built application as `npm start` runs it, its background worker included, on the given database. */
export function startBenchServer(databaseUrl: string): Promise<RunningServer> {
  return startServer({
    databaseUrl,
    env: { NEXTAUTH_SECRET: SECRET, NEXT_DIST_DIR: BUILD, NODE_OPTIONS },
  })
}
