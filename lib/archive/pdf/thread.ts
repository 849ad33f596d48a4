/**
 * PDFium in a thread of its own: a file made to stop a reader stops that thread, and is told apart from one that can be
 * read by its time and its memory. Server only.
 */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { takingTurns } from '@/lib/core/in-turn'
import { shippedFile } from '@/lib/core/shipped'
import type { RawPage } from './words'

/** What a file may take of the machine. */
export type ThreadLimits = {
  readonly ms: number
  /** Bytes of PDFium's memory: the file itself and what is unpacked of it. */
  readonly memory: number
}

export const PDF_MEMORY = 320 * 1024 * 1024

export type PdfMeta = {
  readonly Title: string
  readonly Author: string
  readonly Creator: string
  readonly Producer: string
  /** As `D:20250616120000+02'00'` (ISO 32000-1, 7.9.4). */
  readonly CreationDate: string
}

/** A password is asked for; it cannot be read; it took longer than it may. */
export type ThreadFault = { readonly fault: 'LOCKED' | 'BROKEN' | 'TOO_SLOW' }

type Opened = {
  readonly meta: PdfMeta
  readonly attachments: number
  readonly scripts: number
  readonly pages: number
}
type Answers = {
  make: boolean
  put: boolean
  open: Opened | { readonly fault: 'LOCKED' | 'BROKEN' }
  page: RawPage | { readonly fault: 'BROKEN' }
  draw: { readonly png: Uint8Array<ArrayBuffer> } | { readonly fault: 'BROKEN' }
}
export type Ask = <Q extends keyof Answers>(question: Q, given?: unknown) => Promise<Answers[Q]>

/** What the file weighs is handed over in pieces, so that it lies in memory once here and once there. */
const PIECE = 1024 * 1024

function shipped(path: string): string {
  const file = shippedFile(path)
  if (file === null) throw new Error(`${path} is missing`)
  return file
}

/** Compiled once for all threads, and again when it was let go meanwhile. */
let kept: WeakRef<WebAssembly.Module> | undefined
async function compiled(): Promise<WebAssembly.Module> {
  const there = kept?.deref()
  if (there) return there
  const module = await WebAssembly.compile(
    new Uint8Array(await readFile(shipped('node_modules/@hyzyla/pdfium/dist/pdfium.wasm'))),
  )
  kept = new WeakRef(module)
  return module
}

/** One after the other: each takes a processor and much memory. */
const inTurn = takingTurns()

/**
 * Opens a file and does `work` with it, when its turn has come. A file that is fetched then takes no memory while it waits.
 * Never rejects for what the file holds.
 */
export function inPdf<T>(
  file: Uint8Array | (() => Promise<Uint8Array>),
  limits: ThreadLimits,
  work: (ask: Ask, opened: Opened) => Promise<T>,
): Promise<T | ThreadFault> {
  return inTurn(async () => {
    const bytes = typeof file === 'function' ? await file() : file
    const worker = new Worker(shipped('lib/archive/pdf/pdfium.mjs'), {
      workerData: { maxMemory: limits.memory, compiled: await compiled() },
      // Nothing of ours is needed there, so nothing of ours is there.
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    return whileAlive(worker, limits.ms, async (ask) => {
      const opened = await opening(bytes, ask)
      return 'fault' in opened ? opened : work(ask, opened)
    })
  })()
}

/** Runs `work` until it ends, the thread dies or the time is over; the thread is gone afterwards. */
async function whileAlive<T>(
  worker: Worker,
  ms: number,
  work: (ask: Ask) => Promise<T>,
): Promise<T | ThreadFault> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<ThreadFault>((resolve) => {
    timer = setTimeout(() => resolve({ fault: 'TOO_SLOW' }), ms)
    worker.on('error', () => resolve({ fault: 'BROKEN' }))
    worker.on('exit', () => resolve({ fault: 'BROKEN' }))
  })
  try {
    return await Promise.race([work(asking(worker)), over])
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function asking(worker: Worker): Ask {
  const waiting = new Map<number, (answer: never) => void>()
  let last = 0
  worker.on('message', ({ id, answer }: { id: number; answer: never }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  return (ask, given) =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      worker.postMessage({ id: last, ask, given })
    })
}

async function opening(bytes: Uint8Array, ask: Ask): Promise<Answers['open']> {
  if (!(await ask('make', bytes.length))) return { fault: 'BROKEN' }
  for (let at = 0; at < bytes.length; at += PIECE) {
    await ask('put', { chunk: bytes.slice(at, at + PIECE), at })
  }
  return ask('open')
}
