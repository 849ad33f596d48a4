import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { dateWords } from '@/components/ui/date-words'
import type { ReportView } from '@/lib/provenance/view'

/** What a report is called: by its outlet and day, or its title; the article under check is told apart. */
export function useReportNames(reports: readonly ReportView[]): (id: string) => string {
  const t = useTranslations('provenance')
  const locale = useLocale()
  const zone = useTimeZone()
  const named = ({ title, outlet, publishedAt, publishedPrecision, isArticle }: ReportView): string => {
    const name = isArticle ? t('article') : (outlet ?? title)
    const day = publishedAt && !isArticle ? new Date(publishedAt) : null
    if (!day || Number.isNaN(day.getTime())) return name
    const timeZone = publishedPrecision === 'DAY' ? 'UTC' : zone
    return t('reportAt', { name, day: dateWords(day, locale, { day: 'numeric', month: 'long', timeZone }) })
  }
  const names = new Map(reports.map((report) => [report.id, named(report)]))
  return (id) => names.get(id) ?? id
}
