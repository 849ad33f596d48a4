import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { EngineName } from './engines/engine'
import { ROOT } from './paths'

const BUNDLE = path.join(ROOT, '.cache', 'bench-reading')
/** All work on one thread, V8's own included; and no machine is asked for more memory than most have. */
const FLAGS = ['--single-threaded', '--max-old-space-size=2048']

const pass = z.object({
  found: z.number(),
  cpuMs: z.number(),
  wallMs: z.number(),
  sinceStartMs: z.number(),
  peakMb: z.number(),
})
/**
 * One reading of a text, from bytes to JSON: processor time, time by the clock, and of the process until then all its
 * processor time and the most memory.
 */
export type Pass = z.infer<typeof pass>

export type Reader = {
  /** From the command to what was found in two sentences. */
  readonly readyMs: number
  readonly first: Pass
  /** Null when the process ended over it, as for want of memory, and ever after. */
  read(file: string): Promise<Pass | null>
  stop(): Promise<void>
}

/** Bundles each engine alike, as a program would ship it: what is measured is no time for finding and compiling files. */
export async function bundleReaders(): Promise<void> {
  const { build } = await import('esbuild')
  fs.rmSync(BUNDLE, { recursive: true, force: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/reading-process.ts'],
    outdir: BUNDLE,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
}

/** Starts a fresh process for an engine and waits until it has read its first sentences. */
export async function startReader(engine: EngineName): Promise<Reader> {
  const began = performance.now()
  const child = fork(path.join(BUNDLE, 'reading-process.mjs'), [engine], {
    execArgv: FLAGS,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = once(child, 'close')
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended.then(() => [null])])
    return message === null ? null : pass.parse(message)
  }
  const first = await answer()
  if (first === null) throw new Error(`${engine} did not start: ${said}`)
  return {
    readyMs: performance.now() - began,
    first,
    read: async (file) => {
      if (!child.connected) return null
      child.send(file)
      return answer()
    },
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
