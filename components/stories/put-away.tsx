'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { StoryActions } from './story-actions'

type PutAwayProps = Pick<StoryActions, 'archive' | 'bringBack'> & {
  team: string
  storyId: string
  archived: boolean
}

/** Puts a finished story away from the list, or brings it back. Nothing in it changes. */
export function PutAway({ team, storyId, archived, archive, bringBack }: PutAwayProps) {
  const t = useTranslations('workbench.top')
  const { pending, run, takeBack } = useAct()
  const restore = () => takeBack(bringBack, { team, storyId }, () => ({ message: t('broughtBack') }))
  const putAway = () => run(archive, { team, storyId }, () => ({ message: t('wasPutAway'), undo: restore }))
  return (
    <Button pending={pending} onClick={archived ? restore : putAway}>
      {archived ? t('bringBack') : t('putAway')}
    </Button>
  )
}
