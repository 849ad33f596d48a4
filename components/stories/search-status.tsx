import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress'
import type { StoryView } from '@/lib/reviews/view'
import { SearchWatch } from './search-watch'

type SearchStatusProps = {
  search: StoryView['search']
  support: StoryView['textLanguage']['support']
  found: number
  /** Starts it again when it failed, for those who may. */
  again: ReactNode
  /** Where to ask how it goes. */
  href: string
}

/** How the search for statements goes, and what to do when it found none or failed. */
export function SearchStatus({ search, support, found, again, href }: SearchStatusProps) {
  const t = useTranslations('workbench.search')
  if (search.state === 'QUEUED' || search.state === 'RUNNING')
    return (
      <div role="status" className="py-2">
        <ProgressBar label={t('running')} />
        <SearchWatch key="state" href={href} reading="state" />
      </div>
    )
  if (search.state === 'FAILED')
    return (
      <Notice
        kind="problem"
        title={t('failed')}
        kept={t('failedKept')}
        todo={t('failedTodo')}
        action={again}
      />
    )
  if (search.closer === 'QUEUED' || search.closer === 'RUNNING')
    return (
      <p role="status" className="mb-2 text-xs text-soft">
        {t('closer')}
        <SearchWatch key="closer" href={href} reading="closer" />
      </p>
    )
  if (search.closer === 'FAILED')
    return (
      <Notice
        kind="problem"
        title={t('closerFailed')}
        kept={t('closerFailedKept')}
        todo={t('failedTodo')}
        action={again}
      />
    )
  if (found > 0) return null
  if (support === 'full') return <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>
  return <EmptyState title={t(support === 'quotes' ? 'noQuote' : 'notRead')}>{t('byHand')}</EmptyState>
}
