import { useFormatter, useLocale, useNow, useTimeZone, useTranslations } from 'next-intl'
import { dateWords } from './date-words'
import { isJustNow, relativeUnit } from './relative-unit'

const DAY = /^\d{4}-\d{2}-\d{2}$/

type TimeProps = {
  /** ISO 8601 instant, or a day alone: that stands in no zone and is the same day for every reader. */
  at: string
  /**
   * `moment`: 16 June 2025, 17:30 · `date`: 16 June 2025 · `clock`: 17:30 today, else the date ·
   * `relative`: in 2 hours, yesterday.
   */
  as?: 'moment' | 'date' | 'clock' | 'relative'
  className?: string
}

/**
 * An instant in the reader's zone, with the full date and zone on hover. Written with the request's own zone
 * and `now`, so the server and the browser write the same words.
 */
export function Time({ at, as = 'moment', className }: TimeProps) {
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  const zone = useTimeZone()
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return <span className={className}>{at}</span>
  if (DAY.test(at)) return <Day at={at} className={className} />
  const full = words(instant, { dateStyle: 'full', timeStyle: 'long' })
  return (
    <time dateTime={instant.toISOString()} title={zone ? `${full} (${zone})` : full} className={className}>
      {as === 'relative' && isJustNow(instant, now) ? <JustNow /> : write()}
    </time>
  )

  function words(date: Date, options: Intl.DateTimeFormatOptions): string {
    return dateWords(date, locale, { ...options, timeZone: zone })
  }

  function write(): string {
    const day = (date: Date) => words(date, { dateStyle: 'short' })
    if (as === 'relative') return format.relativeTime(instant, { now, unit: relativeUnit(instant, now) })
    if (as === 'clock' && day(instant) === day(now))
      return words(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    if (as === 'date' || as === 'clock') {
      const year = instant.getUTCFullYear() === now.getUTCFullYear() && as === 'clock' ? undefined : 'numeric'
      return words(instant, { day: 'numeric', month: as === 'clock' ? 'short' : 'long', year })
    }
    return words(instant, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  }
}

function JustNow() {
  return useTranslations('common')('justNow')
}

function Day({ at, className }: Pick<TimeProps, 'at' | 'className'>) {
  const locale = useLocale()
  return (
    <time dateTime={at} className={className}>
      {dateWords(new Date(at), locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}
    </time>
  )
}
