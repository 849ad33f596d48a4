/**
 * A PDF in a thread of its own, where PDFium reads it and its words are laid out: a file made to stop a reader stops that
 * thread, and is told apart from one that can be read by its time and its memory. Server only.
 */
import { readFile } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'
import { runApart } from '@/lib/core/apart'
import { takingTurns } from '@/lib/core/in-turn'
import { shippedFile } from '@/lib/core/shipped'
import { ThreadEnded, withThread } from '@/lib/core/thread'
import type { Layout } from './layout'
import type { PdfText } from './text'

/** What a file may take of the machine. */
export type ThreadLimits = {
  readonly ms: number
  /** Bytes of PDFium's memory: the file itself and what is unpacked of it. */
  readonly memory: number
  /** Megabytes of what is made of that: of a picture few. */
  readonly memoryMb?: number
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

/** A password is asked for; it cannot be read; it took longer, or more memory, than it may. */
export type ThreadFault = { readonly fault: 'LOCKED' | 'BROKEN' | 'TOO_SLOW' }

type Opened = {
  readonly meta: PdfMeta
  readonly attachments: number
  readonly scripts: number
  readonly pages: number
}
type Piece = { readonly chunk: Uint8Array; readonly at: number }
export type Questions = {
  /** How many bytes the file has. */
  make: number
  put: Piece
  open: undefined
  page: { readonly index: number; readonly max: number }
  /** Of all pages that were asked for. */
  text: undefined
  /** Of a page, after the text. */
  places: number
  draw: { readonly index: number; readonly width: number; readonly area: number }
}
export type Answers = {
  make: boolean
  put: boolean
  open: Opened | { readonly fault: 'LOCKED' | 'BROKEN' }
  page: { readonly chars: number; readonly tooMany: boolean } | { readonly fault: 'BROKEN' }
  text: Omit<PdfText, 'layout'>
  /** One page at a time: all of a long file are millions of numbers, and taking them over holds whoever does. */
  places: Layout['pages'][number]
  draw: { readonly png: Uint8Array<ArrayBuffer> } | { readonly fault: 'BROKEN' }
}
export type Ask = <Q extends keyof Answers>(question: Q, given: Questions[Q]) => Promise<Answers[Q]>

const PIECE = 1024 * 1024

/** A file in pieces, so that it lies in memory once here and once there. Each is a copy: of a view all that is behind it is sent. */
export function* inPieces(bytes: Uint8Array): Generator<Piece> {
  for (let at = 0; at < bytes.length; at += PIECE)
    yield { chunk: new Uint8Array(bytes.subarray(at, at + PIECE)), at }
}

const WASM = 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'

/** Compiled once for all threads, and again when it was let go meanwhile. */
let kept: WeakRef<WebAssembly.Module> | undefined
async function compiled(): Promise<WebAssembly.Module> {
  const there = kept?.deref()
  if (there) return there
  const file = shippedFile(WASM)
  if (file === null) throw new Error(`${WASM} is missing`)
  const module = await WebAssembly.compile(new Uint8Array(await readFile(file)))
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
  const open = inTurn(async () => {
    const bytes = typeof file === 'function' ? await file() : file
    return opened(bytes, limits, work)
  })
  // The queue outlives whoever asks, and with that whatever was uploaded.
  return runApart(open)()
}

async function opened<T>(
  bytes: Uint8Array,
  { ms, memory: maxMemory, memoryMb = 96 }: ThreadLimits,
  work: (ask: Ask, opened: Opened) => Promise<T>,
): Promise<T | ThreadFault> {
  const data = { maxMemory, compiled: await compiled() }
  try {
    return await withThread('pdf', { data, ms, memoryMb }, async (thread) => {
      const ask = asking(thread)
      const about = await opening(bytes, ask)
      return 'fault' in about ? about : work(ask, about)
    })
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error
    return { fault: error.why === 'FAULT' ? 'BROKEN' : 'TOO_SLOW' }
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
  for (const piece of inPieces(bytes)) await ask('put', piece)
  return ask('open', undefined)
}
