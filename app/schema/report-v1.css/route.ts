import { REPORT_STYLE } from '@/lib/reports/style'

export const dynamic = 'force-static'

/** The style that every report carries in itself, for the pages of the workbench that show one. */
export function GET(): Response {
  return new Response(REPORT_STYLE, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
