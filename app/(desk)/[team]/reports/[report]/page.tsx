import type { Metadata } from 'next'
import { ReportPage } from '@/components/reports/report-page'
import { listChanges } from '@/lib/reports/changes'
import { listDamaged } from '@/lib/reports/damaged'
import { listMarked } from '@/lib/reports/marked'
import { getReport } from '@/lib/reports/read'
import { pageId, pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string; report: string }> }

async function load({ params }: Props) {
  const { team, report } = await params
  const scope = await pageScope(team, 'desk.read')
  return { team, scope, report: await show(() => getReport(scope, pageId(report))) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).report.title }
}

export default async function Page(props: Props) {
  const { team, scope, report } = await load(props)
  const [changes, marked, damaged] = await show(() =>
    Promise.all([listChanges(scope, report.id), listMarked(scope, report.id), listDamaged(scope, report)]),
  )
  return <ReportPage team={team} report={report} since={{ changes, marked }} damaged={damaged} />
}
