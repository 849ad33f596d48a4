'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { StoryActions } from './story-actions'

type SearchAgainProps = Pick<StoryActions, 'searchAgain'> & { team: string; storyId: string }

/** Starts a search that failed once more. */
export function SearchAgain({ team, storyId, searchAgain }: SearchAgainProps) {
  const t = useTranslations('workbench.search')
  const { pending, run } = useAct()
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() => run(searchAgain, { team, storyId }, () => ({ message: t('begun') }))}
    >
      {t('again')}
    </Button>
  )
}
