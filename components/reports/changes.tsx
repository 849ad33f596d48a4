import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { VerdictChange } from '@/lib/reports/view'

const PLACE = 'report-changes'

/** Where the side stands after the report: says above it that something has changed, and leads there. */
export function ChangesLead({ count }: { count: number }) {
  const t = useTranslations('reports.show')
  if (count === 0) return null
  return (
    <div className="no-print mb-4 lg:hidden">
      <Notice
        kind="warning"
        title={t('changesLead', { count })}
        todo={
          <a className="link" href={`#${PLACE}`}>
            {t('changesSee')}
          </a>
        }
      />
    </div>
  )
}

/** What the desk has found since a report was frozen. Beside the report, never in it: what left stays as it left. */
export function Changes({ team, changes }: { team: string; changes: readonly VerdictChange[] }) {
  const t = useTranslations('reports.show')
  if (changes.length === 0) return null
  return (
    <section aria-labelledby={PLACE}>
      <SectionHeading id={PLACE}>{t('changes')}</SectionHeading>
      <ul className="flex flex-col gap-2">
        {changes.map((one) => (
          <li key={one.claimId} className="flex flex-col items-start gap-1">
            <p>
              <Link className="link" href={`/${team}/claims/${one.claimId}`} prefetch={false}>
                {t('changedClaim', { number: one.number })}
              </Link>
              : {t.rich(`changed.${one.what}`, { when: () => <Time at={one.at} as="date" /> })}
            </p>
            <ClaimMark state={one.state} verdict={one.verdict} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-soft">{t('changesHint')}</p>
    </section>
  )
}
