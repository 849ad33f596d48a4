import { useTranslations } from 'next-intl'
import { Live } from '@/components/layout/live'
import { Words } from '@/components/layout/words'
import { Pager } from '@/components/ui/pager'
import { TabLinks } from '@/components/ui/tabs'
import { COUNT_CAP, QUEUE_TABS, type QueueView } from '@/lib/reviews/view'
import type { QueueActions } from './queue-actions'
import { QueueEmpty } from './queue-empty'
import { QueueFilter } from './queue-filter'
import { queueHref } from './queue-href'
import { QueueList } from './queue-list'
import { SavedViews } from './saved-views'
import type { ViewActions } from './view-actions'

type Props = {
  team: string
  queue: QueueView
  /** How far the team's history went when the page was read. */
  since: number
  actions: QueueActions
  viewActions: ViewActions
}

/** What waits, view by view: tabs, filter, the table and its pages. */
export function Queue({ team, queue, since, actions, viewActions }: Props) {
  const t = useTranslations('queue')
  const { filter, rows, counts, next, previous, people, can, views, choices } = queue
  const page = (cursor: string | null) => cursor && queueHref(team, { ...filter, cursor })
  return (
    <>
      <Live team={team} about={{ kind: 'team' }} since={since} />
      <h1 className="sr-only">{t('title')}</h1>
      <TabLinks
        label={t('tabsLabel')}
        tabs={QUEUE_TABS.filter(
          (tab) => tab !== 'snoozed' || counts.snoozed > 0 || filter.tab === 'snoozed',
        ).map((tab) => ({
          href: queueHref(team, { ...filter, tab, cursor: null }),
          label: t(`tabs.${tab}`),
          count: counts[tab] >= COUNT_CAP ? `${COUNT_CAP - 1}+` : counts[tab],
          current: tab === filter.tab,
        }))}
      />
      <Words namespaces={['queue']}>
        <SavedViews
          team={team}
          views={views}
          filter={filter}
          canShare={can.shareViews}
          actions={viewActions}
        />
      </Words>
      <QueueFilter team={team} filter={filter} choices={choices} />
      <Words namespaces={['queue', 'marks', 'putOff']}>
        <QueueList
          team={team}
          rows={rows}
          people={people}
          me={queue.me}
          isAside={filter.tab === 'snoozed'}
          canAssign={can.assign}
          mineHref={queueHref(team, {})}
          newStoryHref={can.createStory ? `/${team}/stories/new` : null}
          actions={actions}
        />
      </Words>
      {rows.length === 0 && <QueueEmpty team={team} queue={queue} />}
      <div className="px-6 max-md:px-4">
        <Pager
          label={t('pages')}
          previousHref={page(previous) ?? undefined}
          nextHref={page(next) ?? undefined}
        />
      </div>
    </>
  )
}
