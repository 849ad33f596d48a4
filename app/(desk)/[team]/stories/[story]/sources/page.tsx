import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readMatrixPlace } from '@/components/claims/matrix-href'
import { MatrixPage } from '@/components/claims/matrix-page'
import { getStoryMatrix } from '@/lib/claims/matrix'
import { pageId, pageScope, show } from '@/lib/web/page'

type Props = {
  params: Promise<{ team: string; story: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claims.matrix'))('title') }
}

export default async function StorySourcesPage({ params, searchParams }: Props) {
  const { team, story } = await params
  const scope = await pageScope(team)
  const place = readMatrixPlace(await searchParams)
  const matrix = await show(() => getStoryMatrix(scope, pageId(story), place))
  return <MatrixPage team={team} matrix={matrix} />
}
