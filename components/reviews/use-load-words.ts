import { useTranslations } from 'next-intl'
import { useAwayWords } from '@/components/team/use-away-words'
import type { ReviewerView } from '@/lib/reviews/view'

/** What is said beside somebody's name where a claim is given: whether they are away, and how much they have to review. */
export function useLoadWords(): (person: ReviewerView) => string {
  const t = useTranslations('queue.assign')
  const away = useAwayWords()
  return ({ absence, waiting, overdue, dueAway }) =>
    [
      ...(absence ? [away(absence)] : []),
      t('load', { waiting, overdue }),
      ...(absence && dueAway > 0 ? [t('dueAway', { count: dueAway })] : []),
    ].join(' · ')
}
