import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { TopBar } from '@/components/layout/top-bar'
import { Queue } from '@/components/queue/queue'
import { QueueBar } from '@/components/queue/queue-bar'
import { liveSince } from '@/lib/reviews/live/service'
import { getQueue } from '@/lib/reviews/queue'
import { queueParams } from '@/lib/reviews/queue-input'
import { pageScope, show } from '@/lib/web/page'
import { actions, viewActions } from './page-actions'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const [filter, zone] = [queueParams.parse(await searchParams), await getTimeZone()]
  const since = await liveSince(scope)
  const queue = await show(() => getQueue(scope, filter, zone))
  const t = await getTranslations('queue')
  const newStory = queue.can.createStory ? `/${team}/stories/new` : null
  return (
    <>
      <TopBar
        crumbs={[{ label: t('title') }]}
        actions={<QueueBar day={`/${team}/day`} newStory={newStory} />}
      />
      <Queue team={team} queue={queue} since={since} actions={actions} viewActions={viewActions} />
    </>
  )
}
