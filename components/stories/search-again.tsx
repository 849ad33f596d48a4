'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { useFocusNear } from '@/components/ui/use-focus-near'
import type { StoryActions } from './story-actions'
import { WORKLIST_ID } from './worklist'

type SearchAgainProps = Pick<StoryActions, 'searchAgain'> & { team: string; storyId: string }

/** Starts a search that failed once more, and leads on to where its findings will stand. */
export function SearchAgain({ team, storyId, searchAgain }: SearchAgainProps) {
  const t = useTranslations('workbench.search')
  const { pending, run } = useAct()
  const button = useRef<HTMLButtonElement>(null)
  useFocusNear(button, WORKLIST_ID)
  return (
    <Button
      ref={button}
      size="sm"
      pending={pending}
      onClick={() => run(searchAgain, { team, storyId }, () => ({ message: t('begun') }))}
    >
      {t('again')}
    </Button>
  )
}
