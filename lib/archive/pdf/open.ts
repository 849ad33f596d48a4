/** The words on the pages of a file, and what it says of itself. Server only. */
import type { Layout } from './layout'
import type { PdfText } from './text'
import { inPdf, PDF_MEMORY, type PdfMeta, type ThreadFault, type ThreadLimits } from './thread'

/** What a file may take. All of them are far beyond what a document that people read takes. */
export type Limits = ThreadLimits & {
  readonly pages: number
  /** Of one page, and of all together. */
  readonly charsOfPage: number
  readonly chars: number
}

export const LIMITS: Limits = {
  pages: 2_000,
  charsOfPage: 200_000,
  chars: 4_000_000,
  ms: 60_000,
  memory: PDF_MEMORY,
  memoryMb: 400,
}

export type PdfFault =
  | ThreadFault
  | { readonly fault: 'TOO_LONG'; readonly pages: number; readonly limit: number }

export type OpenedPdf = PdfText & {
  readonly meta: PdfMeta
  readonly attachments: number
  readonly scripts: number
}

/** Never rejects for what the file holds. */
export function openPdf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<OpenedPdf | PdfFault> {
  return inPdf<OpenedPdf | PdfFault>(bytes, limits, async (ask, { pages: count, ...about }) => {
    if (count > limits.pages) return { fault: 'TOO_LONG', pages: count, limit: limits.pages }
    let room = limits.chars
    for (let index = 0; index < count; index += 1) {
      const page = await ask('page', { index, max: Math.min(room, limits.charsOfPage) })
      if ('fault' in page) return page
      if (page.tooMany) return { fault: 'TOO_LONG', pages: count, limit: limits.pages }
      room -= page.chars
    }
    const text = await ask('text', undefined)
    const pages: Layout['pages'] = []
    for (let index = 0; index < count; index += 1) pages.push(await ask('places', index))
    return { ...about, ...text, layout: { version: 1, pages } }
  })
}
