import { type RunningServer, startServer } from '../e2e/support/server'

export const BUILD = '.next-bench'
export const SECRET = 'benchmarks only, and long enough for it'

/** The built application as `npm start` runs it, its background worker included, on the given database. */
export function startBenchServer(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  return startServer({ databaseUrl, env: { NEXTAUTH_SECRET: SECRET, NEXT_DIST_DIR: BUILD, ...env } })
}

/** The same with a Postgres of its own in a folder, as durable as a desk's. */
export function startOwnServer(dataDir: string): Promise<RunningServer> {
  return startServer({ dataDir, env: { NEXTAUTH_SECRET: SECRET, NEXT_DIST_DIR: BUILD } })
}
