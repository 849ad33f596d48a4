import type { ReportContent } from '@/lib/reports/model'
import { renderReport } from '@/lib/reports/render'
import { reportWords } from './words'

/**
 * A report as it leaves: the very markup and style of the file, so that a preview cannot differ from it.
 * The renderer escapes all that it is given (lib/reports/markup.ts).
 */
export async function ReportSheet({ content, digest }: { content: ReportContent; digest: string | null }) {
  const markup = renderReport(content, digest, await reportWords(), 2).html
  return (
    <>
      <link rel="stylesheet" href="/schema/report-v1.css" precedence="report" />
      <div className="report-sheet border-line print:border-0 md:border">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by our own renderer, see above */}
        <div dangerouslySetInnerHTML={{ __html: markup }} />
      </div>
    </>
  )
}
