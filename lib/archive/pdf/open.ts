/** The words on the pages of a file, and what it says of itself. Server only. */
import { type ReadPage, readPage } from './text'
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
}

export type PdfFault =
  | ThreadFault
  | { readonly fault: 'TOO_LONG'; readonly pages: number; readonly limit: number }

export type OpenedPdf = {
  readonly meta: PdfMeta
  readonly attachments: number
  readonly scripts: number
  readonly pages: readonly ReadPage[]
}

/** Never rejects for what the file holds. */
export function openPdf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<OpenedPdf | PdfFault> {
  return inPdf<OpenedPdf | PdfFault>(bytes, limits, async (ask, { pages: count, ...about }) => {
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
  })
}
