import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/layout/words'
import { SourcePage } from '@/components/sources/source-page'
import { getSource } from '@/lib/claims/source-page'
import { pageId, pageScope, show } from '@/lib/web/page'
import { sourceActions } from '../source-actions'

type Props = {
  params: Promise<{ team: string; source: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources.list'))('title') }
}

export default async function OneSourcePage({ params, searchParams }: Props) {
  const { team, source } = await params
  const { cursor } = await searchParams
  const scope = await pageScope(team, 'desk.read')
  const view = await show(() => getSource(scope, pageId(source), typeof cursor === 'string' ? cursor : null))
  return (
    <Words namespaces={['sources', 'marks', 'sourcing']}>
      <SourcePage team={team} me={scope.actorId} source={view} actions={sourceActions} />
    </Words>
  )
}
