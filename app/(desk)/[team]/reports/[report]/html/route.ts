import { reportWords } from '@/components/reports/words'
import { getReport } from '@/lib/reports/read'
import { renderHtml } from '@/lib/reports/render-file'
import { defineRoute } from '@/lib/web/route'
import { reportAnswer, reportParams } from '../answer'

export const GET = defineRoute({
  permission: 'desk.read',
  params: reportParams,
  handle: async (scope, { report }, url) => {
    const view = await getReport(scope, report)
    return reportAnswer(view, 'html', renderHtml(view.content, view.digest, await reportWords()), url)
  },
})
