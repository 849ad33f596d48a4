import type { Metadata } from 'next'
import { getTimeZone } from 'next-intl/server'
import { Words } from '@/components/layout/words'
import { readListing } from '@/components/stories/story-href'
import { StoryPage } from '@/components/stories/story-page'
import { liveSince } from '@/lib/reviews/live/service'
import { storyBurnDown } from '@/lib/reviews/story-burn-down'
import { getStoryView } from '@/lib/reviews/story-page'
import { partInput } from '@/lib/stories/input'
import { getStoryHead } from '@/lib/stories/service'
import { pageId, pageScope, show } from '@/lib/web/page'
import { storyActions } from './page-actions'

type Props = {
  params: Promise<{ team: string; story: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team, story } = await params
  const scope = await pageScope(team)
  return { title: (await show(() => getStoryHead(scope, pageId(story)))).title }
}

export default async function Page({ params, searchParams }: Props) {
  const { team, story } = await params
  const scope = await pageScope(team)
  const asked = await searchParams
  const part = partInput.parse(asked.part)
  const since = await liveSince(scope)
  const view = await show(() => getStoryView(scope, pageId(story), part))
  const way = await storyBurnDown(scope, view, await getTimeZone())
  const links = view.links.derivations.length > 0 ? (['provenance'] as const) : []
  const orders = view.orders.length > 0 ? (['archive'] as const) : []
  return (
    <Words namespaces={['workbench', 'marks', 'stories', 'attribution', 'changes', ...links, ...orders]}>
      <StoryPage {...{ team, view, way, since }} listing={readListing(asked)} actions={storyActions} />
    </Words>
  )
}
