import { useLocale } from 'next-intl'
import { dateWords } from '@/components/ui/date-words'

/** A month as it is called; it stands in UTC for every reader. */
export function Month({ month }: { month: string }) {
  const locale = useLocale()
  const first = new Date(`${month}-01T00:00:00Z`)
  return (
    <time dateTime={month}>
      {dateWords(first, locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })}
    </time>
  )
}
