import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { createSampleDesk } from '@/app/(desk)/sample-actions'
import { Words } from '@/components/layout/words'
import { OpenSample } from '@/components/sample/open-sample'
import { readStoryFilter } from '@/components/stories/stories-href'
import { StoriesView } from '@/components/stories/stories-view'
import { may } from '@/lib/access/scope'
import { listStories } from '@/lib/stories/service'
import { pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stories.list'))('title') }
}

export default async function StoriesPage({ params, searchParams }: Props) {
  const { team } = await params
  const filter = readStoryFilter(await searchParams)
  const scope = await pageScope(team, 'desk.read')
  const page = await show(() => listStories(scope, filter))
  return (
    <Words namespaces={['stories', 'sample']}>
      <StoriesView
        team={team}
        page={page}
        filter={filter}
        canCreate={may(scope, 'story.create')}
        sample={<OpenSample action={createSampleDesk} />}
      />
    </Words>
  )
}
