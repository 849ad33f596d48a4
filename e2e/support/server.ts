import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const OUTPUT = path.join(ROOT, 'e2e', '.output')

export type RunningServer = {
  readonly url: string
  readonly process: ChildProcess
  /** Milliseconds from the command to the line that says it is ready. */
  readonly readyAfter: number
  /** Everything it printed so far. */
  output(): string
  /** Asks it to stop and waits until it is gone. */
  stop(): Promise<void>
  /** Kills it without a word and waits until it is gone. */
  kill(): Promise<void>
}

/** A port nobody listens on at the moment, on loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts the built application the way `npm start` does and waits until it says that it is ready. With `dataDir` it
 * brings its own embedded Postgres; with `databaseUrl` it uses that database.
 */
export async function startServer(options: {
  dataDir?: string
  databaseUrl?: string
  port?: number
  env?: Record<string, string>
  /** A file that is to have everything it prints, as it comes. */
  log?: string
}): Promise<RunningServer> {
  const port = options.port ?? (await freePort())
  const began = performance.now()
  const start = startCommand()
  const child = spawn(process.execPath, [...start.flags, path.join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited(),
      ...start.env,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...source(options),
      ...options.env,
    },
  })
  let printed = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      if (options.log) fs.appendFileSync(options.log, chunk)
      if (printed.includes('is ready at')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready:\n${printed}`)),
    )
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    readyAfter: performance.now() - began,
    output: () => printed,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

const manifest = z.object({ scripts: z.object({ start: z.string() }) })

/** What `npm start` gives Node: what is tested and measured has the same memory. */
function startCommand(): { flags: string[]; env: Record<string, string> } {
  const { scripts } = manifest.parse(JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')))
  const [, arenas, flags] =
    /^MALLOC_ARENA_MAX=(\d) exec node (.*)scripts\/start\.mjs$/.exec(scripts.start) ?? []
  if (arenas === undefined || flags === undefined)
    throw new Error(`npm start is not what was expected: ${scripts.start}`)
  return { flags: flags.split(' ').filter(Boolean), env: { MALLOC_ARENA_MAX: arenas } }
}

function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NEXTAUTH_URL: __, ...rest } = process.env
  return rest
}

function source({
  dataDir,
  databaseUrl,
}: {
  dataDir?: string
  databaseUrl?: string
}): Record<string, string> {
  if (dataDir) fs.mkdirSync(dataDir, { recursive: true })
  return { ...(dataDir ? { DATA_DIR: dataDir } : {}), ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
}
