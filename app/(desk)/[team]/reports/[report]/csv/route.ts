import { renderCsv } from '@/lib/reports/csv'
import { getReport } from '@/lib/reports/read'
import { defineRoute } from '@/lib/web/route'
import { reportAnswer, reportParams } from '../answer'

export const GET = defineRoute({
  permission: 'desk.read',
  params: reportParams,
  handle: async (scope, { report }, url) => {
    const view = await getReport(scope, report)
    return reportAnswer(view, 'csv', renderCsv(view.content, view.digest), url)
  },
})
