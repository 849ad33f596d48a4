import { useFormatter, useTranslations } from 'next-intl'
import type { AbsenceView } from '@/lib/teams/absence-view'

/** How it is said that somebody is out of the office, in the reader's zone: "away until 3 Dec". */
export function useAwayWords(): (absence: AbsenceView) => string {
  const t = useTranslations('common')
  const format = useFormatter()
  const day = (at: number) => format.dateTime(at, { day: 'numeric', month: 'short' })
  return ({ from, until, now }) =>
    t('away', {
      when: now ? 'now' : 'later',
      from: day(Date.parse(from)),
      // The last day they are away, not the moment they are back.
      until: until === null ? 'none' : day(Date.parse(until) - 1),
    })
}
