import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { applyMigrations } from '../../scripts/lib/migrate.mjs'
import { isAlive } from '../../scripts/lib/processes.mjs'

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Test databases are named by the process that ordered them, so that two runs on one server never meet and the
 * left-overs of a run that was killed can be told apart.
 */
const testPrefix = 'test_'

/** The address of another database on the same server. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** Name of the migrated database that tests copy; a changed migration makes another name. */
function templateName(): string {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(migrations).sort()) {
    const file = path.join(migrations, name, 'migration.sql')
    if (fs.existsSync(file)) hash.update(name).update(fs.readFileSync(file))
  }
  return `template_${hash.digest('hex').slice(0, 16)}`
}

/**
 * Makes the migrated template if this server has none of today's migrations and answers its name. It gets that name
 * only when it is complete, so a run that is killed here is simply repeated.
 */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = templateName()
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(4212)')
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%'`,
    )
    if (rows.some((row) => row.datname === name)) return
    for (const row of rows) await client.query(`DROP DATABASE ${row.datname} WITH (FORCE)`)
    await client.query('DROP DATABASE IF EXISTS half_template WITH (FORCE)')
    await client.query('CREATE DATABASE half_template')
    await applyMigrations(withDatabase(serverUrl, 'half_template'))
    await client.query(`ALTER DATABASE half_template RENAME TO ${name}`)
  })
  return name
}

/** PostgreSQL, appendix A: object_in_use; after five seconds. */
const IN_USE = '55006'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/** A fresh, migrated database of its own. `label` must be unique within the run `owner`. */
export async function createTestDatabase(
  serverUrl: string,
  { template, owner, label }: { template: string; owner: number; label: string },
): Promise<TestDatabase> {
  const name = `${testPrefix}${owner}_${label.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`
  await onServer(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const drop = () =>
    onServer(serverUrl, async (client) => {
      try {
        // Waits for connections that are about to end. One that is thrown out instead is an error nobody listens to any more.
        await client.query(`DROP DATABASE IF EXISTS ${name}`)
      } catch (error) {
        if (!(error instanceof pg.DatabaseError) || error.code !== IN_USE) throw error
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }
    })
  return { url: withDatabase(serverUrl, name), drop }
}

/** Drops the databases of runs whose process is gone, and of `owner`. */
export async function dropLeftovers(serverUrl: string, owner: number): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'`,
    )
    for (const { datname } of rows) {
      const pid = Number(datname.split('_')[1])
      if (pid === owner || !isAlive(pid))
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    }
  })
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
