import { z } from 'zod'
import { id } from '@/lib/core/fields'
import {
  contentDisposition,
  REPORT_FORMATS,
  type ReportFormat,
  reportFileName,
} from '@/lib/reports/file-name'

export const reportParams = z.object({ report: id })

/** The file may style itself and do nothing else, wherever a browser shows it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** A report in one format as a download, or shown in the browser with `?view=1` (HTML only). */
export function reportAnswer(
  report: { number: number; title: string },
  format: ReportFormat,
  body: string,
  url: URL,
): Response {
  const inline = format === 'html' && url.searchParams.get('view') === '1'
  const name = reportFileName(report.number, report.title, format)
  return new Response(body, {
    headers: {
      'content-type': REPORT_FORMATS[format].type,
      'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', name),
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  })
}
