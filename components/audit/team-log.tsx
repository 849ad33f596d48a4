import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { TimelineEntry } from '@/lib/audit/timeline'
import type { ChainCheck as Check } from '@/lib/audit/verify'
import type { Action } from '@/lib/web/result'
import { ChainCheck } from './chain-check'
import { Timeline } from './timeline'

type TeamLogProps = {
  teamSlug: string
  page: {
    readonly entries: readonly TimelineEntry[]
    readonly next: number | null
    readonly claims: Readonly<Record<string, string>>
    readonly notes: Readonly<Record<string, string>>
  }
  isFirst: boolean
  check: Action<Check>
}

/** The history of the whole team. Discreet, because among its readers are reviewers who are still at work. */
export function TeamLog({ teamSlug, page, isFirst, check }: TeamLogProps) {
  const t = useTranslations('audit')
  const here = `/${teamSlug}/team/log`
  // A page of which a reviewer may see nothing yet is empty too, and others may come before and after it.
  if (page.entries.length === 0 && isFirst && page.next === null)
    return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <div className="flex max-w-[60rem] flex-col gap-4 px-6 py-5 max-md:px-4">
      <p className="text-soft">{t('lead')}</p>
      <ChainCheck teamSlug={teamSlug} action={check} />
      <Timeline
        teamSlug={teamSlug}
        entries={page.entries}
        next={page.next === null ? null : `${here}?before=${page.next}`}
        newest={isFirst ? undefined : here}
        discreet
        claims={page.claims}
        notes={page.notes}
      />
    </div>
  )
}
