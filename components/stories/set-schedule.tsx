'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import type { ScheduleView } from '@/lib/stories/schedule-view'
import type { StoryActions } from './story-actions'

const ScheduleDialog = lateDialog(() => import('./schedule-dialog').then((module) => module.ScheduleDialog))

type SetScheduleProps = Pick<StoryActions, 'setSchedule'> & {
  team: string
  storyId: string
  schedule: ScheduleView
}

/** Opens the story's schedule for editing. */
export function SetSchedule(props: SetScheduleProps) {
  const t = useTranslations('workbench.schedule')
  const [open, setOpen] = useState(false)
  useCommands([{ id: 'story.schedule', label: t('title'), group: 'story', run: () => setOpen(true) }])
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t(props.schedule.every ? 'change' : 'set')}
      </Button>
      {open && <ScheduleDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
