import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TopBar } from '@/components/layout/top-bar'
import { ReportTable } from '@/components/reports/report-table'
import { listReports } from '@/lib/reports/read'
import { pageId, pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.list'))('title') }
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const { team } = await params
  const { cursor, story } = await searchParams
  const scope = await pageScope(team, 'desk.read')
  const storyId = typeof story === 'string' ? pageId(story) : null
  const list = await show(() => listReports(scope, typeof cursor === 'string' ? cursor : null, storyId))
  const t = await getTranslations('reports.list')
  const crumbs = list.story
    ? [{ label: t('title'), href: `/${team}/reports` }, { label: list.story.title }]
    : [{ label: t('title') }]
  return (
    <>
      <TopBar crumbs={crumbs} />
      <h1 className="sr-only">{list.story ? t('ofStory', { story: list.story.title }) : t('title')}</h1>
      <ReportTable team={team} list={list} />
    </>
  )
}
