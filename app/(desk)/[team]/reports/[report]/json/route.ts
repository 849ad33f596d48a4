import { getStoredReport } from '@/lib/reports/read'
import { defineRoute } from '@/lib/web/route'
import { reportAnswer, reportParams } from '../answer'

/** The stored text, byte for byte: its SHA-256 is the report's digest. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: reportParams,
  handle: async (scope, { report }, url) => {
    const stored = await getStoredReport(scope, report)
    return reportAnswer(stored, 'json', stored.content, url)
  },
})
