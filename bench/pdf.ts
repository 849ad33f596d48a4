import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { makePdf } from '@/lib/testing/pdf'
import { judged, table } from './table'

const MIB = 1024 * 1024
const SIZE = 50 * MIB
const PAGES = 200
const LINES = 40
/** Beyond the file itself, which whoever sends it holds anyway: in MB. */
const TARGET_MB = 250

const pdfMemory = z.object({
  fileMb: z.number(),
  ms: z.number(),
  characters: z.int(),
  /** The most the process held beyond what it held with the file in hand, in MB. */
  extraMb: z.number(),
})
export type PdfMemory = z.output<typeof pdfMemory>

/** Reads a PDF of 50 MB, 200 pages of it text, in a process of its own, and watches what that holds meanwhile. */
export async function benchPdf(): Promise<PdfMemory> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-pdf-'))
  const name = path.join(folder, 'file.pdf')
  fs.writeFileSync(name, file(SIZE))
  const reader = fork(path.join(import.meta.dirname, 'pdf-process.ts'))
  try {
    return await new Promise((resolve, reject) => {
      reader.once('message', (told) => resolve(pdfMemory.parse(told)))
      reader.once('exit', (code) => reject(new Error(`the process that reads it ended with ${code}`)))
      reader.send(name)
    })
  } finally {
    reader.removeAllListeners('exit')
    reader.kill()
    fs.rmSync(folder, { recursive: true })
  }
}

function file(ballast: number): Uint8Array {
  const lines = (page: number) =>
    Array.from({ length: LINES }, (_, line) => ({
      text: `Line ${line} of page ${page} says what the council did.`,
      x: 60,
      y: 80 + line * 16,
    }))
  const pages = Array.from({ length: PAGES }, (_, page) => ({ lines: lines(page) }))
  return makePdf(pages, { ballast })
}

export function pdfReport({ fileMb, ms, characters, extraMb }: PdfMemory): string {
  return [
    `### A PDF of 50 MB: at most ${TARGET_MB} MB beyond the file`,
    table([
      ['', 'MB', 'characters', 'ms', 'extra MB'],
      [
        `${PAGES} pages`,
        fileMb.toFixed(0),
        characters.toLocaleString('en'),
        ms.toFixed(0),
        judged(extraMb, extraMb <= TARGET_MB, 0),
      ],
    ]),
  ].join('\n\n')
}
