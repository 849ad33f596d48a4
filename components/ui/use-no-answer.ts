import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { NoAnswer } from './call-action'

/** What to say when an action gave no answer, by its reason. */
export function useNoAnswer(): NoAnswer {
  const t = useTranslations('common')
  return useMemo(
    () => ({
      unreachable: t('unreachable'),
      unanswered: t('unanswered'),
      unansweredOnce: t('unansweredOnce'),
      outdated: t('outdated'),
    }),
    [t],
  )
}
