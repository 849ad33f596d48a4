import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../scripts/lib/migrate.mjs'
import { joinPostgres } from '../scripts/lib/shared-postgres.mjs'
import { type BenchTeam, benchTeam, loadTeam } from './load'
import { ROOT } from './paths'

const SMALL = 10_000
const LARGE = 100_000
/** Held by a run: another one would drop the databases it works in. */
const LOCK = 6_151
const MIGRATIONS = path.join(ROOT, 'prisma', 'migrations')

export type BenchDatabase = {
  readonly url: string
  /** An exact copy of the database at `url`: what the one side writes there, the other writes here. */
  readonly twinUrl: string
  readonly small: BenchTeam
  readonly large: BenchTeam
  release(): Promise<void>
}

/**
 * The embedded Postgres of the benchmarks, as durable as a desk's own, with both teams loaded. The loaded database is
 * kept between runs while loader and migrations stay the same; what is measured are two copies of it, made anew for
 * each run, so that a run never sees what an earlier one wrote.
 */
export async function openBenchDatabase(say: (line: string) => void): Promise<BenchDatabase> {
  const postgres = await joinPostgres({
    dataDir: path.join(ROOT, '.cache', 'bench-postgres'),
    database: 'bench_admin',
    durable: true,
    maxConnections: 60,
  })
  const at = (name: string) => {
    const url = new URL(postgres.url)
    url.pathname = `/${name}`
    return url.href
  }
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  const release = async () => {
    await admin.end() // gives the lock back as well
    await postgres.release()
  }
  try {
    const { rows } = await admin.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [LOCK])
    if (!rows[0]?.free) throw new Error('another run of the benchmarks is under way')
    const loaded = `bench_${fingerprint()}`
    await drop(admin, (name) => name.startsWith('bench_') && name !== 'bench_admin' && name !== loaded)
    if (!(await databases(admin)).includes(loaded)) await load(admin, loaded, at, say)
    for (const copy of ['bench_run', 'bench_twin'])
      await admin.query(`CREATE DATABASE ${copy} TEMPLATE ${loaded} STRATEGY FILE_COPY`)
    await admin.query('CHECKPOINT')
  } catch (error) {
    await release()
    throw error
  }
  return {
    url: at('bench_run'),
    twinUrl: at('bench_twin'),
    small: benchTeam(1, SMALL),
    large: benchTeam(2, LARGE),
    release,
  }
}

/** What the loaded rows depend on. */
function fingerprint(): string {
  const files = fs
    .readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => path.join(MIGRATIONS, name))
  const hash = createHash('sha256').update(`${SMALL} ${LARGE}`)
  for (const file of [path.join(import.meta.dirname, 'load.ts'), ...files]) hash.update(fs.readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

async function databases(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database')
  return rows.map((row) => row.datname)
}

async function drop(admin: pg.Client, which: (name: string) => boolean): Promise<void> {
  for (const name of (await databases(admin)).filter(which))
    await admin.query(`DROP DATABASE ${admin.escapeIdentifier(name)} WITH (FORCE)`)
}

/** Loads under another name and renames at the end: a database of that name is whole. */
async function load(
  admin: pg.Client,
  name: string,
  at: (name: string) => string,
  say: (line: string) => void,
): Promise<void> {
  await admin.query('CREATE DATABASE bench_loading')
  await applyMigrations(at('bench_loading'))
  const client = new pg.Client({ connectionString: at('bench_loading') })
  await client.connect()
  try {
    for (const [team, claims] of [
      [1, SMALL],
      [2, LARGE],
    ] as const) {
      const began = performance.now()
      await loadTeam(client, team, claims)
      say(`Loaded ${claims} claims in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
    }
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
  await admin.query(`ALTER DATABASE bench_loading RENAME TO ${name}`)
}
