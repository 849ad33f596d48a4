/**
 * PDFium in a thread of its own: a file made to stop a reader stops that thread, and is told apart from one that can be
 * read by its time and its memory. Server only.
 */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { takingTurns } from '@/lib/core/in-turn'
import { shippedFile } from '@/lib/core/shipped'
import { type ReadPage, readPage } from './text'
import type { RawPage } from './words'

/** What a file may take. All of them are far beyond what a document that people read takes. */
export type Limits = {
  readonly pages: number
  /** Of one page, and of all together. */
  readonly charsOfPage: number
  readonly chars: number
  readonly ms: number
  /** Bytes of PDFium's memory: the file itself and what is unpacked of it. */
  readonly memory: number
}

export const LIMITS: Limits = {
  pages: 2_000,
  charsOfPage: 200_000,
  chars: 4_000_000,
  ms: 60_000,
  memory: 320 * 1024 * 1024,
}

export type PdfMeta = {
  readonly Title: string
  readonly Author: string
  readonly Creator: string
  readonly Producer: string
  /** As `D:20250616120000+02'00'` (ISO 32000-1, 7.9.4). */
  readonly CreationDate: string
}

export type PdfFault =
  /** A password is asked for. */
  | { readonly fault: 'LOCKED' }
  | { readonly fault: 'BROKEN' }
  | { readonly fault: 'TOO_LONG'; readonly pages: number; readonly limit: number }
  | { readonly fault: 'TOO_SLOW' }

export type OpenedPdf = {
  readonly meta: PdfMeta
  readonly attachments: number
  readonly scripts: number
  readonly pages: readonly ReadPage[]
}

type Opened = Pick<OpenedPdf, 'meta' | 'attachments' | 'scripts'> & { readonly pages: number }
type Answers = {
  make: boolean
  put: boolean
  open: Opened | { readonly fault: 'LOCKED' | 'BROKEN' }
  page: RawPage | { readonly fault: 'BROKEN' }
}
type Ask = <Q extends keyof Answers>(question: Q, given?: unknown) => Promise<Answers[Q]>

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

/** One after the other: each takes a processor and much memory. Never rejects for what the file holds. */
export const openPdf = takingTurns()(
  async (bytes: Uint8Array, limits: Limits = LIMITS): Promise<OpenedPdf | PdfFault> => {
    const worker = new Worker(shipped('lib/archive/pdf/pdfium.mjs'), {
      workerData: { maxMemory: limits.memory, compiled: await compiled() },
      // Nothing of ours is needed there, so nothing of ours is there.
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
    })
    worker.stdout.resume()
    worker.stderr.resume()
    return whileAlive(worker, limits.ms, (ask) => readAll(bytes, limits, ask))
  },
)

/** Runs `work` until it ends, the thread dies or the time is over; the thread is gone afterwards. */
async function whileAlive<T>(
  worker: Worker,
  ms: number,
  work: (ask: Ask) => Promise<T>,
): Promise<T | PdfFault> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<PdfFault>((resolve) => {
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

async function readAll(bytes: Uint8Array, limits: Limits, ask: Ask): Promise<OpenedPdf | PdfFault> {
  if (!(await ask('make', bytes.length))) return { fault: 'BROKEN' }
  for (let at = 0; at < bytes.length; at += PIECE) {
    await ask('put', { chunk: bytes.slice(at, at + PIECE), at })
  }
  const opened = await ask('open')
  if ('fault' in opened) return opened
  const { pages: count, ...about } = opened
  if (count > limits.pages) return { fault: 'TOO_LONG', pages: count, limit: limits.pages }
  const pages: ReadPage[] = []
  let room = limits.chars
  for (let index = 0; index < count; index += 1) {
    const page = await ask('page', { index, max: Math.min(room, limits.charsOfPage) })
    if ('fault' in page) return page
    if (page.tooMany) return { fault: 'TOO_LONG', pages: count, limit: limits.pages }
    room -= page.chars.length / 9
    pages.push(readPage(page))
  }
  return { ...about, pages }
}
