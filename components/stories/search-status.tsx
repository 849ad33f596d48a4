import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress'
import type { StoryView } from '@/lib/reviews/view'
import { SearchWatch } from './search-watch'

/** How the search for statements goes, and what to do when it found none or failed. */
export function SearchStatus({ search, found }: { search: StoryView['search']; found: number }) {
  const t = useTranslations('workbench.search')
  if (search.state === 'QUEUED' || search.state === 'RUNNING')
    return (
      <div role="status" className="py-2">
        <ProgressBar label={t('running')} />
        <SearchWatch />
      </div>
    )
  if (search.state === 'FAILED')
    return <Notice kind="problem" title={t('failed')} kept={t('failedKept')} todo={t('failedTodo')} />
  if (found > 0) return null
  return <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>
}
