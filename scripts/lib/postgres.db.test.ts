import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres, stopPostgres } from './postgres.mjs'
import { isAlive } from './processes.mjs'

const PATIENCE = 30_000

// A cluster of its own, in a path with a blank and a letter beyond ASCII: these tests kill it.
let dataDir: string
let postgres: RunningPostgres

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kill é '))
  fs.chmodSync(folder, 0o755)
  dataDir = path.join(folder, 'data')
  postgres = await startPostgres({ dataDir })
  await query('CREATE TABLE kept (n int)')
})

afterAll(async () => {
  await stopPostgres({ dataDir })
  fs.rmSync(path.dirname(dataDir), { recursive: true, force: true })
})

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: postgres.url })
  client.on('error', () => {}) // being cut off is what some of these tests are about
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const start = async () => {
  postgres = await startPostgres({ dataDir })
}

const kept = async () => (await query('SELECT n FROM kept ORDER BY n')).map((row) => row.n)
const pidFile = () => path.join(dataDir, 'postgres', 'postmaster.pid')

const gone = (pid: number) => expect.poll(() => isAlive(pid), { timeout: PATIENCE }).toBe(false)

describe('the embedded Postgres', () => {
  it('writes safely, listens to this machine only and sorts the same everywhere', async () => {
    const [row] =
      await query(`SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync,
      current_setting('listen_addresses') AS listen, current_setting('server_encoding') AS encoding,
      (SELECT datlocprovider::text || ':' || datlocale FROM pg_database WHERE datname = current_database()) AS locale`)
    expect(row).toEqual({
      fsync: 'on',
      sync: 'on',
      listen: '127.0.0.1',
      encoding: 'UTF8',
      locale: 'b:C.UTF-8',
    })
  })

  it('keeps its password where only we can read it', () => {
    expect(fs.statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  })

  it('is adopted when it runs already', async () => {
    const { pid, url } = postgres
    await start()
    expect(postgres).toMatchObject({ pid, url, adopted: true })
  })

  it('comes back at the same address after a stop', async () => {
    const { url } = postgres
    await postgres.stop()
    expect(postgres.isAlive()).toBe(false)
    await start()
    expect(postgres).toMatchObject({ url, adopted: false })
  })

  it('loses nothing when the postmaster alone is killed with a backend at work', async () => {
    await query('INSERT INTO kept VALUES (1)')
    const busy = query('SELECT count(*) FROM generate_series(1, 1000000000)').catch(() => 'cut off')
    await expect
      .poll(() => query("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%generate_series(1, 1%'"), {
        timeout: PATIENCE,
      })
      .toHaveLength(2)
    process.kill(postgres.pid, 'SIGKILL')
    await gone(postgres.pid)
    await start()
    expect(await busy).toBe('cut off')
    expect(await kept()).toEqual([1])
  })

  it('loses nothing when the whole group is killed', async () => {
    await query('INSERT INTO kept VALUES (2)')
    process.kill(-postgres.pid, 'SIGKILL')
    await gone(postgres.pid)
    expect(fs.existsSync(pidFile())).toBe(true)
    await start()
    expect(await kept()).toEqual([1, 2])
  })

  it('is not fooled by a pid file that names another program', async () => {
    process.kill(-postgres.pid, 'SIGKILL')
    await gone(postgres.pid)
    const { uid, gid } = fs.statSync(path.dirname(pidFile()))
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
    try {
      fs.writeFileSync(pidFile(), fs.readFileSync(pidFile(), 'utf8').replace(/^\d+/, String(other.pid)))
      await start()
      expect(await kept()).toEqual([1, 2])
      expect(other.exitCode).toBeNull()
    } finally {
      other.kill()
    }
  })

  it('takes another port when its own is taken', async () => {
    await postgres.stop()
    const thief = net.createServer().listen(postgres.port, '127.0.0.1')
    await once(thief, 'listening')
    try {
      const { port } = postgres
      await start()
      expect(postgres.port).not.toBe(port)
      expect(await kept()).toEqual([1, 2])
    } finally {
      thief.close()
    }
  })

  it('can be opened again when the file with its password is lost', async () => {
    fs.rmSync(path.join(dataDir, 'postgres.json'))
    await start()
    expect(await kept()).toEqual([1, 2])
  })

  it('says why it cannot start', async () => {
    await postgres.stop()
    const control = path.join(dataDir, 'postgres', 'global', 'pg_control')
    fs.renameSync(control, `${control}.away`)
    await expect(start()).rejects.toThrow(/did not start .*pg_control/s)
    fs.renameSync(`${control}.away`, control)
    await start()
  })
})
