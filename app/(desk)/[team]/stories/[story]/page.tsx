import type { Metadata } from 'next'
import { z } from 'zod'
import { Words } from '@/components/layout/words'
import { StoryPage } from '@/components/stories/story-page'
import { getStoryView } from '@/lib/reviews/story-page'
import { getStoryHead } from '@/lib/stories/service'
import { pageId, pageScope, show } from '@/lib/web/page'
import { suggestSources } from '../../sources/actions'
import {
  acceptSuggestion,
  createClaim,
  dismissSuggestion,
  editStory,
  restoreSuggestion,
  undoAccept,
} from '../actions'

type Props = {
  params: Promise<{ team: string; story: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Counted from 1 in the address, from 0 inside; whatever is no number is the first. */
const part = z.coerce
  .number()
  .int()
  .min(1)
  .max(10_000)
  .catch(1)
  .transform((shown) => shown - 1)

const actions = {
  accept: acceptSuggestion,
  undoAccept,
  dismiss: dismissSuggestion,
  restore: restoreSuggestion,
  createClaim,
  editStory,
  suggestSources,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team, story } = await params
  const scope = await pageScope(team)
  return { title: (await show(() => getStoryHead(scope, pageId(story)))).title }
}

export default async function Page({ params, searchParams }: Props) {
  const { team, story } = await params
  const scope = await pageScope(team)
  const view = await show(async () =>
    getStoryView(scope, pageId(story), part.parse((await searchParams).part)),
  )
  return (
    <Words namespaces={['workbench', 'marks', 'stories', 'attribution']}>
      <StoryPage team={team} view={view} actions={actions} />
    </Words>
  )
}
