import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TopBar } from '@/components/layout/top-bar'
import { NewReport } from '@/components/reports/new-report'
import { chooseReport } from '@/lib/reports/choose'
import { choiceInput } from '@/lib/reports/input'
import { pageScope, show } from '@/lib/web/page'
import { toProblemView } from '@/lib/web/problems'
import { freeze, preview } from '../actions'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.new'))('title') }
}

export default async function NewReportPage({ params, searchParams }: Props) {
  const { team } = await params
  const scope = await pageScope(team, 'report.freeze')
  const input = choiceInput.safeParse(await searchParams)
  if (!input.success) notFound()
  const choice = await show(() => chooseReport(scope, input.data))
  const refusal = choice.refusal && (await toProblemView(choice.refusal))
  const t = await getTranslations('reports')
  const crumbs = [
    { label: t('list.title'), href: `/${team}/reports` },
    { label: choice.story.title, href: `/${team}/stories/${choice.story.id}` },
    { label: t('new.title') },
  ]
  return (
    <>
      <TopBar crumbs={crumbs} />
      <NewReport team={team} choice={choice} refusal={refusal} freeze={freeze} preview={preview} />
    </>
  )
}
