import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { createSampleDesk } from '@/app/(desk)/sample-actions'
import { Words } from '@/components/layout/words'
import { OpenSample } from '@/components/sample/open-sample'
import { readStoryFilter } from '@/components/stories/stories-href'
import { StoriesView } from '@/components/stories/stories-view'
import { may } from '@/lib/access/scope'
import { liveSince } from '@/lib/reviews/live/service'
import { getStoriesPage } from '@/lib/stories/stories-page'
import { pageScope, show } from '@/lib/web/page'
import { cancelOrder, tryOrderAgain } from '../captures/actions'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stories.list'))('title') }
}

export default async function StoriesPage({ params, searchParams }: Props) {
  const { team } = await params
  const filter = readStoryFilter(await searchParams)
  const scope = await pageScope(team, 'desk.read')
  const since = await liveSince(scope)
  const { stories, orders } = await show(() => getStoriesPage(scope, filter))
  const archive = orders.length > 0 ? (['archive'] as const) : []
  return (
    <Words namespaces={['stories', 'sample', ...archive]}>
      <StoriesView
        {...{ team, since }}
        page={stories}
        orders={orders}
        filter={filter}
        canCreate={may(scope, 'story.create')}
        captures={{ cancelOrder, tryOrderAgain }}
        sample={<OpenSample action={createSampleDesk} />}
      />
    </Words>
  )
}
