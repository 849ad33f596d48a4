'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lateDialog } from '@/components/ui/late-part'
import type { StoryHead } from '@/lib/stories/view'
import type { StoryActions } from './story-actions'

const SettingsDialog = lateDialog(() => import('./settings-dialog').then((module) => module.SettingsDialog))

/** Opens the story's title and deadline for editing. */
export function StorySettings({
  team,
  story,
  edit,
}: {
  team: string
  story: StoryHead
  edit: StoryActions['editStory']
}) {
  const t = useTranslations('workbench.top')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('settings')}</Button>
      {open && <SettingsDialog team={team} story={story} edit={edit} onClose={() => setOpen(false)} />}
    </>
  )
}
