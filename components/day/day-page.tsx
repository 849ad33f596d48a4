import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { KeepFresh } from '@/components/layout/keep-fresh'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { queueHref } from '@/components/queue/queue-href'
import { Time } from '@/components/ui/time'
import type { DayView } from '@/lib/reviews/day-view'
import type { QueueFilter } from '@/lib/reviews/view'
import { DayList } from './day-list'

/** One's own day: what is late, what is due, who waits, what is done; each list is where the queue has it. */
export function DayPage({ team, day }: { team: string; day: DayView }) {
  const t = useTranslations('day')
  const nav = useTranslations('common.nav')
  const { counts, overdue, today, waiting, done } = day
  const link = (key: 'mine' | 'snoozed' | 'toAdjudicate', filter: Partial<QueueFilter>) => (
    <Link prefetch={false} className="link" href={queueHref(team, filter)}>
      {t(`counts.${key}`, { count: counts[key] })}
    </Link>
  )
  return (
    <>
      <KeepFresh />
      <TopBar
        back={`/${team}/queue`}
        crumbs={[{ label: nav('queue'), href: `/${team}/queue` }, { label: t('title') }]}
      />
      <Page width="read">
        <h1 className="font-serif text-lg font-semibold">{t('title')}</h1>
        <p className="mb-5 flex flex-wrap gap-x-4 text-soft">
          <Time at={day.at} as="date" />
          {link('mine', {})}
          {counts.snoozed > 0 && link('snoozed', { tab: 'snoozed' })}
          {counts.toAdjudicate > 0 && link('toAdjudicate', { tab: 'to-adjudicate' })}
        </p>
        <div className="flex flex-col gap-7">
          <DayList team={team} kind="overdue" list={overdue} href={queueHref(team, { due: 'overdue' })} />
          <DayList team={team} kind="today" list={today} href={queueHref(team, { due: 'today' })} />
          <DayList team={team} kind="waiting" list={waiting} href={null} />
          <DayList team={team} kind="done" list={done} href={null} />
        </div>
      </Page>
    </>
  )
}
