import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readSourceFilter } from '@/components/sources/sources-href'
import { SourcesView } from '@/components/sources/sources-view'
import { listSources } from '@/lib/sources/service'
import { pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources.list'))('title') }
}

export default async function SourcesPage({ params, searchParams }: Props) {
  const { team } = await params
  const filter = readSourceFilter(await searchParams)
  const scope = await pageScope(team, 'desk.read')
  const page = await show(() => listSources(scope, filter))
  return <SourcesView team={team} page={page} filter={filter} />
}
