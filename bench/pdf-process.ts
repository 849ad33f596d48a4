/** A process of its own that reads one PDF, so that what it holds is what reading takes. Asked by bench/pdf.ts. */
import fs from 'node:fs'
import { LIMITS } from '@/lib/archive/pdf/open'
import { readPdf } from '@/lib/archive/pdf/read'
import { makePdf } from '@/lib/testing/pdf'

const WATCH_MS = 5
/** Memory is what is measured: a busy machine may take its time. */
const PATIENT = { ...LIMITS, ms: 600_000 }

async function measure(file: string) {
  await readPdf(makePdf([{ lines: [{ text: 'Loaded once.', x: 60, y: 80 }] }]))
  const bytes = fs.readFileSync(file)
  const before = process.memoryUsage.rss()
  let most = before
  // The reading is a thread's, so that this one is free to watch.
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, WATCH_MS)
  const began = performance.now()
  const read = await readPdf(bytes, PATIENT)
  const ms = performance.now() - began
  clearInterval(watch)
  if ('fault' in read) throw new Error(`it was not read: ${read.fault}`)
  return { ms, characters: read.text.length, fileMb: bytes.length / 1e6, extraMb: (most - before) / 1e6 }
}

process.on('message', async (file) => process.send?.(await measure(String(file))))
