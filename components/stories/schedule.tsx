import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { StoryView } from '@/lib/reviews/view'
import { SetSchedule } from './set-schedule'
import type { StoryActions } from './story-actions'

type ScheduleProps = { team: string; view: StoryView; actions: StoryActions }

/** How often the story's web pages are looked at again, and the way to change that. Nothing where there are none. */
export function Schedule({ team, view, actions }: ScheduleProps) {
  const { schedule, can } = view
  if (!schedule.every && schedule.pages.length === 0) return null
  return (
    <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <p className="min-w-0 flex-1 basis-64 text-soft">
        <Sentence schedule={schedule} />
      </p>
      {can.schedule && (
        <SetSchedule team={team} storyId={view.id} schedule={schedule} setSchedule={actions.setSchedule} />
      )}
    </div>
  )
}

function Sentence({ schedule: { every, until, ended, pages } }: Pick<StoryView, 'schedule'>) {
  const t = useTranslations('workbench.schedule')
  const marks = useTranslations('marks')
  if (!every || !until) return t('off')
  return (
    <>
      {t.rich(ended ? 'ended' : 'on', {
        every: marks(`cadence.${every}`),
        when: () => <Time at={until} />,
      })}{' '}
      {pages.length === 0 && t('none')}
    </>
  )
}
