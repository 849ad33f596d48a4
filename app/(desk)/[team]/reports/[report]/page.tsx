import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Split } from '@/components/layout/split'
import { TopBar } from '@/components/layout/top-bar'
import { ReportAside } from '@/components/reports/report-aside'
import { ReportSheet } from '@/components/reports/sheet'
import { shortDigest } from '@/lib/archive/short-digest'
import { listChanges } from '@/lib/reports/changes'
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

export default async function ReportPage(props: Props) {
  const { team, scope, report } = await load(props)
  const changes = await show(() => listChanges(scope, report.id))
  const t = await getTranslations('reports')
  const name = t('show.title', { number: report.number })
  return (
    <>
      <TopBar
        crumbs={[{ label: t('list.title'), href: `/${team}/reports` }, { label: name }]}
        meta={shortDigest(report.digest)}
      />
      <Split
        aside={<ReportAside team={team} report={report} changes={changes} />}
        asideLabel={t('show.about')}
      >
        <h1 className="sr-only">{name}</h1>
        <ReportSheet content={report.content} digest={report.digest} />
      </Split>
    </>
  )
}
