/** What a PDF file tells. Server only. */
import { isBlank, squeeze } from '@/lib/core/text'
import { extractPlain, type Reading } from '../plain'
import type { Layout } from './layout'
import { type Limits, type OpenedPdf, openPdf, type PdfFault } from './open'
import { pdfDate } from './pdf-date'

export type PdfReading = Reading & {
  /** Null when the pages show no text. */
  readonly layout: Layout | null
  readonly pages: number
  /** When and with what the file was made, as it says itself: no date of publication. */
  readonly madeAt: string | null
  readonly madeWith: string | null
}

/** What some program put where a title belongs: the name of a file, or of nothing. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|sin título|document\d*|microsoft word - .*|[^\s]+\.\w{2,5}|\W*)$/i

/** Reads a file; its text is empty when the pages show none, as those of a scan do. */
export async function readPdf(bytes: Uint8Array, limits?: Limits): Promise<PdfReading | PdfFault> {
  const opened = await openPdf(bytes, limits)
  return 'fault' in opened ? opened : told(opened)
}

async function told({ meta, attachments, scripts, ...read }: OpenedPdf): Promise<PdfReading> {
  const { text, layout, headline, notes } = read
  const plain: Reading = isBlank(text) ? NOTHING : await extractPlain(text)
  const title = squeeze(meta.Title).slice(0, 300)
  const extras: Reading['notes'] = [
    ...(attachments > 0 ? [{ code: 'pdf-attachments', count: attachments } as const] : []),
    ...(scripts > 0 ? [{ code: 'pdf-scripts', count: scripts } as const] : []),
  ]
  return {
    ...plain,
    title: (NO_TITLE.test(title) ? headline : title) ?? plain.title,
    byline: plain.byline ?? (squeeze(meta.Author).slice(0, 200) || null),
    layout: isBlank(text) ? null : layout,
    pages: layout.pages.length,
    madeAt: pdfDate(meta.CreationDate),
    madeWith: squeeze(meta.Creator || meta.Producer).slice(0, 100) || null,
    notes: [...plain.notes, ...notes, ...extras],
  }
}

const NOTHING: Reading = {
  ...{ text: '', title: '', outlet: null, byline: null, published: null, language: null, direction: 'ltr' },
  notes: [],
}
