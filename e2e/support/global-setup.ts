import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createTestDatabase, dropLeftovers, ensureTemplate } from '@/lib/testing/database'
import { findBrowser } from '../../scripts/browser.mjs'
import { joinPostgres } from '../../scripts/lib/shared-postgres.mjs'
import { OUTPUT, ROOT, startServer } from './server'
import { faultsIn, SERVER_LOG } from './server-log'
import { startWeb } from './web'

/** For signing test sessions; the server of the run gets the same one. */
export const SECRET = 'end-to-end tests only, and long enough'

/** One migrated database and one built server for the whole run; journeys make teams of their own in it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  fs.rmSync(path.join(OUTPUT, 'screens'), { recursive: true, force: true })
  process.env.CHROMIUM_PATH = await findBrowser({ say: (line) => console.error(line) })
  const given = process.env.TEST_DATABASE_URL
  const own = given
    ? undefined
    : await joinPostgres({
        dataDir: path.join(ROOT, '.cache', 'test-postgres'),
        durable: false,
        maxConnections: 200,
      })
  const serverUrl = given ?? own?.url ?? ''
  const owner = process.pid
  await dropLeftovers(serverUrl, owner)
  const database = await createTestDatabase(serverUrl, {
    template: await ensureTemplate(serverUrl),
    owner,
    label: 'e2e',
  })
  fs.mkdirSync(OUTPUT, { recursive: true })
  fs.writeFileSync(SERVER_LOG, '')
  // Journeys bring things in themselves too, beside the server.
  const blobs = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-e2e-blobs-'))
  process.env.BLOB_DIR = blobs
  const web = await startWeb()
  const server = await startServer({
    databaseUrl: database.url,
    log: SERVER_LOG,
    env: { NEXTAUTH_SECRET: SECRET, DESIGN_PAGE: 'on', FETCH_PROXY: web.proxy },
  })
  process.env.E2E_URL = server.url
  process.env.DATABASE_URL = database.url
  process.env.NEXTAUTH_URL = server.url
  process.env.NEXTAUTH_SECRET = SECRET
  process.env.LOG_LEVEL = 'warn'
  return async () => {
    await server.stop()
    await web.close()
    await database.drop()
    fs.rmSync(blobs, { recursive: true })
    await own?.release()
    const faults = faultsIn(server.output())
    if (faults.length > 0) throw new Error(`The server said what nobody expects:\n${faults.join('\n')}`)
  }
}
