import { useTranslations } from 'next-intl'
import { ProblemSentence } from '@/components/archive/order-line'
import { Time } from '@/components/ui/time'
import type { ScheduledPageView } from '@/lib/stories/schedule-view'
import type { StoryActions } from './story-actions'
import { TryNow } from './try-now'

type PageLookProps = {
  team: string
  /** Undefined for what never came from the web. */
  page: ScheduledPageView | undefined
  canTry: boolean
  actions: StoryActions
}

/** What came of the last look at a web page, when the next one is, and why there is none. */
export function PageLook({ team, page, canTry, actions }: PageLookProps) {
  const t = useTranslations('workbench.schedule')
  if (!page) return null
  const { leftOut, lookedAt, outcome, failed, failures, rests, nextAt } = page
  if (!leftOut && !lookedAt && !failed && !nextAt) return null
  const gone = failed?.problem.code === 'captureAskerGone'
  return (
    <div className="flex w-full flex-wrap items-baseline gap-x-3 gap-y-1 text-xs text-soft">
      <div className="min-w-0 flex-1 basis-64">
        {lookedAt && (
          <p>{t.rich('looked', { outcome: outcome ?? 'CHANGED', when: () => <Time at={lookedAt} /> })}</p>
        )}
        {failed && (
          <p className="text-ink">
            {t.rich('failed', { when: () => <Time at={failed.at} /> })}{' '}
            <ProblemSentence problem={failed.problem} />
          </p>
        )}
        {rests && (
          <p>
            {t('rests', { count: failures })} {gone && t('takeOver')}
          </p>
        )}
        {leftOut && <p>{t('leftOut')}</p>}
        {nextAt && <p>{t.rich('next', { when: () => <Time at={nextAt} /> })}</p>}
      </div>
      {failed && !gone && canTry && (
        <TryNow team={team} orderId={failed.orderId} tryAgain={actions.captures.tryOrderAgain} />
      )}
    </div>
  )
}
