import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { joinPostgres } from '../../scripts/lib/shared-postgres.mjs'
import { dropLeftovers, ensureTemplate } from './database'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' Postgres is, what to copy, and who ordered it. */
    testServer: { readonly url: string; readonly template: string; readonly owner: number }
  }
}

/**
 * Once a run: a Postgres for the tests (TEST_DATABASE_URL, or an embedded one shared with every other run of the moment)
 * and in it the migrated template each test file gets a copy of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const dataDir = fileURLToPath(new URL('../../.cache/test-postgres', import.meta.url))
  const own = given ? undefined : await joinPostgres({ dataDir, durable: false, maxConnections: 200 })
  const url = given ?? own?.url ?? ''
  const owner = process.pid
  await dropLeftovers(url, owner)
  project.provide('testServer', { url, template: await ensureTemplate(url), owner })
  return async () => {
    await dropLeftovers(url, owner)
    await own?.release()
  }
}
