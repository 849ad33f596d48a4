import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DifferencePage } from '@/components/archive/difference-page'
import { readWanted } from '@/components/archive/snapshot-href'
import { Words } from '@/components/layout/words'
import { getDifferenceView } from '@/lib/stories/difference-page'
import { pageId, pageScope, show } from '@/lib/web/page'

type Props = {
  params: Promise<{ team: string; snapshot: string; other: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive.difference'))('title') }
}

export default async function Difference({ params, searchParams }: Props) {
  const { team, snapshot, other } = await params
  const scope = await pageScope(team, 'desk.read')
  const { part } = readWanted(await searchParams)
  const wanted = { snapshotId: pageId(snapshot), otherId: pageId(other), part: part ?? 0 }
  const view = await show(() => getDifferenceView(scope, wanted))
  return (
    <Words namespaces={['archive']}>
      <DifferencePage team={team} snapshotId={wanted.snapshotId} view={view} />
    </Words>
  )
}
