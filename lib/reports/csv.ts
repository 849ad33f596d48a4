import { stringify } from 'csv-stringify/sync'
import { COLUMNS } from './csv-columns'
import { csvRows } from './csv-rows'
import type { VerdictReport } from './model'

/**
 * A frozen report as CSV: RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it as such. A cell that a
 * spreadsheet would compute (it begins with `=`, `+`, `-`, `@`, a tab or a line's end) gets an apostrophe before it,
 * the one change made to the text. Pure.
 *
 * @param digest SHA-256 of the stored JSON text
 */
export function renderCsv(content: VerdictReport, digest: string): string {
  return stringify(csvRows(content, digest), {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_string: true,
  })
}
