import { useFormatter, useTranslations } from 'next-intl'
import type { Agreement } from '@/lib/reviews/agreement/model'

/** A coefficient with its interval, or why there is none, in words. `ofOne`: it is of one verdict against the others. */
export function Figure({ agreement, ofOne = false }: { agreement: Agreement; ofOne?: boolean }) {
  const t = useTranslations('agreement')
  const format = useFormatter()
  if (agreement.value === null) {
    const why = ofOne && agreement.why === 'ONE_VERDICT' ? 'ALL_OR_NONE' : agreement.why
    return <span className="text-soft">{t(`why.${why}`)}</span>
  }
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const interval = (words: React.ReactNode) => (
    <span className="text-xs whitespace-nowrap text-soft">{words}</span>
  )
  const value = number(agreement.value)
  if (!agreement.interval) return t.rich('noInterval', { value, interval })
  const { low, high } = agreement.interval
  return t.rich('figure', { value, low: number(low), high: number(high), interval })
}

/** How many of a hundred judgements agree as they are. */
export function Share({ agreement }: { agreement: Agreement }) {
  const format = useFormatter()
  if (agreement.value === null) return null
  return format.number(agreement.observed, { style: 'percent', maximumFractionDigits: 0 })
}
