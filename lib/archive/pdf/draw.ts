/** A page of a file as a picture, as it is printed. Server only. */
import { inPdf, PDF_MEMORY, type ThreadFault, type ThreadLimits } from './thread'

const LIMITS: ThreadLimits = { ms: 20_000, memory: PDF_MEMORY }
/** Twice what a column beside the text measures, so that small print can be read. */
const WIDTH = 1240
/** Pixels of a page of unusual shape. */
const AREA = 4_000_000

export type DrawnPage = { readonly png: Uint8Array<ArrayBuffer> }

/**
 * A PNG of one page, counted from 1, with notes and stamps. Never rejects for what the file holds.
 *
 * @param file read when its turn has come: many pages are asked for at once
 *
 * @returns null when there is no such page
 */
export function drawPage(
  file: () => Promise<Uint8Array>,
  page: number,
  limits: ThreadLimits = LIMITS,
): Promise<DrawnPage | ThreadFault | null> {
  return inPdf<DrawnPage | ThreadFault | null>(file, limits, async (ask, { pages }) =>
    page >= 1 && page <= pages ? ask('draw', { index: page - 1, width: WIDTH, area: AREA }) : null,
  )
}
