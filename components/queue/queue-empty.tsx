import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { QueueView } from '@/lib/reviews/view'
import { isNarrowed, queueHref } from './queue-href'

/** A view with nothing in it: what it would hold, and what to do first. */
export function QueueEmpty({ team, queue }: { team: string; queue: QueueView }) {
  const t = useTranslations('queue.empty')
  const { filter, counts, can } = queue
  const { tab } = filter
  if (isNarrowed(filter))
    return (
      <EmptyState
        title={t('narrowed')}
        action={<ButtonLink href={queueHref(team, { tab })}>{t('showAll')}</ButtonLink>}
      >
        {t('narrowedHint')}
      </EmptyState>
    )
  const waiting = tab === 'mine' && counts.unassigned > 0
  return (
    <EmptyState
      title={t(tab)}
      action={
        waiting ? (
          <ButtonLink variant="primary" href={queueHref(team, { tab: 'unassigned' })}>
            {t('toUnassigned')}
          </ButtonLink>
        ) : (
          <FirstStep team={team} canCreate={can.createStory} />
        )
      }
    >
      {t(`${tab}Hint`)}
    </EmptyState>
  )
}

function FirstStep({ team, canCreate }: { team: string; canCreate: boolean }) {
  const t = useTranslations('queue')
  if (!canCreate) return <ButtonLink href={`/${team}/stories`}>{t('empty.toStories')}</ButtonLink>
  return (
    <>
      <ButtonLink variant="primary" href={`/${team}/stories/new`} keys="n">
        {t('newStory')}
      </ButtonLink>
      <ButtonLink href={`/${team}/stories`}>{t('empty.toStories')}</ButtonLink>
    </>
  )
}
