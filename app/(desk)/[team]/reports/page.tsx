import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TopBar } from '@/components/layout/top-bar'
import { ReportList } from '@/components/reports/report-list'
import { listReports } from '@/lib/reports/read'
import { pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.list'))('title') }
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const { team } = await params
  const { cursor } = await searchParams
  const scope = await pageScope(team, 'desk.read')
  const page = await show(() => listReports(scope, typeof cursor === 'string' ? cursor : null))
  const t = await getTranslations('reports.list')
  return (
    <>
      <TopBar crumbs={[{ label: t('title') }]} />
      <h1 className="sr-only">{t('title')}</h1>
      <ReportList team={team} page={page} />
    </>
  )
}
