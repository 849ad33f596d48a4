'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { StoryActions } from './story-actions'

type ArchiveStoryProps = Pick<StoryActions, 'archive' | 'bringBack'> & {
  team: string
  storyId: string
  archived: boolean
}

/** Takes a finished story out of the list of those being worked on, or brings it back. Nothing in it changes. */
export function ArchiveStory({ team, storyId, archived, archive, bringBack }: ArchiveStoryProps) {
  const t = useTranslations('workbench.top')
  const { pending, run, takeBack } = useAct()
  const restore = () => takeBack(bringBack, { team, storyId }, () => ({ message: t('broughtBack') }))
  const toArchive = () => run(archive, { team, storyId }, () => ({ message: t('archived'), undo: restore }))
  return (
    <Button pending={pending} onClick={archived ? restore : toArchive}>
      {archived ? t('bringBack') : t('archive')}
    </Button>
  )
}
